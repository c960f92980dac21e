import { ConfigError } from '../../model/config-error.ts';
import { nearest } from '../../model/nearest.ts';
import { withLock } from '../../project/with-lock.ts';
import type { Problem } from '../../model/problem.ts';
import { applyChanges } from '../../project/apply-changes.ts';
import { articleNames } from '../../project/article-paths.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { planProject } from '../../project/plan-project.ts';
import { acceptText } from '../../report/accept-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { rememberSeen } from '../../project/seen-values.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import { ruleNamed } from '../rule-named.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface AcceptOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly rule?: readonly string[];
}

/** Record that translations are right as they are, although their source changed or they wait for a person. */
export async function acceptCommand(
  article: string,
  keys: readonly string[],
  options: AcceptOptions,
  terminal: Terminal,
): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  return withLock(opened.host, (problems) => acceptOpened(opened, article, keys, options, terminal, problems));
}

function acceptOpened(
  opened: OpenProject,
  article: string,
  keys: readonly string[],
  options: AcceptOptions,
  terminal: Terminal,
  before: readonly Problem[],
): CommandResult {
  const { host, config } = opened;
  const locales = chosenLocales(config, options.locale) ?? config.locales;
  const wanted = new Set(keys);
  const rules = (options.rule ?? []).map(acceptableRule);
  if (rules.length > 0 && keys.length === 0) {
    throw new ConfigError('Unexpected `--rule` without keys, expected the keys whose translations are right', {
      note: 'To silence a rule for whole articles, use `overrides` in the configuration.',
    });
  }
  const isMeant = (locale: string, key: string): boolean => locales.includes(locale) && wanted.has(key);
  const plan = planProject(
    host,
    openArticles(opened, [pathOf(article, opened)]),
    rules.length > 0
      ? { disables: (locale, key) => (isMeant(locale, key) ? rules : []) }
      : {
          accepts: (locale, key) => (wanted.size === 0 ? locales.includes(locale) : isMeant(locale, key)),
          // That a text is to be empty is said of it by name.
          acceptsEmpty: isMeant,
        },
  );
  const known = plan.articles.flatMap((one) => one.plan.segments.map(({ key }) => key));
  const unknown = keys.find((key) => !known.includes(key));
  if (unknown !== undefined && plan.articles.length > 0) {
    const meant = nearest(unknown, known);
    throw new ConfigError(`Unexpected key \`${unknown}\`, expected a key of the article`, {
      note: meant === undefined ? 'The keys stand in its catalogs.' : `Did you mean \`${meant}\`?`,
    });
  }
  const problems = [...before, ...plan.project.problems, ...applyChanges(host, config, plan.groups).problems];
  rememberSeen(host, plan);
  const accepted = plan.articles.flatMap((one) =>
    one.plan.locales.map((target) => ({ file: one.loaded.file, locale: target.locale, keys: target.accepted })),
  );
  return {
    stdout: options.quiet ? '' : acceptText(accepted, rules),
    stderr: problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}

/**
 * Find a rule by its name, of which a translation can be right.
 *
 * @throws ConfigError when there is none, or when it looks at something else.
 */
function acceptableRule(name: string): string {
  const { id, looksAt } = ruleNamed(name);
  if (looksAt === undefined) return id;
  const instead =
    looksAt === 'blocks'
      ? `Above a block that is right, write \`<!-- i18n: disable ${id} -->\``
      : 'Weigh it otherwise under `rules` in the configuration';
  throw new ConfigError(`Unexpected rule \`${id}\`, expected one that looks at translations`, {
    note: `\`accept\` says that a translation is right, and this rule finds none. ${instead}; or take what it finds today into the baseline, \`vertaalstraat check --baseline\`.`,
  });
}

/** An article may be named by its namespace too. */
function pathOf(article: string, { host, config }: OpenProject): string {
  return (
    host
      .glob(config.articles, { unreadable: () => undefined })
      .find((file) => articleNames(config, file).namespace === article) ?? article
  );
}
