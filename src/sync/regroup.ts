import type { AlignItem, Settled } from './align.ts';
import { normalise } from './normalise.ts';

/** How a new text came to be out of old ones that stood there word for word. */
export type Regrouped =
  | {
      /** One of the texts that an old one was divided into. */
      readonly type: 'split';
      readonly from: number;
      /** All texts that it was divided into, and which of them this is. */
      readonly texts: readonly string[];
      readonly nth: number;
    }
  | {
      /** Old texts that follow each other now, in this order. */
      readonly type: 'merged';
      readonly from: readonly number[];
    };

/**
 * Find the texts that were divided into several, and those that were joined, without a word changed.
 *
 * @param pairs For each new text the index of its old one, or −1.
 * @returns Index of a new text → how it came to be.
 */
export function regroup(
  before: readonly AlignItem[],
  after: readonly AlignItem[],
  pairs: readonly number[],
  settled: Settled,
): Map<number, Regrouped> {
  const found = new Map<number, Regrouped>();
  const same = new Set(
    pairs.flatMap((from, to) => (from >= 0 && before[from]?.text === after[to]?.text ? [from] : [])),
  );
  const olds = before.map((item, index) => (same.has(index) || settled.before.has(index) ? '' : normalise(item.text)));
  const news = after.map((item, index) =>
    same.has(pairs[index] ?? -1) || settled.after.has(index) ? '' : normalise(item.text),
  );
  if (!olds.some(Boolean) || !news.some(Boolean)) return found;
  for (const [from, text] of olds.entries()) {
    for (const run of runsThatMake(text, news)) {
      if (run.some((to) => found.has(to) || ![-1, from].includes(pairs[to] ?? -1))) continue;
      const texts = run.map((to) => after[to]?.text ?? '');
      for (const [nth, to] of run.entries()) found.set(to, { type: 'split', from, texts, nth });
      break;
    }
  }
  for (const [to, text] of news.entries()) {
    if (found.has(to)) continue;
    const run = [...runsThatMake(text, olds)].find((from) =>
      from.every((one) => !pairs.includes(one) || pairs[to] === one),
    );
    if (run) found.set(to, { type: 'merged', from: run });
  }
  return found;
}

/** The runs of two or more texts that follow each other and together are a text. */
function* runsThatMake(text: string, texts: readonly string[]): Generator<number[]> {
  if (text === '') return;
  for (let start = 0; start < texts.length; start += 1) {
    let left = text;
    const run: number[] = [];
    for (let at = start; at < texts.length; at += 1) {
      const one = texts[at] ?? '';
      if (one === '' || !left.startsWith(one)) break;
      run.push(at);
      left = left.slice(one.length);
      if (left === '') {
        if (run.length > 1) yield run;
        break;
      }
      if (!left.startsWith(' ')) break;
      left = left.slice(1);
    }
  }
}
