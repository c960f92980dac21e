import { countWords } from '../markdown/count-words.ts';
import type { LocaleStatus } from '../model/report.ts';
import type { Status } from '../model/state.ts';
import type { ProjectPlan } from './plan-project.ts';

/** How far one article is. */
export interface ArticleStatus {
  readonly article: string;
  readonly namespace: string;
  readonly locales: Readonly<Record<string, LocaleStatus>>;
}

/** How far a project is. */
export interface ProjectStatus {
  readonly articles: readonly ArticleStatus[];
  readonly totals: Readonly<Record<string, LocaleStatus>>;
}

/** Count how far every article is in every target locale, as a sync would leave it. */
export function projectStatus(
  { articles }: ProjectPlan,
  options: { keys: boolean; locales?: readonly string[] | undefined },
): ProjectStatus {
  const totals = new Map<string, LocaleStatus>();
  const list = articles
    .filter(({ plan }) => plan.segments.length > 0)
    .map(({ loaded, plan }): ArticleStatus => {
      const words = plan.segments.reduce((sum, { segment }) => sum + countWords(segment.value), 0);
      const locales = plan.locales
        .filter(({ locale }) => !options.locales || options.locales.includes(locale))
        .map(({ locale, statuses }): [string, LocaleStatus] => {
          const count = (status: Status): number => [...statuses.values()].filter((one) => one === status).length;
          const own: LocaleStatus = {
            total: statuses.size,
            current: count('current'),
            stale: count('stale'),
            review: count('review'),
            missing: count('missing'),
            words,
          };
          totals.set(locale, add(totals.get(locale), own));
          return [locale, options.keys ? { ...own, keys: Object.fromEntries(statuses) } : own];
        });
      return { article: loaded.file, namespace: plan.namespace, locales: Object.fromEntries(locales) };
    });
  return { articles: list, totals: Object.fromEntries(totals) };
}

function add(a: LocaleStatus | undefined, b: LocaleStatus): LocaleStatus {
  if (!a) return b;
  return {
    total: a.total + b.total,
    current: a.current + b.current,
    stale: a.stale + b.stale,
    review: a.review + b.review,
    missing: a.missing + b.missing,
    words: a.words + b.words,
  };
}
