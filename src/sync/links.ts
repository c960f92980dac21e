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

/** List what may be labels in a text, one for each pair of brackets, in order: `[text]` and `[text][]` are their own. */
export function labelsIn(text: string): string[] {
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

/** One reference: its label, what it leads to where that is known, and the text that carries it. */
export interface Link {
  readonly label: string;
  readonly url: string | undefined;
  readonly text: string | undefined;
}

/**
 * List what the references of a source text lead to.
 *
 * @param urls What its numbers stand for: see `linksOf`.
 * @param texts Label → text of the reference.
 */
export function listLinks(urls: readonly string[], texts: ReadonlyMap<string, string>): Link[] {
  const numbered = urls.flatMap((url, index) =>
    url === '' ? [] : [{ label: String(index + 1), url, text: texts.get(String(index + 1)) }],
  );
  const numbers = new Set(numbered.map((one) => one.label));
  const named = [...texts].flatMap(([label, text]) => (numbers.has(label) ? [] : [{ label, url: undefined, text }]));
  return [...numbered, ...named];
}

/** When a link is the one it was, the surest first: the same words lead wherever the source says they lead now. */
const ways: readonly ((before: Link, after: Link) => boolean)[] = [
  (before, after) => isTarget(before, after) && before.text === after.text,
  (before, after) => before.text !== undefined && before.text === after.text,
  isTarget,
  (before, after) => before.text !== undefined && after.text !== undefined && bare(before.text) === bare(after.text),
];

/**
 * Find the new label of each old reference: the one with the same text, the same target, or the same text but for code and
 * numbers.
 *
 * @returns Old label → new label; undefined for a target that has gone.
 */
export function renumbering(before: readonly Link[], after: readonly Link[]): Map<string, string | undefined> {
  const free = new Set(after);
  const labels = new Map<string, string | undefined>();
  for (const isSame of ways) {
    for (const old of before) {
      const found = labels.has(old.label) ? undefined : [...free].find((one) => isSame(old, one));
      if (!found) continue;
      free.delete(found);
      labels.set(old.label, found.label);
    }
  }
  for (const { label, url } of before) if (url !== undefined && !labels.has(label)) labels.set(label, undefined);
  return labels;
}

/** Tell whether two references lead to the same: by what their numbers stand for, or by their label. */
function isTarget(before: Link, after: Link): boolean {
  return before.url === after.url && (before.url !== undefined || before.label === after.label);
}

/** A text without what may change while it stays the same text. */
function bare(text: string): string {
  return normalise(text)
    .replaceAll(/(`+)[^`]*\1/g, '`')
    .replaceAll(/\d+(?:[.,]\d+)*/g, '0');
}
