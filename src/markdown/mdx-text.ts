import type { Syntax } from '../model/segment.ts';
import { createProcessor, memoizeBySyntax } from './processor.ts';

/**
 * Escape a value so that it is well-formed MDX: an unclosed tag or brace would stop the whole page from rendering.
 *
 * A value that is well formed keeps its bytes.
 */
export function escapeMdx(value: string, syntax: readonly Syntax[]): string {
  if (!/[{<]/.test(value) || isWellFormed(value, syntax)) return value;
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

/** Tell whether a value can stand in a paragraph of MDX. */
function isWellFormed(value: string, syntax: readonly Syntax[]): boolean {
  try {
    const { children } = processorFor(syntax).parse(`x ${value.replaceAll(/\s+/g, ' ')} x`);
    return children.length === 1 && children[0]?.type === 'paragraph';
  } catch {
    return false;
  }
}
