import { sentencesOf } from '../../language/sentences.ts';

/**
 * Divide a translation over the source texts that it translates together, sentence by sentence.
 *
 * @param sources The source texts, in order.
 * @returns undefined where it has not as many sentences as they have together.
 */
export function splitValue(
  value: string,
  sources: readonly string[],
  locales: { readonly source: string; readonly target: string },
): string[] | undefined {
  const counts = sources.map((text) => sentencesOf(text, locales.source).length);
  const sentences = sentencesOf(value, locales.target);
  if (sentences.length !== counts.reduce((sum, one) => sum + one, 0)) return undefined;
  let at = 0;
  return counts.map((count) => {
    at += count;
    return sentences
      .slice(at - count, at)
      .join('')
      .trim();
  });
}
