import { pageAnchors, type PageAnchors } from '../markdown/page-anchors.ts';
import type { Config } from '../model/config.ts';
import type { PlannedArticle } from './plan-project.ts';

/** Tell the anchors of an article as it is built in a locale. */
export function anchorsIn({ plan }: PlannedArticle, locale: string, config: Config): PageAnchors {
  return pageAnchors(plan.article, valuesIn(plan, locale, config));
}

/** The values that a build publishes: where one is missing, the next locale's, and in the end the source's. */
function valuesIn(plan: PlannedArticle['plan'], locale: string, { sourceLocale, fallback }: Config): string[] {
  if (locale === sourceLocale) return plan.segments.map(({ segment }) => segment.value);
  const chain = [locale, ...(fallback[locale] ?? [])].map(
    (name) =>
      new Map(
        plan.locales.find((one) => one.locale === name)?.entries.map((entry) => [entry.key, entry.value ?? '']) ?? [],
      ),
  );
  return plan.segments.map(
    ({ key, segment }) =>
      chain.map((values) => values.get(key) ?? '').find((value) => /\S/.test(value)) ?? segment.value,
  );
}
