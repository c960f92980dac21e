import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { knownLocaleFolder } from '../rules/known-locale-folder.ts';
import { noOrphan } from '../rules/no-orphan.ts';
import type { Rule } from '../rules/rule.ts';
import { ruleNames } from './all-rules.ts';
import { resourcePath } from './article-paths.ts';
import { articleChecker, type ArticleChecker } from './check-articles.ts';
import { hasClosedFolder } from './closed-folder.ts';
import { distinctProblems } from './distinct-problems.ts';
import type { LoadedGlossary } from './load-glossary.ts';
import type { Project } from './load-project.ts';
import { mayStand } from './may-exist.ts';
import { oddNameProblem, oddNames } from './odd-names.ts';
import type { ProjectPlan } from './plan-project.ts';
import { ruleSettings } from './rule-settings.ts';
import { ruleUrls } from './rule-url.ts';
import type { OwnPart } from './shard.ts';
import { sortProblems } from './sort-problems.ts';
import { stamp } from './stamp-finding.ts';
import { strayCatalogs } from './stray-catalogs.ts';

/** What a check looks at. */
export interface CheckOptions {
  /** Locales to check; undefined: all. */
  readonly locales?: readonly string[] | undefined;
  /** Absent: an empty one. */
  readonly glossary?: LoadedGlossary;
  /** Where the project is; absent: files that are no articles are not looked for. */
  readonly host?: Host;
  /** Tells whether there is a file; absent: the host is asked. */
  readonly exists?: (path: string) => boolean;
  /** True when all articles were asked for: what belongs to none is then told of too. */
  readonly everything?: boolean;
  /** Rules to check; undefined: all. What keeps a file from being used is told in any case. */
  readonly only?: readonly string[] | undefined;
  /** The shard whose findings are wanted; the plan is of all articles asked for, since rules look at them together. */
  readonly own?: OwnPart | undefined;
  /** Is told of each article that was checked. */
  readonly looked?: ((file: string) => void) | undefined;
}

/** What a check is of: the articles are checked one by one, this is what belongs to none or to all. */
export interface AroundArticles {
  readonly project: Pick<Project, 'config' | 'files' | 'problems'>;
  /** Namespaces that have source catalogs but no article. */
  readonly orphans: readonly string[];
}

/** Check a project against every rule that is on; drafts fail nothing. */
export function checkProject(plan: ProjectPlan, options: CheckOptions = {}): Problem[] {
  const { articles, project } = plan;
  const files = articles.map(({ loaded }) => loaded.file);
  const checker = projectChecker(project, files, options);
  for (const planned of articles) {
    options.looked?.(planned.loaded.file);
    checker.visit(planned);
  }
  const byFile = new Map(articles.map((one) => [one.loaded.file, one]));
  return withOthers(
    plan,
    checker.finish((file) => byFile.get(file)),
    options,
  );
}

/**
 * Make what checks the articles of a project one at a time.
 *
 * @param asked The articles that will be visited.
 */
export function projectChecker(
  { config, files }: Pick<Project, 'config' | 'files'>,
  asked: readonly string[],
  { glossary, host, exists, locales, only, own }: CheckOptions,
): ArticleChecker {
  return articleChecker(config, files, asked, {
    glossary: glossary?.glossary ?? [],
    exists: exists ?? ((path) => !host || mayStand(host, path)),
    ruleNames,
    isWanted: ({ id }) => !only || only.includes(id),
    isChecked: (locale) => !locales || locales.includes(locale),
    isOwn: (file) => own?.ownsArticle(file) ?? true,
  });
}

/** Add to what was found in the articles what belongs to none of them, and put all in order. */
export function withOthers(around: AroundArticles, found: readonly Problem[], options: CheckOptions): Problem[] {
  const { project, orphans } = around;
  const { config } = project;
  const isWanted = ({ id }: Pick<Rule, 'id'>): boolean => !options.only || options.only.includes(id);
  const isWhole = options.everything && !hasClosedFolder(project.problems);
  const closed: Problem[] = [];
  const outside = [
    ...withoutDictionary(config, options.locales),
    ...orphans.flatMap((namespace) => orphaned(namespace, config.sourceLocale, config)),
    ...(options.host && isWhole ? strays(options.host, around, closed) : []),
    ...(options.host && options.everything ? oddNames(options.host, config).map(oddNameProblem) : []),
  ];
  const urlOf = ruleUrls();
  const isChecked = ({ locale }: Problem): boolean =>
    locale === undefined || !options.locales || options.locales.includes(locale);
  return sortProblems([
    ...[
      ...distinctProblems([...project.problems.filter(isChecked), ...closed]),
      ...(options.glossary?.problems ?? []),
      ...outside.filter(({ rule }) => isWanted({ id: rule })),
    ].filter((problem) => options.own?.ownsProblem(problem) ?? true),
    ...found,
  ]).map((problem) => ({ ...problem, url: urlOf(problem.rule) }));
}

/** Say which locales are not checked for spelling although the configuration asks for it. */
function withoutDictionary({ spellers, file = 'package.json' }: Config, locales?: readonly string[]): Problem[] {
  return [...(spellers?.missing ?? [])]
    .filter(([locale]) => !locales || locales.includes(locale))
    .map(([locale, packages]) => ({
      rule: 'spelling',
      severity: 'info',
      message: `Unexpected \`${locale}\` without a dictionary, expected ${packages.map((name) => `\`${name}\``).join(' and ')} to be installed`,
      note: `Its spelling is not checked. Run \`npm install --save-dev ${packages.join(' ')}\`, or switch \`spelling\` off.`,
      place: { file, line: 1, column: 1 },
      locale,
    }));
}

function orphaned(namespace: string, locale: string, config: Config): Problem[] {
  const file = resourcePath(config, locale, namespace);
  const { severity } = ruleSettings(config, noOrphan, file, locale);
  if (severity === 'off') return [];
  return [stamp(noOrphan.find(namespace, locale, file), noOrphan, severity)];
}

/** What stands among the catalogs and belongs to no article or locale. */
function strays(host: Host, { project: { config, files }, orphans }: AroundArticles, closed: Problem[]): Problem[] {
  const found = strayCatalogs(host, config, files, orphans);
  closed.push(...found.closed);
  return [
    ...found.orphans.flatMap(({ namespace, locale }) => orphaned(namespace, locale, config)),
    ...found.folders.flatMap(({ name, file }) => {
      const { severity } = ruleSettings(config, knownLocaleFolder, file, name);
      if (severity === 'off') return [];
      return [stamp(knownLocaleFolder.find(name, file, config.locales), knownLocaleFolder, severity)];
    }),
  ];
}
