import type { KeyedSegment, PlannedEntry } from '../model/plan.ts';
import type { Finding } from '../model/problem.ts';
import type { SourceState, SourceStates } from '../model/state.ts';
import { keepEntry } from './entries.ts';
import { linksOf } from './links.ts';
import type { OldSegment } from './old-segments.ts';
import type { ArticleInput, PlanOptions } from './plan-article.ts';
import type { Surroundings } from './surroundings.ts';

/** The source locale's files as they are to be. */
export interface PlannedSource {
  readonly entries: readonly PlannedEntry[];
  readonly states: SourceStates;
  /** Texts that an editor corrected. */
  readonly corrections: readonly Finding[];
  /** Texts that an editor took out: they come back. */
  readonly restored: readonly Finding[];
}

/** The source catalog: the article's texts, but for those that an editor changed. */
export function planSource(
  { namespace, source }: ArticleInput,
  segments: readonly KeyedSegment[],
  near: readonly (Surroundings | undefined)[],
  olds: readonly (OldSegment | undefined)[],
  { fingerprint, source: decision }: PlanOptions,
): PlannedSource {
  const written = new Map(source.catalog.entries.map((entry) => [entry.key, entry]));
  const states = new Map<string, SourceState>();
  const corrections: Finding[] = [];
  const restored: Finding[] = [];
  const entries = segments.map(({ key, segment }, index): PlannedEntry => {
    const before = olds[index];
    const entry = written.get(before?.key ?? key);
    const links = linksOf(segment);
    const last = source.states?.get(before?.key ?? key);
    if (entry && entry.value === undefined && decision === 'keep') {
      // No text, and nothing to write over: the file keeps it, and loading it has reported it.
      if (last) states.set(key, last);
      return keepEntry(entry);
    }
    const around = near[index];
    const state: SourceState = {
      value: fingerprint(segment.value),
      ...(links.length > 0 && { links }),
      ...(around && { near: around.near, beside: around.beside.map((other) => segments[other ?? -1]?.key ?? '') }),
    };
    if (last && last.value !== fingerprint('') && !/\S/.test(entry?.value ?? '')) {
      restored.push({
        message: 'Unexpected loss of a text in the source catalog, expected the text of the article',
        note: 'The article still has it, so it comes back at the next `vertaalstraat sync`. To remove a text, remove it from the article.',
        place: { file: '', line: 0, column: 0 },
        expected: segment.value,
        locale: source.locale,
        namespace,
        key,
      });
    }
    const edited =
      entry?.value !== undefined &&
      entry.value !== segment.value &&
      /\S/.test(entry.value) &&
      (last?.value ?? '') !== fingerprint(entry.value);
    if (!edited || decision === 'article' || !before) {
      states.set(key, state);
      return { key, value: segment.value };
    }
    corrections.push({
      message: 'Unexpected text in the source catalog, expected the text of the article',
      note:
        last?.value === state.value
          ? `The article says: ${segment.value} The next \`vertaalstraat sync\` writes the correction into it, if it can stand there as one block of text; \`--source article\` takes the correction back.`
          : `The catalog says: ${entry.value ?? ''} The article ${last ? 'changed too, and says' : 'says'}: ${segment.value} Say which one counts: \`vertaalstraat sync --source article\` or \`--source catalog\`. Until then nothing is written for this article.`,
      place: { file: '', line: 0, column: 0 },
      expected: segment.value,
      actual: entry.value ?? '',
      locale: source.locale,
      namespace,
      key,
    });
    // Without a last sync to compare with, nobody can tell who changed what; the next one cannot either.
    states.set(key, last ?? { ...state, value: '' });
    return { key, value: entry.value ?? '' };
  });
  return { entries, states, corrections, restored };
}
