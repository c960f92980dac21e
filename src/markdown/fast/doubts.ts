import type { Nodes, Parents } from 'mdast';
import { spanOf, visitNodes } from '../node-span.ts';
import { isDoubtfulAddress, isDoubtfulText } from './doubtful-text.ts';

/** Tells whether a node of the fast parser could be another in remark-parse. */
type Doubt<Node extends Nodes = Nodes> = (node: Node, source: string, around: Around) => boolean;

/** Where a node stands. */
export interface Around {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parent: Parents | undefined;
}

/** What each kind of node must not be like, to be the same in both beyond doubt. */
const doubts: { readonly [Type in Nodes['type']]?: Doubt<Extract<Nodes, { type: Type }>> } = {
  text: isDoubtfulText,
  link: (_, source, around) => {
    if (source.startsWith('[')) return /[\r\n][ \t>]*\]\(/.test(source);
    if (source.startsWith('<')) return false;
    if (isDoubtfulAddress(source, around)) return true;
    // micromark finds no address where a bracket waits for its other half.
    const { parent } = around;
    return !parent || !holdsText.has(parent.type) || holds(parent, /\[/);
  },
  listItem: ({ checked, children }, source) =>
    emptyItem.test(source) ||
    ((typeof checked === 'boolean' || task.test(source)) &&
      (typeof checked !== 'boolean' || children[0]?.type !== 'paragraph' || !plainTask.test(source))),
  paragraph: (node, source) => mayBeginBlock.test(source) || (hardBreak.test(source) && holds(node, /[<[`!&]/)),
  heading: (node, source) => hardBreak.test(source) && holds(node, /[<[`!&]/),
  table: (_, source, { text, start }) => oddTable.test(source) || inContainer.test(lineAbove(text, start)),
  html: (_, source) => rawPastItsEnd.test(source) || oddAttribute.test(source.replaceAll(/"[^"]*"|'[^']*'/g, '""')),
  definition: ({ label }, source, { text, end }) =>
    /[\r\n][ \t>]*[|:=-]/.test(source) ||
    !/^[^\s^](?:[^\r\n]*\S)?$/.test(label ?? '') ||
    !/(?:[ \t]*[\r\n]+(?:[ \t>]*[\r\n]|[ \t>]*\[|[ \t>]*$)|$)/y.test(text.slice(end)),
  // What follows would be held for a part of it.
  code: (_, source, { text, end }) =>
    !/^[`~]/.test(source) && /^[ \t]*\r?\n[ \t>]*[^\s>]/.test(text.slice(end, end + 200)),
  linkReference: (_, source) => /[\r\n][ \t>]*\]/.test(source),
  image: (_, source) => brokenLine.test(source) || directiveInAlt.test(source),
  imageReference: (_, source) => source.includes('](') || brokenLine.test(source) || directiveInAlt.test(source),
  break: (node, _, { parent }) => parent?.children.at(-1) === (node as unknown),
  containerDirective: (_, source, { text, start }) =>
    !plainContainer.test(source) ||
    isOddlyIndented(source, text, start) ||
    /[\r\n][ \t>]*:{3,}[^]*[\r\n][ \t>]*:{3,}/.test(source),
  leafDirective: (_, source, { text, end }) =>
    !plainLeaf.test(source) || !/[ \t]*(?:[\r\n]+[ \t>]*[\r\n]|$)/y.test(text.slice(end)),
  textDirective: (_, source, { text, start, end }) =>
    !plainName.test(source) || /[-\w:{[\t]|[^\0-\x7F]/.test(text[end] ?? '') || text[start - 1] === ':',
  footnoteDefinition: ({ label }, source, { text, end }) =>
    isOddLabel(label) ||
    /[\r\n]|:[ \t]*(?:[-+*]|\d+[.)])/.test(source) ||
    !/[\r\n]+(?:[ \t]*[\r\n]|\[\^|$)|$/y.test(text.slice(end, end + 10)),
  footnoteReference: ({ label }) => isOddLabel(label),
};

/** Tell whether a node of the fast parser could be another in remark-parse, or have another place. */
export function isDoubtful(node: Nodes, text: string, parent: Parents | undefined): boolean {
  const doubt = doubts[node.type] as Doubt | undefined;
  if (!doubt) return false;
  const { start, end } = spanOf(node);
  return doubt(node, text.slice(start, end), { text, start, end, parent });
}

/** What a paragraph seldom begins with: the marker of a list, or the label of a definition. */
const mayBeginBlock = /^(?:(?:[-+*]|\d{1,9}[.)])(?:\s|$)|\[(?:\\[^]|[^\\\]])+\]:)/;
const holdsText: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);
const emptyItem = /^(?:[-+*]|\d+[.)])[ \t]*(?:[\r\n]|$)/;
const task = /^(?:[-+*]|\d+[.)])[ \t]+\[[ \txX]\](?!\()/;
const plainTask = /^(?:[-+*]|\d+[.)]) +\[[ xX]\] +\S[^\r\n]*(?:$|\r?\n(?![ \t>]*[-=|:][-=|: \t]*(?:[\r\n]|$)))/;
const hardBreak = /(?: {2}|\\)(?:\r\n?|\n)[ \t>]/;
const brokenLine = /(?: {2}|\\)\r?\n/;
const directiveInAlt = /:(?:[^\s\]]+[[{]|[^\0-\x7F]|[^\s\]]*\t)/;
const oddTable = /\t|\\\||[\r\n][ \t>]*<|^\[[^\r\n]*\]:|[\r\n][ \t>]*-[ \t\r\n]/;
/** A line of a quote or a list: a table below it could be held for more of it. */
const inContainer = /^[ \t]*(?:>[ \t>]*[^\s>]|[-+*][ \t]|\d+[.)][ \t])|^[ \t]+\S/;
/** Any of these tags, closed, ends a block that any of them began, in the line it stands in. */
const rawPastItsEnd = /^<(?:pre|script|style|textarea)\b[^]*?<\/(?:pre|script|style|textarea)>[^\r\n]*\r?\n/i;
const oddAttribute = /=[ \t]*[\r\n]|=[ \t]*[^\s"'>][^\s>]*["'=<`]/;
const plainContainer =
  /^(:{3,})[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d]+)*(?:\[(?=\S)[^[\]\\`<\r\n]*[^[\]\\`<\s]\])?[ \t]*[\r\n][^]*[^\\\s][ \t]*[\r\n]+[ >]*\1$/;
const plainLeaf = /^::[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d]+)*(?:\[(?=\S)[^[\]\\`<\r\n]*[^[\]\\`<\s]\])?$/;
const plainName = /^:[A-Za-z\d]+(?:-[A-Za-z\d]+)*$/;

function holds(node: Parents, pattern: RegExp): boolean {
  let found = false;
  visitNodes(node, (child) => {
    if (child.type === 'text') found ||= pattern.test((child as unknown as { value: string }).value);
    return undefined;
  });
  return found;
}

/** Tell whether a block stands further in than its containers do, or a line of it lacks what they begin each line with. */
function isOddlyIndented(source: string, text: string, start: number): boolean {
  const begin = text.slice(0, start).lastIndexOf('\n') + 1;
  const before = text.slice(begin, start);
  if (/^ | {2}$/.test(before)) return true;
  const prefix = before.replaceAll(/[^>\s]/g, ' ');
  return source.split(/\r?\n/).some((line, index) => index > 0 && !line.startsWith(prefix) && /[^ \t>]/.test(line));
}

function lineAbove(text: string, start: number): string {
  const end = text.lastIndexOf('\n', start - 1);
  return end < 0 ? '' : text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
}

function isOddLabel(label: string | null | undefined): boolean {
  return !/^[\w-]+$/.test(label ?? '');
}
