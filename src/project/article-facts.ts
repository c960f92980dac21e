import { habitsOf, type Habits } from '../language/typography/habits.ts';
import type { Config } from '../model/config.ts';
import type { LoadedArticle } from './load-project.ts';
import type { PlannedArticle } from './plan-project.ts';
import { valuePrints } from './repeated-values.ts';

/** What the other articles may have to know of one, when it has been let go. */
export interface ArticleFacts {
  /** The locales it is built in. */
  readonly locales: readonly string[];
  /** How its texts are set, in each locale. */
  readonly habits: ReadonlyMap<string, Habits>;
  /** Its translations that are not stale; none unless they are asked for. */
  readonly translations: readonly Translation[];
  /** By locale, what tells whether a translation stands in another article as well; none unless they are asked for. */
  readonly prints: ReadonlyMap<string, Int32Array>;
}

/** What may be asked for. */
export interface WantedFacts {
  readonly translations: boolean;
  readonly prints: boolean;
}

/** A text of an article in a locale. */
export interface Translation {
  readonly locale: string;
  /** The text of the article. */
  readonly source: string;
  readonly value: string;
  /** Namespace and key. */
  readonly where: string;
}

/** Gather what the other articles may have to know of one. */
export function articleFacts({ loaded, plan }: PlannedArticle, config: Config, wanted: WantedFacts): ArticleFacts {
  const own = plan.segments.map(({ segment }) => segment.value);
  const inSource = habitsOf(own);
  const habits = new Map(config.locales.map((locale) => [locale, inSource]));
  const sources = new Map(plan.segments.map(({ key, segment }) => [key, segment.value]));
  for (const { locale, entries } of plan.locales) {
    const values = entries.map(({ value }) => value ?? '');
    habits.set(
      locale,
      habitsOf(
        values,
        entries.map(({ key }) => sources.get(key) ?? ''),
      ),
    );
  }
  return {
    locales: localesOf(loaded, config),
    habits,
    translations: wanted.translations ? translationsOf(plan) : [],
    prints: wanted.prints ? printsOf(plan) : new Map(),
  };
}

function localesOf({ article, targets, broken }: LoadedArticle, { sourceLocale }: Config): string[] {
  const named = article.frontMatter.locales?.map((locale) => locale.toLowerCase());
  const inSource = !named || named.includes(sourceLocale.toLowerCase());
  return [...(inSource ? [sourceLocale] : []), ...targets.map(({ locale }) => locale), ...broken];
}

function printsOf(plan: PlannedArticle['plan']): Map<string, Int32Array> {
  const texts = translationsOf(plan);
  return new Map(plan.locales.map(({ locale }) => [locale, valuePrints(texts.filter((one) => one.locale === locale))]));
}

/** Gather the translations of an article that are not stale. */
export function translationsOf({ namespace, segments, locales }: PlannedArticle['plan']): Translation[] {
  return locales.flatMap(({ locale, entries, statuses }) => {
    const values = new Map(entries.map((entry) => [entry.key, entry.value ?? '']));
    return segments.flatMap(({ key, segment }): Translation[] => {
      const value = values.get(key) ?? '';
      if (!/\S/.test(value) || statuses.get(key) === 'stale') return [];
      return [{ locale, source: segment.value, value, where: `${namespace} ${key}` }];
    });
  });
}
