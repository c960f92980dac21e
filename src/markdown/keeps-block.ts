import type { Nodes } from 'mdast';
import type { Place, Syntax } from '../model/segment.ts';
import { createProcessor, memoizeBySyntax } from './processor.ts';

/**
 * Tell whether the lines of a value are one block in their place.
 *
 * Only what the scan does not clear is parsed: in the smallest document that has a block of that kind.
 *
 * @param lines The lines as they are written, without the prefixes of their containers.
 */
export function keepsBlock(lines: readonly string[], place: Place, syntax: readonly Syntax[]): boolean {
  if (isClear(lines, place, syntax)) return true;
  const { text, path } = smallest(lines, place, syntax);
  try {
    const types = typesIn(processorFor(syntax).parse(text));
    return types === path;
  } catch {
    return false; // no well-formed MDX
  }
}

/** What a line begins with that can't begin a block, whatever follows it. */
const clearStart =
  /^(?:\\|[^\s\p{P}\p{S}\p{C}\d]|[^\p{ASCII}\s\p{C}]|\d+(?![.)\d])|\d+[.)](?=\S)|\*{1,2}[\p{L}\p{N}]|_{1,2}[\p{L}\p{N}]|`[^`]|["'(),./;@\]^}]|\[(?![ \txX]\]))/u;

/** The start of a line, wherever a value may be broken, that may begin a block. */
const unclear = new RegExp(String.raw`(?:^|\s)(?!${clearStart.source.slice(1)})`, 'u');

/** Tell at a glance of a value that it is one block in its place, wherever it is broken. */
export function isClearThroughout(value: string, place: Place, syntax: readonly Syntax[]): boolean {
  if (place.type !== 'flow' && (place.type !== 'line' || place.container === 'cell' || place.container === 'label'))
    return false;
  return !/[\r\n\\]|^\s|^\[[^]*\]:/.test(value) && !syntax.includes('mdx') && !unclear.test(value);
}

function isClear(lines: readonly string[], place: Place, syntax: readonly Syntax[]): boolean {
  if (syntax.includes('mdx') && lines.some((line) => /[<>{}]|^(?:im|ex)port /.test(line))) return false;
  if (lines.some((line) => /[\r\n]/.test(line))) return false;
  // A label may go on over a line's end.
  if (/^\[[^]*\]:/.test(lines.join('\n'))) return false;
  const isLine = place.type === 'line';
  if (isLine && place.container === 'cell' && lines.some((line) => /\|/.test(line))) return false;
  if (isLine && place.container === 'label' && lines.some((line) => /[[\]\\`<]/.test(line))) return false;
  const atStart = !isLine || place.atBlockStart;
  return lines.every((line, index) => (index === 0 && !atStart) || clearStart.test(line));
}

const processorFor = memoizeBySyntax((syntax) => createProcessor(syntax.filter((one) => one !== 'frontmatter')));

/** The smallest document with a block of the kind that holds some lines, and the types in it. */
function smallest(
  lines: readonly string[],
  place: Place,
  syntax: readonly Syntax[],
): { readonly text: string; readonly path: string } {
  const text = lines.join('\n');
  if (place.type === 'line') {
    switch (place.container) {
      case 'heading':
        return { text: `# ${text}`, path: 'root(heading)' };
      case 'cell': {
        const table = place.atBlockStart ? `${text} | x\n--|--` : `| ${text} | x |\n|--|--|`;
        return { text: table, path: 'root(table(tableRow(tableCell,tableCell)))' };
      }
      case 'label':
        return syntax.includes('directive')
          ? { text: `::x[${text}]`, path: 'root(leafDirective)' }
          : { text: `x ${text}`, path: 'root(paragraph)' };
      case 'component':
        return { text: `<X>${text}</X>\n\nx`, path: 'root(paragraph,paragraph)' };
      case 'line':
        break;
    }
  }
  const start = (place.type === 'flow' || place.type === 'line') && !place.atBlockStart ? 'x ' : '';
  if (place.type === 'flow' && place.setext) return { text: `${start}${text}\n===`, path: 'root(heading)' };
  const { inItem = false, inQuote = false } = place.type === 'flow' || place.type === 'line' ? place : {};
  if (inItem) return { text: `- ${start}${lines.join('\n  ')}`, path: 'root(list(listItem(paragraph)))' };
  if (inQuote) return { text: `> ${start}${lines.join('\n> ')}`, path: 'root(blockquote(paragraph))' };
  return { text: start + text, path: 'root(paragraph)' };
}

const phrasing = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective']);

function typesIn(node: Nodes): string {
  const task = node.type === 'listItem' && typeof node.checked === 'boolean' ? '!' : '';
  if (phrasing.has(node.type) || !('children' in node)) return node.type + task;
  return `${node.type}${task}(${node.children.map(typesIn).join(',')})`;
}
