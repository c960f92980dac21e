import type { NumberDifferences } from '../language/numbers/compare-numbers.ts';
import { emptyState } from '../catalog/parse-state.ts';
import { proseOf, type Prose } from '../markdown/value-prose.ts';
import { createValueReader } from '../markdown/value-reader.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Config } from '../model/config.ts';
import type { PlannedEntry } from '../model/plan.ts';
import type { State, Status, TranslationState } from '../model/state.ts';
import { longestText } from '../rules/longest-text.ts';
import type { RuleContext, RuleText, RuleValue } from '../rules/rule.ts';
import { differ } from '../sync/entries.ts';
import { resourcePath } from './article-paths.ts';
import type { LoadedFile } from './load-files.ts';
import { placeInArticle, placeOfKey, placeOfSegment } from './places.ts';
import type { PlannedArticle } from './plan-project.ts';
import type { ProjectSite } from './rule-site.ts';
import { valuePlaces } from './value-places.ts';

/** What the rules see of an article in one locale, but for what depends on the rule. */
export type LocaleContext = Omit<RuleContext, 'options' | 'ruleNames'> & {
  readonly states: ReadonlyMap<string, TranslationState>;
};

/** Make what the rules see of an article: its source locale first, then the others. */
export function ruleContexts({ loaded, plan }: PlannedArticle, config: Config, site: ProjectSite): LocaleContext[] {
  const segments = new Map(plan.segments.map(({ key, segment }) => [key, segment]));
  const read = createValueReader(plan.article);
  const sources = new Map<string, Prose>();
  const sourceOf = (key: string): Prose => {
    const segment = segments.get(key);
    const known = sources.get(key) ?? (segment ? proseOf(segment.value, segment, plan.article, read) : undefined);
    if (!known) throw new Error(`No segment has the key ${key}`);
    sources.set(key, known);
    return known;
  };
  const context = (
    locale: string,
    file: LoadedFile<Catalog>,
    entries: readonly PlannedEntry[],
    statuses: ReadonlyMap<string, Status>,
    { translations: states, parked }: State,
  ): LocaleContext => {
    const placeInValue = valuePlaces(file);
    let values: RuleValue[] | undefined;
    let texts: RuleText[] | undefined;
    const toRead = (): readonly RuleValue[] => (values ??= valuesOf(locale, file.content, statuses));
    return {
      namespace: plan.namespace,
      locale,
      sourceLocale: config.sourceLocale,
      article: plan.article,
      articleFile: loaded.file,
      segments: plan.segments,
      catalog: file.content,
      file: resourcePath(config, locale, plan.namespace),
      statuses,
      states,
      madeFrom: (key) => states.get(key)?.source,
      // What an editor took out is told of as empty.
      parked: [...parked].flatMap(([key, { emptied }]) => (emptied ? [] : [key])),
      outOfStep: loaded.movedFrom !== undefined || isOutOfStep(locale === config.sourceLocale, file.content, entries),
      placeOfKey: (key) => placeOfKey(file, key),
      placeInValue,
      placeInArticle: (span) => placeInArticle(loaded.file, plan.article, span),
      placeOfSegment: (key) => {
        const segment = segments.get(key);
        return segment && placeOfSegment(loaded.file, plan.article, segment);
      },
      texts: () => {
        texts ??= toRead().map((one) => textOf(locale, one));
        return texts;
      },
      values: toRead,
      read,
      corrections: plan.corrections,
      site,
    };
  };
  const valuesOf = (locale: string, catalog: Catalog, statuses: ReadonlyMap<string, Status>): RuleValue[] => {
    const values = new Map(catalog.entries.map((entry) => [entry.key, entry.value ?? '']));
    return plan.segments.flatMap(({ key, segment }): RuleValue[] => {
      const value = locale === config.sourceLocale ? segment.value : (values.get(key) ?? '');
      const isTooLong = Math.max(value.length, segment.value.length) > longestText;
      return isTooLong || !/\S/.test(value) || statuses.get(key) === 'stale' ? [] : [{ key, segment, value }];
    });
  };
  const textOf = (locale: string, { key, segment, value }: RuleValue): RuleText => {
    const source = sourceOf(key);
    const target = value === segment.value ? source : proseOf(value, segment, plan.article, read);
    let differences: NumberDifferences | undefined;
    const numbers = (): NumberDifferences => {
      const isSource = locale === config.sourceLocale;
      differences ??= isSource ? { wrong: [], pairs: [] } : site.compareNumbers(locale)(source.text, target.text);
      return differences;
    };
    return { key, segment, value, source, target, numbers };
  };
  // An article without prose has no catalog, and nothing to check.
  if (plan.segments.length === 0 && loaded.source.catalog.text === undefined) return [];
  return [
    context(config.sourceLocale, loaded.source.catalog, plan.sourceEntries, new Map(), emptyState()),
    ...plan.locales.flatMap((one) => {
      const target = loaded.targets.find(({ locale }) => locale === one.locale);
      return target ? [context(one.locale, target.catalog, one.entries, one.statuses, one.state)] : [];
    }),
  ];
}

/**
 * Tell whether a sync would change a catalog. Keys that a translation lacks are no part of that: each is a finding of its
 * own.
 */
function isOutOfStep(isSource: boolean, catalog: Catalog, entries: readonly PlannedEntry[]): boolean {
  if (isSource) return differ(catalog, entries);
  const planned = new Map(entries.map((entry) => [entry.key, entry.value]));
  return catalog.entries.some((entry) => !planned.has(entry.key) || planned.get(entry.key) !== entry.value);
}
