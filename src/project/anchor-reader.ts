import { pageAnchors, type PageAnchors } from '../markdown/page-anchors.ts';
import type { RuleSite } from '../rules/rule.ts';
import type { PlannedArticle, ProjectPlan } from './plan-project.ts';

/** Make what tells the anchors of articles as they are built; each is worked out when it is asked for, and once. */
export function anchorReader({ project, articles }: ProjectPlan): RuleSite['anchorsOf'] {
  const { sourceLocale, fallback } = project.config;
  const byFile = new Map(articles.map((one) => [one.loaded.file, one]));
  const known = new Map<string, PageAnchors>();
  return (file, locale) => {
    const planned = byFile.get(file);
    if (!planned) return undefined;
    const name = `${locale} ${file}`;
    const anchors = known.get(name) ?? pageAnchors(planned.plan.article, valuesIn(planned, locale));
    known.set(name, anchors);
    return anchors;
  };

  /** The values that a build publishes: where one is missing, the next locale's, and in the end the source's. */
  function valuesIn({ plan }: PlannedArticle, locale: string): string[] {
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
}
