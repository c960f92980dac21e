import type { QuotePair } from './quotation-marks.ts';

/** A quotation in a text, its marks included. */
export interface Quotation {
  /** Offset of the opening mark. */
  readonly start: number;
  /** Offset behind the closing mark. */
  readonly end: number;
  readonly pair: QuotePair;
  readonly kind: 'double' | 'single';
  /** True for one between two typewriter marks: `"x"`. */
  readonly isStraight: boolean;
}

const doubles = '“”„‟«»"';
const singles = "‘’‚‛‹›'";
/** What ends a quotation where the mark stands between two spaces: the French way, or a slip. */
const closers: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['„', '“”'],
  ['‚', '‘’'],
  ['“', '”'],
  ['‘', '’'],
]);

/**
 * Find the quotations of a text, whatever the marks are: by where they stand, not by what they look like. A mark that
 * may be an apostrophe, a prime, or has no partner, is none.
 */
export function findQuotations(text: string): Quotation[] {
  if (!/[“”„‟«»"‘’‚‛‹›']/.test(text)) return [];
  const found: Quotation[] = [];
  const open: { mark: string; at: number }[] = [];
  let spoken = -1;
  for (const { 0: mark, index: at } of text.matchAll(/[“”„‟«»"‘’‚‛‹›']/g)) {
    // » «, where a space is spoken of.
    if (text.startsWith('» «', at) && !open.some((one) => one.mark === '«')) spoken = at + 2;
    if (at <= spoken) continue;
    const isSingle = singles.includes(mark);
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    // An apostrophe, or feet and inches.
    if (isSingle && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) continue;
    if (/["']/.test(mark) && /\d/.test(before) && !open.some((one) => one.mark === mark)) continue;
    const last = open.findLastIndex((one) => singles.includes(one.mark) === isSingle);
    const opener = open[last];
    const mayOpen = /[\s([{\-–—/“„«»‘‚‹›"'¿¡]/.test(before);
    const mayClose = opener !== undefined && !/^[\p{L}\p{N}]/u.test(after);
    const closes =
      mayClose &&
      opener !== undefined &&
      (!mayOpen || (/\s/.test(after) && !isBreadcrumb(opener.mark, mark) ? true : closesAlike(opener.mark, mark)));
    if (closes && opener) {
      open.splice(last);
      if (at - opener.at > 1 && /[\p{L}\p{N}\uFFFC]/u.test(text.slice(opener.at + 1, at)))
        found.push({
          start: opener.at,
          end: at + 1,
          pair: [opener.mark, mark],
          kind: doubles.includes(mark) ? 'double' : 'single',
          isStraight: opener.mark === mark && /["']/.test(mark),
        });
    } else if (mayOpen && /\S/.test(after) && !isElision(mark, text.slice(at + 1, at + 4))) open.push({ mark, at });
    else if (mayOpen && '«„'.includes(mark)) open.push({ mark, at });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** `’s ochtends`, `’t`, `’90`: an apostrophe at the start of a word. */
function isElision(mark: string, after: string): boolean {
  return /[’'‘]/.test(mark) && /^(?:[stnmk](?![\p{L}\p{N}])|\d\d)/iu.test(after);
}

/** "Manual » Parameters": an arrow. */
function isBreadcrumb(opener: string, mark: string): boolean {
  return /["']/.test(opener) && /[»›]/.test(mark);
}

function closesAlike(opener: string, mark: string): boolean {
  return opener === mark || (closers.get(opener)?.includes(mark) ?? false);
}
