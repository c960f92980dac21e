import { relative, resolve, sep } from 'node:path';
import { ConfigError } from '../../model/config-error.ts';
import type { Problem } from '../../model/problem.ts';
import { adoptProject, type AdoptPlan } from '../../project/adopt-project.ts';
import { applyChanges } from '../../project/apply-changes.ts';
import { articleNames } from '../../project/article-paths.ts';
import { matchTranslations } from '../../project/match-translations.ts';
import { kindOf, openFolder, type FileFacts, type OpenProject } from '../../project/open-project.ts';
import { planProject, type ProjectPlan } from '../../project/plan-project.ts';
import { rememberSeen } from '../../project/seen-values.ts';
import { withLock } from '../../project/with-lock.ts';
import { adoptText } from '../../report/adopt-text.ts';
import { problemsText } from '../../report/problems-text.ts';
import { painter } from '../colors.ts';
import { chosenLocales, openArticles, openFor } from '../open-project.ts';
import type { CommandResult, GlobalOptions, Terminal } from '../result.ts';

interface AdoptOptions extends GlobalOptions {
  readonly locale?: readonly string[];
  readonly format: 'text' | 'json';
  readonly dryRun?: boolean;
}

/** Take over translations that were made by hand, as Markdown files. */
export async function adoptCommand(path: string, options: AdoptOptions, terminal: Terminal): Promise<CommandResult> {
  const opened = await openFor(options, terminal);
  const locale = oneLocale(opened, options.locale);
  const found = findFiles(opened, path, locale, terminal.cwd);
  const work = (before: readonly Problem[]): CommandResult =>
    adoptOpened(opened, locale, found, options, terminal, before);
  return options.dryRun ? work([]) : withLock(opened.host, work);
}

/** The files to take over, and the folder that they are in. */
interface FoundFiles extends ReturnType<typeof matchTranslations> {
  readonly from: OpenProject['host'];
  readonly shown: (file: string) => string;
}

function adoptOpened(
  opened: OpenProject,
  locale: string,
  { matched, unmatched, from, shown }: FoundFiles,
  options: AdoptOptions,
  terminal: Terminal,
  before: readonly Problem[],
): CommandResult {
  const { host, config } = opened;
  const problems = [...before];
  const plan = (): ProjectPlan | undefined =>
    matched.length === 0
      ? undefined
      : planProject(host, openArticles(opened, [...new Set(matched.map(({ article }) => article))], terminal.progress));
  let planned = plan();
  if (planned && !options.dryRun) {
    // Translations are taken over into catalogs that are in step with the articles.
    problems.push(...applyChanges(host, config, planned.groups).problems);
    rememberSeen(host, planned);
    planned = plan();
  }
  problems.push(...(planned?.project.problems ?? []));
  const adoption: AdoptPlan = planned
    ? adoptProject(planned, from, matched, locale, shown, terminal.progress)
    : { files: [], groups: [], problems: [] };
  problems.push(...adoption.problems);
  if (!options.dryRun) {
    problems.push(...applyChanges(host, config, adoption.groups).problems);
    const last = plan();
    if (last) rememberSeen(host, last);
  }
  const files = adoption.files;
  const loose = unmatched.map(shown);
  const json = options.format === 'json';
  const text = json
    ? `${JSON.stringify({ locale, files, unmatched: loose, problems }, null, 2)}\n`
    : adoptText(files, loose, painter(terminal.colorOut), options.dryRun);
  return {
    stdout: options.quiet && !json ? '' : text,
    stderr: json ? '' : problemsText(problems, painter(terminal.colorErr)),
    exitCode: problems.some((one) => one.severity === 'error') ? 1 : 0,
  };
}

function oneLocale({ config }: OpenProject, named: readonly string[] | undefined): string {
  const [locale, second] = chosenLocales(config, named) ?? [];
  if (locale === undefined || second !== undefined || locale === config.sourceLocale) {
    throw new ConfigError(
      locale === config.sourceLocale && second === undefined
        ? `Unexpected locale \`${locale}\`, expected one that the articles are translated into`
        : 'Unexpected call without one `--locale`, expected the locale that the files are in',
      { note: 'For instance `vertaalstraat adopt --locale en old-site/en`.' },
    );
  }
  return locale;
}

/** Find the files at a path, which may lie outside the project: it is only read. */
function findFiles({ host, config }: OpenProject, path: string, locale: string, cwd: string): FoundFiles {
  const [whole = '', kind] = findPath([host.root, cwd], path);
  if (kind === undefined || kind === 'other') {
    throw new ConfigError(`Unexpected path \`${path}\`, expected a Markdown file or a folder of them`, {
      note: `There is ${kind === undefined ? 'nothing' : 'no such thing'} at that path; name what the translations are in.`,
    });
  }
  // The folders above a file tell which of several articles with its name is meant.
  const above = whole.split(sep).slice(0, -4).join(sep) || sep;
  const from = openFolder(kind === 'folder' ? whole : above);
  const articles = host.glob(config.articles, { unreadable: () => undefined });
  const own = new Set(articles.map((file) => resolve(host.root, file)));
  const files =
    kind === 'file' ? [relative(from.root, whole).replaceAll('\\', '/')] : from.glob(['**/*.{md,mdx,markdown}']);
  const shown = (file: string): string => relative(host.root, resolve(from.root, file)).replaceAll('\\', '/');
  const others = files.filter((file) => !own.has(resolve(from.root, file)));
  if (others.length === 0) {
    throw new ConfigError(`Unexpected path \`${path}\`, expected translations as Markdown files`, {
      note:
        files.length > 0
          ? 'What is there are the articles themselves.'
          : 'No file there ends with `.md`, `.mdx` or `.markdown`.',
    });
  }
  const names = articles.map((file) => ({ file, namespace: articleNames(config, file).namespace }));
  return { ...matchTranslations(others, names, locale, config.locales), from, shown };
}

/** A path below the project folder, else below the one that the command was started in; and what is there. */
function findPath(folders: readonly string[], path: string): [string, FileFacts['kind'] | undefined] {
  for (const folder of folders) {
    const whole = resolve(folder, path);
    const kind = kindOf(whole);
    if (kind) return [whole, kind];
  }
  return [path, undefined];
}
