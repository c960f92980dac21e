import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import type { Syntax } from '../model/segment.ts';

/** Where a line of a value begins. */
export interface LineStart {
  /** True for the first line of a block; false for a line that goes on with a paragraph. */
  readonly atBlockStart: boolean;
  /** True for the first paragraph of a list item, where `[ ]` would make a task of it. */
  readonly inItem: boolean;
  readonly inQuote: boolean;
  readonly syntax: readonly Syntax[];
}

/** One way in which the start of a line can be read as a block. */
interface Misreading {
  readonly name: string;
  /** Sticky: matches from the start of the line; further lines may follow. */
  readonly pattern: RegExp;
  /** Which character gets the backslash: the first one, or the last one of the match. */
  readonly escape: 'first' | 'last';
  /** What must hold for the line to be read that way; absent: always. */
  readonly when?: (start: LineStart) => boolean;
}

const blank = '(?=[ \\t]|$)';
const atStart = (start: LineStart): boolean => start.atBlockStart;
const attribute = '(?:[ \\t]+[A-Za-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^ \\t"\'=<>`]+|\'[^\']*\'|"[^"]*"))?)';

/** Every way CommonMark and its extensions can read a line of prose as something else. */
const misreadings: readonly Misreading[] = [
  { name: 'heading', pattern: new RegExp(`#{1,6}${blank}`, 'my'), escape: 'first' },
  { name: 'block quote', pattern: />/y, escape: 'first' },
  { name: 'bullet', pattern: new RegExp(`[-+*]${blank}`, 'my'), escape: 'first' },
  { name: 'ordered item', pattern: new RegExp(`\\d{1,9}[.)]${blank}`, 'my'), escape: 'last' },
  // Two are enough, or one: after a bullet of the same kind they would be three.
  { name: 'thematic break', pattern: /([-_*])(?:[ \t]*\1)*[ \t]*$/my, escape: 'first' },
  { name: 'setext underline', pattern: /(?:=+|-+)[ \t]*$/my, escape: 'first' },
  { name: 'fence', pattern: /(?:`{3,}[^`\n]*$|~{3,})/my, escape: 'first' },
  // With or without leading pipe, a line of dashes, colons and pipes makes a table of the line above it.
  { name: 'table', pattern: /[|:-](?=[ \t|:-]*$)(?=.*-)/my, escape: 'first' },
  { name: 'directive', pattern: /:{2,}[A-Za-z{[]?/y, escape: 'first' },
  { name: 'math', pattern: /\$\$/y, escape: 'first', when: (start) => start.syntax.includes('math') },
  { name: 'footnote definition', pattern: /\[\^(?:\\.|[^\\[\]\s])+\]:/y, escape: 'first' },
  { name: 'definition', pattern: /\[(?:\\[^]|[^\\[\]])+\]:/y, escape: 'first', when: atStart },
  { name: 'task', pattern: /\[[ \txX]\](?=\s|$)/y, escape: 'first', when: (start) => start.atBlockStart && start.inItem },
  { name: 'callout', pattern: /\[!\w+\]/y, escape: 'first', when: (start) => start.atBlockStart && start.inQuote },
  { name: 'front matter', pattern: /\+{3}[ \t]*$/my, escape: 'first', when: atStart },
  { name: 'admonition', pattern: /(?:!!!|\?\?\?)/y, escape: 'first' },
  { name: 'raw HTML', pattern: new RegExp(`</?(?:${htmlRawNames.join('|')})(?=[\\s>]|$)`, 'imy'), escape: 'first' },
  { name: 'HTML comment or declaration', pattern: /<[!?]/y, escape: 'first' },
  { name: 'HTML block', pattern: new RegExp(`</?(?:${htmlBlockNames.join('|')})(?=[\\s>]|/>|$)`, 'imy'), escape: 'first' },
  {
    name: 'HTML tag alone on its line',
    pattern: new RegExp(`(?:<[A-Za-z][A-Za-z0-9-]*${attribute}*[ \\t]*/?>|</[A-Za-z][A-Za-z0-9-]*[ \\t]*>)[ \\t]*$`, 'my'),
    escape: 'first',
    when: atStart,
  },
];

const mayMisread = /^(?:[#>\-+*_=`~|:$[!?<]|\d{1,9}[.)])/;

/**
 * Find the character that makes the start of a line read as a block.
 *
 * @param line The line; further lines may follow.
 * @returns Offset of the character to escape, or -1 where the line can only be read as prose.
 */
export function misreadAt(line: string, start: LineStart): number {
  return find(line, start)?.at ?? -1;
}

/** Name what the start of a line would be read as, or nothing where it can only be read as prose. */
export function misreadingOf(line: string, start: LineStart): string | undefined {
  return find(line, start)?.name;
}

function find(line: string, start: LineStart): { name: string; at: number } | undefined {
  if (!mayMisread.test(line)) return undefined;
  for (const { name, pattern, escape, when } of misreadings) {
    if (when && !when(start)) continue;
    const match = pattern.exec(line);
    pattern.lastIndex = 0;
    if (match) return { name, at: escape === 'first' ? 0 : match[0].length - 1 };
  }
  return undefined;
}

/** Escape the start of a line where it would be read as a block. */
export function escapeLineStart(line: string, start: LineStart): string {
  const at = misreadAt(line, start);
  return at < 0 ? line : `${line.slice(0, at)}\\${line.slice(at)}`;
}

/** Take back the escape that `escapeLineStart` makes; any other text stays as it is. */
export function unescapeLineStart(line: string, start: LineStart): string {
  const escaped = /^(\d{0,9})\\(?=[!-/:-@[-`{-~])/.exec(line);
  if (!escaped) return line;
  const plain = (escaped[1] ?? '') + line.slice(escaped[0].length);
  return escapeLineStart(plain, start) === line ? plain : line;
}
