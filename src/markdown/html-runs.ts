import type { Span } from '../model/span.ts';
import type { HtmlToken } from './html-tokens.ts';
import { isProse } from './prose.ts';

/** Elements that stand in a line of text; all others end it. */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub ' +
    'sup time tt u var wbr'
  ).split(' '),
);

const blankLine = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/;

/**
 * Find the running text in HTML that has tags in it, `Het <b>grote</b> huis`: one value each, so that a translation may
 * put the words in another order.
 *
 * A tag around all of the text, or a picture beside it, is left out; links with nothing but a separator between them
 * are values of their own. Tags without a partner end a text.
 *
 * @param from The first offset at which such a text may begin: a tag that makes a block of the HTML must stay.
 * @returns Spans in the HTML, ascending.
 */
export function htmlRuns(html: string, tokens: readonly HtmlToken[], from: number): Span[] {
  const runs: Span[] = [];
  let stretch: HtmlToken[] = [];
  for (const token of tokens) {
    const before = stretch.at(-1);
    if (before && before.span.end !== token.span.start) {
      runs.push(...runsIn(stretch, html));
      stretch = [];
    }
    if (token.span.start >= from && isInline(token, html)) stretch.push(token);
    else {
      runs.push(...runsIn(stretch, html));
      stretch = [];
    }
  }
  return [...runs, ...runsIn(stretch, html)];
}

function isInline(token: HtmlToken, html: string): boolean {
  return token.type === 'text'
    ? !blankLine.test(html.slice(token.span.start, token.span.end))
    : inlineElements.has(token.name);
}

/** Divide tokens that follow each other at the tags that have no partner among them. */
function runsIn(tokens: readonly HtmlToken[], html: string): Span[] {
  if (tokens.length < 2) return [];
  const partners = partnersOf(tokens);
  if (depthOf(partners) > deepest) return [];
  const lonely = partners.flatMap((partner, index) => (partner === undefined ? [index] : []));
  if (lonely.length === 0) return runsOf(childrenOf(tokens, partners, 0, tokens.length), html);
  return [-1, ...lonely].flatMap((index, nth) => runsIn(tokens.slice(index + 1, lonely[nth]), html));
}

/** Elements deeper inside each other than this are no running text; their texts are values of their own. */
const deepest = 200;

function depthOf(partners: readonly (number | undefined)[]): number {
  let depth = 0;
  let most = 0;
  for (const [index, partner] of partners.entries()) {
    if (partner === undefined || partner === index) continue;
    depth += partner > index ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}

/** A text, or an element with what it holds. */
interface Piece {
  readonly span: Span;
  readonly isElement: boolean;
  readonly children: readonly Piece[];
}

function childrenOf(
  tokens: readonly HtmlToken[],
  partners: readonly (number | undefined)[],
  start: number,
  end: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (let at = start; at < end; at += 1) {
    const first = at;
    at = Math.max(partners[first] ?? first, first);
    const span = { start: tokens[first]?.span.start ?? 0, end: tokens[at]?.span.end ?? 0 };
    const isElement = tokens[first]?.type !== 'text';
    pieces.push({ span, isElement, children: at > first ? childrenOf(tokens, partners, first + 1, at) : [] });
  }
  return pieces;
}

function runsOf(pieces: readonly Piece[], html: string): Span[] {
  const shows = (one: Piece): boolean =>
    one.isElement ? hasText(one, html) : /\S/.test(html.slice(one.span.start, one.span.end));
  const own = pieces.slice(pieces.findIndex(shows), pieces.findLastIndex(shows) + 1);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return [];
  // Words between the elements make one text of them.
  if (!own.some((one) => !one.isElement && hasText(one, html))) return own.flatMap((one) => runsOf(one.children, html));
  if (own.length === 1) return [];
  const text = html.slice(first.span.start, last.span.end);
  return [
    {
      start: first.span.start + (text.length - text.trimStart().length),
      end: last.span.end - (text.length - text.trimEnd().length),
    },
  ];
}

function hasText(piece: Piece, html: string): boolean {
  return piece.isElement
    ? piece.children.some((child) => hasText(child, html))
    : isProse(html.slice(piece.span.start, piece.span.end));
}

/**
 * Find the partner of each tag.
 *
 * @returns For each token the index of its partner: its own for a text and for a tag that needs none, undefined for a
 * tag that has none.
 */
export function partnersOf(tokens: readonly HtmlToken[]): (number | undefined)[] {
  const partners = tokens.map((token, index) =>
    token.type === 'text' || (token.type === 'open' && token.closed) ? index : undefined,
  );
  const open: { readonly name: string; readonly at: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'open' && !token.closed) open.push({ name: token.name, at: index });
    else if (token.type === 'close') {
      const at = open.findLastIndex((one) => one.name === token.name);
      const partner = open[at];
      if (!partner) continue;
      open.length = at;
      partners[partner.at] = index;
      partners[index] = partner.at;
    }
  }
  return partners;
}
