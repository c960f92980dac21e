import type { Span } from '../model/span.ts';

/** How many words of a source a translation has in a row before they count as copied. */
const atLeast = 4;

/**
 * Find the stretches of a text that stand word for word in another one.
 *
 * @param source The text they may come from.
 * @returns Spans in `text`, of four words at least, each as long as it can be.
 */
export function copiedRuns(text: string, source: string): Span[] {
  const ours = words(source).map(([word]) => word);
  const known = new Set(ours.slice(atLeast - 1).map((_, at) => ours.slice(at, at + atLeast).join(' ')));
  const theirs = words(text);
  const isKnown = (at: number): boolean =>
    at + atLeast <= theirs.length &&
    known.has(
      theirs
        .slice(at, at + atLeast)
        .map(([word]) => word)
        .join(' '),
    );
  const found: Span[] = [];
  for (let at = 0; at + atLeast <= theirs.length; at += 1) {
    if (!isKnown(at)) continue;
    const [first] = theirs.slice(at);
    while (isKnown(at + 1)) at += 1;
    at += atLeast - 1;
    const last = theirs[at];
    if (first && last) found.push({ start: first.index, end: last.index + last[0].length });
  }
  return found;
}

function words(text: string): RegExpExecArray[] {
  return [...text.matchAll(/\p{L}+(?:[’'-]\p{L}+)*/gu)];
}
