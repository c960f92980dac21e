import type { Glossary } from '../model/glossary.ts';
import type { RuleSite } from '../rules/rule.ts';
import { createNumberComparison, type NumberDifferences } from '../language/numbers/compare-numbers.ts';
import { separatorsOf } from '../language/numbers/separators.ts';
import { habitsOf } from '../language/typography/habits.ts';
import { normalise } from '../sync/normalise.ts';
import { anchorReader } from './anchor-reader.ts';
import { linkReader } from './link-reader.ts';
import type { ProjectPlan } from './plan-project.ts';

/** What the rules of one project share, and what is made of it for them. */
export interface ProjectSite extends RuleSite {
  readonly compareNumbers: (locale: string) => (source: string, target: string) => NumberDifferences;
}

/** Gather what the rules of a project share. What takes time is gathered when a rule asks for it. */
export function ruleSite(
  plan: ProjectPlan,
  { glossary, exists }: { readonly glossary: Glossary; readonly exists: (path: string) => boolean },
): ProjectSite {
  const { articles, project } = plan;
  let byLocale: Map<string, Map<string, Map<string, string>>> | undefined;
  const gather = (): Map<string, Map<string, Map<string, string>>> => {
    const all = new Map<string, Map<string, Map<string, string>>>();
    for (const { plan } of articles) {
      for (const { locale, entries, statuses } of plan.locales) {
        const values = new Map(entries.map((entry) => [entry.key, entry.value ?? '']));
        const bySource = all.get(locale) ?? new Map<string, Map<string, string>>();
        all.set(locale, bySource);
        for (const { key, segment } of plan.segments) {
          const value = values.get(key) ?? '';
          if (!/\S/.test(value) || statuses.get(key) === 'stale') continue;
          const source = normalise(segment.value);
          const known = bySource.get(source) ?? new Map<string, string>();
          bySource.set(source, known);
          if (!known.has(value)) known.set(value, `${plan.namespace} ${key}`);
        }
      }
    }
    return all;
  };
  const habitsIn = perLocale((locale) => habitsOf(valuesOf(articles, locale)));
  const { spellers } = project.config;
  return {
    glossary,
    ...(spellers && { spellers }),
    habits: habitsIn,
    separators: perLocale(separatorsOf),
    compareNumbers: perLocale((locale) => createNumberComparison(project.config.sourceLocale, locale)),
    translations: (locale, source) => {
      byLocale ??= gather();
      return byLocale.get(locale)?.get(normalise(source)) ?? new Map();
    },
    linked: linkReader(plan, exists),
    anchorsOf: anchorReader(plan),
  };
}

/** Make something once for each locale that asks for it. */
function perLocale<Made>(make: (locale: string) => Made): (locale: string) => Made {
  const all = new Map<string, Made>();
  return (locale) => {
    const made = all.get(locale) ?? make(locale);
    all.set(locale, made);
    return made;
  };
}

/** The values of a locale; those of the source locale are the articles’ own. */
function* valuesOf(articles: ProjectPlan['articles'], locale: string): Generator<string> {
  for (const { plan } of articles) {
    const target = plan.locales.find((one) => one.locale === locale);
    if (target) for (const { value } of target.entries) yield value ?? '';
    else for (const { segment } of plan.segments) yield segment.value;
  }
}
