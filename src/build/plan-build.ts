import { compose } from '../markdown/compose.ts';
import type { ArticlePlan, LocalePlan } from '../model/plan.ts';
import type { Status } from '../model/state.ts';
import type { ValueStore } from './value-store.ts';

/** What to do where a translation is missing or stale. */
export interface BuildOptions {
  readonly missing: 'fallback' | 'fail' | 'omit';
  readonly stale: 'publish' | 'fallback' | 'fail';
}

/** One article in one locale. */
export interface BuiltArticle {
  readonly locale: string;
  /** The article, or undefined where it is not to be written. */
  readonly content: string | undefined;
  /** Why it is not to be written. */
  readonly refused:
    { readonly reason: 'missing' | 'stale'; readonly fails: boolean; readonly keys: readonly string[] } | undefined;
  readonly segments: number;
  /** Segments that another locale's text stands in for. */
  readonly fallback: number;
  /** Segments that are published although their source has changed. */
  readonly stale: number;
}

/**
 * Compose an article in the locales asked for.
 *
 * Values come through the store's i18next; the source locale's output is the article's own bytes.
 *
 * @param locales The locales to build: the source locale and targets of the plan.
 */
export function planBuild(
  plan: ArticlePlan,
  sourceLocale: string,
  locales: readonly string[],
  store: ValueStore,
  options: BuildOptions,
): BuiltArticle[] {
  const { namespace, article, segments } = plan;
  store.add(sourceLocale, namespace, new Map(segments.map(({ key, segment }) => [key, segment.value])));
  for (const target of plan.locales) {
    const usable = target.entries.flatMap(({ key, value }): [string, string][] => {
      const left =
        value === undefined ||
        !/\S/.test(value) ||
        (options.stale === 'fallback' && target.statuses.get(key) === 'stale');
      return left ? [] : [[key, value]];
    });
    store.add(target.locale, namespace, new Map(usable));
  }
  const built = locales.map((locale): BuiltArticle => {
    if (locale === sourceLocale) {
      const content = article.bom + article.text;
      return { locale, content, refused: undefined, segments: segments.length, fallback: 0, stale: 0 };
    }
    const target = plan.locales.find((one) => one.locale === locale);
    return buildLocale(plan, locale, target, store, options);
  });
  store.remove(namespace);
  return built;
}

function buildLocale(
  { namespace, article, segments }: ArticlePlan,
  locale: string,
  target: LocalePlan | undefined,
  store: ValueStore,
  options: BuildOptions,
): BuiltArticle {
  const statuses = target?.statuses ?? new Map<string, Status>();
  const empty = new Set(target?.entries.filter((one) => !/\S/.test(one.value ?? '')).map((one) => one.key));
  const values: (string | undefined)[] = [];
  const elsewhere: string[] = [];
  const stale: string[] = [];
  for (const { key } of segments) {
    // Empty on purpose: i18next would look elsewhere.
    if (empty.has(key) && statuses.get(key) === 'current') {
      values.push('');
      continue;
    }
    const found = store.get(locale, namespace, key);
    values.push(found?.value);
    if (found?.locale !== locale) elsewhere.push(key);
    else if (statuses.get(key) === 'stale') stale.push(key);
  }
  const counts = { locale, segments: segments.length, fallback: elsewhere.length, stale: stale.length };
  if (elsewhere.length > 0 && options.missing !== 'fallback') {
    const refused = { reason: 'missing', fails: options.missing === 'fail', keys: elsewhere } as const;
    return { ...counts, content: undefined, refused };
  }
  if (stale.length > 0 && options.stale === 'fail') {
    return { ...counts, content: undefined, refused: { reason: 'stale', fails: true, keys: stale } };
  }
  return { ...counts, content: compose(article, values, locale), refused: undefined };
}
