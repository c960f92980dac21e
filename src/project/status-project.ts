import { countWords } from '../markdown/count-words.ts';
import type { LocaleStatus } from '../model/report.ts';
import type { Status } from '../model/state.ts';
import type { PlannedArticle } from './plan-project.ts';

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

/** What is counted. */
export interface StatusOptions {
  /** True for the status of every key. */
  readonly keys: boolean;
  /** Undefined: all. */
  readonly locales?: readonly string[] | undefined;
}

/** Count how far every article is in every target locale, as a sync would leave it. */
export function projectStatus(
  { articles }: { readonly articles: readonly PlannedArticle[] },
  options: StatusOptions,
): ProjectStatus {
  return totalOf(
    articles.flatMap((planned) => articleStatus(planned, options.keys) ?? []),
    options.locales,
  );
}

/** Count how far an article is in every target locale; undefined for one without prose. */
export function articleStatus({ loaded, plan }: PlannedArticle, keys: boolean): ArticleStatus | undefined {
  if (plan.segments.length === 0) return undefined;
  const words = plan.segments.reduce((sum, { segment }) => sum + countWords(segment.value), 0);
  const locales = plan.locales.map(({ locale, statuses }): [string, LocaleStatus] => {
    const count = (status: Status): number => [...statuses.values()].filter((one) => one === status).length;
    const own: LocaleStatus = {
      total: statuses.size,
      current: count('current'),
      stale: count('stale'),
      review: count('review'),
      missing: count('missing'),
      words,
    };
    return [locale, keys ? { ...own, keys: Object.fromEntries(statuses) } : own];
  });
  return { article: loaded.file, namespace: plan.namespace, locales: Object.fromEntries(locales) };
}

/**
 * Add articles up.
 *
 * @param chosen The locales to show; undefined: all.
 */
export function totalOf(articles: readonly ArticleStatus[], chosen: readonly string[] | undefined): ProjectStatus {
  const totals = new Map<string, LocaleStatus>();
  const list = articles.map((one): ArticleStatus => {
    const locales = Object.entries(one.locales).filter(([locale]) => !chosen || chosen.includes(locale));
    for (const [locale, { keys: _, ...own }] of locales) totals.set(locale, add(totals.get(locale), own));
    return { ...one, locales: Object.fromEntries(locales) };
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
