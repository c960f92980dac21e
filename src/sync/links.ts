import type { Segment } from '../model/segment.ts';
import { normalise } from './normalise.ts';

/** What the numbers of a segment stand for: the URL of number n at index n − 1, empty for a number it skips. */
export function linksOf(segment: Segment): string[] {
  const links: string[] = [];
  for (const { label, url } of segment.destinations) {
    while (links.length < label - 1) links.push('');
    links.push(url);
  }
  return links;
}

/** What the numbers of a source text stand for, and the texts of the links that carry them. */
export interface NumberedLinks {
  /** URL of number n at index n − 1, empty for a number that is skipped. */
  readonly urls: readonly string[];
  /** Number → text of its link. */
  readonly texts: ReadonlyMap<number, string>;
}

/**
 * Find the new label of each reference where a text changed in nothing else: every one stands where it stood.
 *
 * @returns Old label → new label; undefined where more changed, or one label has become two.
 */
export function relabelling(before: string, after: string): Map<string, string> | undefined {
  if (normalise(before) !== normalise(after)) return undefined;
  const [olds, news] = [labelsIn(before), labelsIn(after)];
  const labels = new Map<string, string>();
  for (const [index, from] of olds.entries()) {
    const to = news[index];
    if (to === undefined || (labels.get(from) ?? to) !== to) return undefined;
    labels.set(from, to);
  }
  return labels;
}

/** The labels of all brackets in a text, in order: `[text]` and `[text][]` are their own. */
function labelsIn(text: string): string[] {
  const opened: number[] = [];
  const labels: string[] = [];
  for (const { 0: bracket, 1: label = '', index } of text.matchAll(/\\.|\[|\](?:\[([^\][]*)\])?/gs)) {
    if (bracket === '[') opened.push(index);
    else if (bracket.startsWith(']')) {
      const start = opened.pop();
      labels.push(label === '' && start !== undefined ? text.slice(start + 1, index) : label);
    }
  }
  return labels;
}

/** One numbered link: what it stands for, and the text that carries it. */
interface Link {
  readonly number: string;
  readonly url: string;
  readonly text: string | undefined;
}

/** When a link is the one it was, the surest first: the same words lead wherever the source says they lead now. */
const ways: readonly ((before: Link, after: Link) => boolean)[] = [
  (before, after) => before.url === after.url && before.text === after.text,
  (before, after) => before.text !== undefined && before.text === after.text,
  (before, after) => before.url === after.url,
  (before, after) => before.text !== undefined && after.text !== undefined && bare(before.text) === bare(after.text),
];

/**
 * Find the new number of each old one: the link with the same text, the same URL, or the same text but for code and
 * numbers.
 *
 * @returns Old number → new number; undefined for a destination that has gone.
 */
export function renumbering(before: NumberedLinks, after: NumberedLinks): Map<string, string | undefined> {
  const olds = listOf(before);
  const free = new Set(listOf(after));
  const numbers = new Map<string, string | undefined>();
  for (const isSame of ways) {
    for (const old of olds) {
      const found = numbers.has(old.number) ? undefined : [...free].find((one) => isSame(old, one));
      if (!found) continue;
      free.delete(found);
      numbers.set(old.number, found.number);
    }
  }
  for (const { number } of olds) if (!numbers.has(number)) numbers.set(number, undefined);
  return numbers;
}

function listOf({ urls, texts }: NumberedLinks): Link[] {
  return urls.flatMap((url, index) =>
    url === '' ? [] : [{ number: String(index + 1), url, text: texts.get(index + 1) }],
  );
}

/** A text without what may change while it stays the same text. */
function bare(text: string): string {
  return normalise(text)
    .replaceAll(/(`+)[^`]*\1/g, '`')
    .replaceAll(/\d+(?:[.,]\d+)*/g, '0');
}
