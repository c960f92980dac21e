import type { BaselineEntry } from '../model/baseline.ts';
import type { LookedAt } from './looked-at.ts';
import type { OwnPart, Shard } from './shard.ts';
import type { About } from './touched.ts';

/** What a check was limited to; undefined: nothing. */
export interface CheckScope {
  /** True when articles were named. */
  readonly isPartial: boolean;
  readonly locales: readonly string[] | undefined;
  readonly only: readonly string[] | undefined;
  readonly touched: ((about: About) => boolean) | undefined;
  /** The part of the articles that was checked, where others check the rest. */
  readonly shard?: Shard | undefined;
}

/**
 * Make the function that tells whether a check would have found what an entry of the baseline accepts: an article that was
 * left out, a draft, or files that could not be read say nothing.
 */
export function checkedScope(
  { articles, unreadable: failed, hides }: LookedAt,
  scope: CheckScope,
  own?: OwnPart,
): (entry: BaselineEntry) => boolean {
  const known = new Map(articles.map((one) => [one.namespace, one]));
  const unreadable = new Set(failed.map(({ namespace }) => namespace));
  return ({ namespace, locale, rule }) => {
    if (scope.only && !scope.only.includes(rule)) return false;
    if (scope.locales && !scope.locales.includes(locale)) return false;
    if (scope.touched && !scope.touched({ namespace, locale })) return false;
    if (own && !own.ownsNamespace(namespace)) return false;
    const article = known.get(namespace);
    if (article) return !article.draft && !article.broken.includes(locale);
    return !scope.isPartial && !hides && !unreadable.has(namespace);
  };
}
