import { sentenceChanges, type SentenceChange } from '../language/sentence-changes.ts';
import { countWords } from '../markdown/count-words.ts';
import type { FilePlace } from '../model/problem.ts';
import type { Status } from '../model/state.ts';
import { placeOfKey, placeOfSegment } from './places.ts';
import type { ProjectPlan } from './plan-project.ts';

/** One thing for an editor to do. */
export interface TodoItem {
  readonly article: string;
  readonly locale: string;
  readonly key: string;
  readonly status: Exclude<Status, 'current'>;
  /** What the article says now. */
  readonly source: string;
  /** How many words that has. */
  readonly words: number;
  /** What it said when the translation was made; only where that is something else. */
  readonly was?: string;
  /** What changed since, sentence by sentence: stretches of the old and the new text, equal where nothing did. */
  readonly changes?: readonly SentenceChange[];
  readonly translation: string;
  /** The headings above it. */
  readonly path: readonly string[];
  /** The texts before and after it. */
  readonly before?: string;
  readonly after?: string;
  readonly note?: string;
  readonly max?: number;
  /** Where the translation goes, and where the text stands. */
  readonly place: FilePlace;
  readonly sourcePlace: FilePlace;
}

/** List what is to be translated, looked at or brought up to date, in the order of the articles. */
export function todoProject({ project, articles }: ProjectPlan, locales: readonly string[] | undefined): TodoItem[] {
  return articles.flatMap(({ loaded, plan }) =>
    plan.locales
      .filter(({ locale }) => !locales || locales.includes(locale))
      .flatMap(({ locale, statuses, entries, state }) => {
        const values = new Map(entries.map((entry) => [entry.key, entry.value]));
        const target = loaded.targets.find((one) => one.locale === locale);
        return plan.segments.flatMap(({ key, segment }, index): TodoItem[] => {
          const status = statuses.get(key);
          if (status === undefined || status === 'current' || !target) return [];
          const made = state.translations.get(key)?.source;
          const before = plan.segments[index - 1]?.segment.value;
          const after = plan.segments[index + 1]?.segment.value;
          return [
            {
              article: loaded.file,
              locale,
              key,
              status,
              source: segment.value,
              words: countWords(segment.value),
              ...(made !== undefined &&
                made !== segment.value && {
                  was: made,
                  changes: sentenceChanges(made, segment.value, project.config.sourceLocale),
                }),
              translation: values.get(key) ?? '',
              path: segment.path,
              ...(before !== undefined && { before }),
              ...(after !== undefined && { after }),
              ...(segment.note !== undefined && { note: segment.note }),
              ...(segment.max !== undefined && { max: segment.max }),
              place: placeOfKey(target.catalog, key),
              sourcePlace: placeOfSegment(loaded.file, plan.article, segment),
            },
          ];
        });
      }),
  );
}
