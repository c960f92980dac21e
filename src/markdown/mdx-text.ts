import type { Syntax } from '../model/segment.ts';
import { createProcessor, memoizeBySyntax } from './processor.ts';

/** A line of nothing but tags and expressions, which MDX reads as a block. */
const block = /^[ \t]*(?:(?:<[^<>]*>|\{[^]*?\})[ \t]*)+$/m;

/**
 * Escape a value so that it is well-formed MDX: an unclosed tag or brace would stop the whole page from rendering.
 *
 * A value that is well formed keeps its bytes, unless a line of it would be a block.
 *
 * @param beginsLine True where the value begins a line.
 */
export function escapeMdx(value: string, syntax: readonly Syntax[], beginsLine: boolean): string {
  if (!/[{<]/.test(value)) return value;
  if (isWellFormed(value, syntax) && !(beginsLine && block.test(value))) return value;
  const escaped = value.replaceAll(/(\\*)([{<])/g, (match, slashes: string, character: string) =>
    slashes.length % 2 === 1 ? match : `${slashes}\\${character}`,
  );
  return isWellFormed(escaped, syntax) ? escaped : escapeAll(value);
}

/** Put a backslash before every mark of punctuation: nothing is left that could mean anything. */
function escapeAll(value: string): string {
  return value.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
}

const processorFor = memoizeBySyntax((syntax) => createProcessor(syntax.filter((one) => one !== 'frontmatter')));

/** Tell whether a value can stand in a paragraph of MDX, whatever follows it: a `<` at its end would begin a tag. */
function isWellFormed(value: string, syntax: readonly Syntax[]): boolean {
  const line = value.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, '');
  try {
    return [`x ${line} x`, `x ${line}|`].every((text) => {
      const { children } = processorFor(syntax).parse(text);
      return children.length === 1 && children[0]?.type === 'paragraph';
    });
  } catch {
    return false;
  }
}
