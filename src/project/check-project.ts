import type { Config } from '../model/config.ts';
import { positionAt } from '../model/position-at.ts';
import type { Finding, Problem, Severity } from '../model/problem.ts';
import { differ } from '../sync/entries.ts';
import { rules } from '../rules/index.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { resourcePath } from './article-paths.ts';
import type { LoadedFile } from './load-files.ts';
import { placeInArticle, placeOfKey, placeOfSegment } from './places.ts';
import type { PlannedArticle, ProjectPlan } from './plan-project.ts';
import type { Catalog } from '../model/catalog.ts';
import type { PlannedEntry } from '../model/plan.ts';
import type { Status } from '../model/state.ts';
import { sortProblems } from './sort-problems.ts';

/** What a check looks at. */
export interface CheckOptions {
  /** Locales to check; undefined: all. */
  readonly locales?: readonly string[] | undefined;
}

/** Check a project against every rule that is on; drafts fail nothing. */
export function checkProject({ project, articles, orphans }: ProjectPlan, options: CheckOptions = {}): Problem[] {
  const { config } = project;
  const on = rules.flatMap((rule) => {
    const severity = config.rules[rule.id] ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, severity }];
  });
  const found = articles
    .filter(({ loaded }) => !loaded.article.frontMatter.draft)
    .flatMap((planned) => [
      ...corrections(planned, config),
      ...contextsOf(planned, config)
        .filter(({ locale }) => !options.locales || options.locales.includes(locale))
        .flatMap((context) =>
          on.flatMap(({ rule, severity }) => rule.check(context).map((finding) => stamp(finding, rule, severity))),
        ),
    ]);
  return sortProblems([...project.problems, ...found, ...orphans.flatMap((namespace) => orphaned(namespace, config))]);
}

function stamp(finding: Finding, rule: Pick<Rule, 'id'>, severity: Severity): Problem {
  return { ...finding, rule: rule.id, severity };
}

function corrections({ plan }: PlannedArticle, config: Config): Problem[] {
  const severity = config.rules['source-changed'] ?? 'error';
  if (severity === 'off') return [];
  return plan.corrections.map((finding) => stamp(finding, { id: 'source-changed' }, severity));
}

function orphaned(namespace: string, config: Config): Problem[] {
  const severity = config.rules['no-orphan'] ?? 'warning';
  if (severity === 'off') return [];
  const finding = {
    message: `Unexpected catalog without an article \`${namespace}\`, expected an article for every catalog`,
    note: 'Its translations are kept. Put the article back, or remove the catalogs when nobody needs them.',
    place: { file: resourcePath(config, config.sourceLocale, namespace), line: 1, column: 1 },
    locale: config.sourceLocale,
    namespace,
  };
  return [stamp(finding, { id: 'no-orphan' }, severity)];
}

function contextsOf(planned: PlannedArticle, config: Config): RuleContext[] {
  const { loaded, plan } = planned;
  const segments = new Map(plan.segments.map(({ key, segment }) => [key, segment]));
  const context = (
    locale: string,
    file: LoadedFile<Catalog>,
    entries: readonly PlannedEntry[],
    statuses: ReadonlyMap<string, Status>,
  ): RuleContext => ({
    namespace: plan.namespace,
    locale,
    sourceLocale: config.sourceLocale,
    article: plan.article,
    segments: plan.segments,
    catalog: file.content,
    file: resourcePath(config, locale, plan.namespace),
    statuses,
    madeFrom: (key) => plan.locales.find((one) => one.locale === locale)?.state.translations.get(key)?.source,
    outOfStep: loaded.movedFrom !== undefined || isOutOfStep(locale === config.sourceLocale, file.content, entries),
    placeOfKey: (key) => placeOfKey(file, key),
    placeInValue: (key, offset) => placeInValue(file, key, offset),
    placeInArticle: (span) => placeInArticle(loaded.file, plan.article, span),
    placeOfSegment: (key) => {
      const segment = segments.get(key);
      return segment && placeOfSegment(loaded.file, plan.article, segment);
    },
  });
  const source = context(config.sourceLocale, loaded.source.catalog, plan.sourceEntries, new Map());
  // An article without prose has no catalog, and nothing to check.
  if (plan.segments.length === 0 && loaded.source.catalog.text === undefined) return [];
  return [
    source,
    ...plan.locales.flatMap((one) => {
      const target = loaded.targets.find(({ locale }) => locale === one.locale);
      return target ? [context(one.locale, target.catalog, one.entries, one.statuses)] : [];
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

/** The place in the file of an offset into a value: escapes in the JSON take more room than in the value. */
function placeInValue(file: LoadedFile<Catalog>, key: string, offset: number) {
  const entry = file.content.entries.find((one) => one.key === key);
  if (!entry) return placeOfKey(file, key);
  let at = entry.valueSpan.start + 1;
  for (let seen = 0; seen < offset && at < entry.valueSpan.end - 1; seen += 1) {
    if (file.content.text[at] === '\\') at += file.content.text[at + 1] === 'u' ? 6 : 2;
    else at += 1;
  }
  const end = positionAt(file.content.text, entry.valueSpan.end);
  return { file: file.path, ...positionAt(file.content.text, at), endLine: end.line, endColumn: end.column };
}

/** Names of all rules, those of the project floor included. */
export const ruleNames: readonly string[] = [...rules.map((rule) => rule.id), 'source-changed', 'no-orphan'];

/**
 * What a person has to decide before the source catalogs can be written, and what a sync puts back; without `drafts`,
 * those decide nothing.
 */
export function sourceProblems(
  { project, articles }: ProjectPlan,
  { drafts = true }: { drafts?: boolean } = {},
): Problem[] {
  const concerned = articles.filter(({ loaded }) => drafts || !loaded.article.frontMatter.draft);
  return sortProblems(
    concerned.flatMap((planned) => [
      ...corrections(planned, project.config),
      ...planned.plan.restored.map((finding) => stamp(finding, { id: 'source-changed' }, 'warning')),
    ]),
  );
}
