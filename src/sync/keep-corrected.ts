import type { PlannedEntry } from '../model/plan.ts';
import type { Finding } from '../model/problem.ts';
import type { SourceState } from '../model/state.ts';
import type { ArticleInput } from './plan-article.ts';
import type { OldSegment } from './old-segments.ts';

/** What is kept of texts that the article no longer has. */
export interface KeptCorrections {
  readonly entries: readonly PlannedEntry[];
  readonly states: ReadonlyMap<string, SourceState>;
  readonly corrections: readonly Finding[];
}

/**
 * Keep the texts in the source catalog that an editor corrected, but whose segments have left the article: a person's
 * work goes only when a person says so.
 *
 * @param gone The segments of the last sync that the article no longer has.
 */
export function keepCorrected(
  { namespace, source }: ArticleInput,
  gone: readonly OldSegment[],
  fingerprint: (text: string) => string,
): KeptCorrections {
  const keys = new Set(gone.map((one) => one.key));
  const states = new Map<string, SourceState>();
  const corrections: Finding[] = [];
  const entries: PlannedEntry[] = [];
  for (const { key, value } of source.catalog.entries) {
    const last = source.states?.get(key);
    if (!keys.has(key) || !last || value === undefined || !/\S/.test(value)) continue;
    if (last.value === fingerprint(value)) continue;
    entries.push({ key, value });
    states.set(key, last);
    corrections.push({
      message: 'Unexpected corrected text in the source catalog, expected a text that the article still has',
      note: 'Write the correction into the article, or run `vertaalstraat sync --source article` to let it go. Until then it stays.',
      place: { file: '', line: 0, column: 0 },
      actual: value,
      locale: source.locale,
      namespace,
      key,
    });
  }
  return { entries, states, corrections };
}
