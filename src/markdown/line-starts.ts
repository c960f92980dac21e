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
  /** What is escaped: the first character or the last one of the match; a letter can only become a reference. */
  readonly escape: 'first' | 'last' | 'letter';
  /** What must hold for the line to be read that way; absent: always. */
  readonly when?: (start: LineStart) => boolean;
}

const blank = '(?=[ \\t]|$)';
const atStart = (start: LineStart): boolean => start.atBlockStart;
const inMdx = (start: LineStart): boolean => start.syntax.includes('mdx');
const inHtml = (start: LineStart): boolean => !inMdx(start);
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
  {
    name: 'task',
    pattern: /\[[ \txX]\](?=\s|$)/y,
    escape: 'first',
    when: (start) => start.atBlockStart && start.inItem,
  },
  { name: 'callout', pattern: /\[!\w+\]/y, escape: 'first', when: (start) => start.atBlockStart && start.inQuote },
  { name: 'front matter', pattern: /\+{3}[ \t]*$/my, escape: 'first', when: atStart },
  // After the line of a term: see `line-groups.ts`.
  { name: 'explanation', pattern: /:[ \t]+(?=\S)/y, escape: 'first', when: (start) => !start.atBlockStart },
  { name: 'admonition', pattern: /(?:!!!|\?\?\?)/y, escape: 'first' },
  // At the very start of an article it would be taken for no text at all.
  { name: 'byte order mark', pattern: /\uFEFF/y, escape: 'letter', when: atStart },
  {
    name: 'raw HTML',
    pattern: new RegExp(`</?(?:${htmlRawNames.join('|')})(?=[\\s>]|$)`, 'imy'),
    escape: 'first',
    when: inHtml,
  },
  { name: 'HTML comment or declaration', pattern: /<[!?]/y, escape: 'first', when: inHtml },
  {
    name: 'HTML block',
    pattern: new RegExp(`</?(?:${htmlBlockNames.join('|')})(?=[\\s>]|/>|$)`, 'imy'),
    escape: 'first',
    when: inHtml,
  },
  { name: 'MDX', pattern: /(?:(?:<[^<>]*>|\{[^]*?\})[ \t]*)+$/my, escape: 'first', when: inMdx },
  { name: 'MDX module', pattern: /(?:im|ex)port /y, escape: 'letter', when: inMdx },
  {
    name: 'HTML tag alone on its line',
    pattern: new RegExp(
      `(?:<[A-Za-z][A-Za-z0-9-]*${attribute}*[ \\t]*/?>|</[A-Za-z][A-Za-z0-9-]*[ \\t]*>)[ \\t]*$`,
      'my',
    ),
    escape: 'first',
    when: (start) => atStart(start) && inHtml(start),
  },
];

const mayMisread = /^(?:[\uFEFF#>\-+*_=`~|:$[!?<{]|\d{1,9}[.)]|(?:im|ex)port )/;

/** Tell whether the start of a line would read as a block. */
export function misreads(line: string, start: LineStart): boolean {
  return find(line, start) !== undefined;
}

/** Name what the start of a line would be read as, or nothing where it can only be read as prose. */
export function misreadingOf(line: string, start: LineStart): string | undefined {
  return find(line, start)?.name;
}

/** An escape: one character of the line that is written otherwise. */
export interface Escape {
  /** Offset of the character in the line. */
  readonly at: number;
  /** What is written in its place. */
  readonly text: string;
}

/** Find the escape that keeps the start of a line from being read as a block; undefined where none is needed. */
export function lineStartEscape(line: string, start: LineStart): Escape | undefined {
  const found = find(line, start);
  if (!found) return undefined;
  const at = found.escape === 'last' ? found.length - 1 : 0;
  const character = line[at] ?? '';
  return { at, text: found.escape === 'letter' ? `&#${character.charCodeAt(0)};` : `\\${character}` };
}

/** Escape the start of a line where it would be read as a block. */
export function escapeLineStart(line: string, start: LineStart): string {
  const escape = lineStartEscape(line, start);
  return escape ? line.slice(0, escape.at) + escape.text + line.slice(escape.at + 1) : line;
}

/** Take back the escape that `escapeLineStart` makes; any other text stays as it is. */
export function unescapeLineStart(line: string, start: LineStart): string {
  const [escaped, digits, code] = /^(?:(\d{0,9})\\(?=[!-/:-@[-`{-~])|&#(101|105|65279);)/.exec(line) ?? [];
  if (escaped === undefined) return line;
  const plain = (code === undefined ? (digits ?? '') : String.fromCharCode(Number(code))) + line.slice(escaped.length);
  return escapeLineStart(plain, start) === line ? plain : line;
}

function find(
  line: string,
  start: LineStart,
): { name: string; escape: Misreading['escape']; length: number } | undefined {
  if (!mayMisread.test(line)) return undefined;
  for (const { name, pattern, escape, when } of misreadings) {
    if (when && !when(start)) continue;
    const match = pattern.exec(line);
    pattern.lastIndex = 0;
    if (match) return { name, escape, length: match[0].length };
  }
  return undefined;
}
