import type { Host } from '../host/host.ts';
import { createMemoryHost } from '../host/memory-host.ts';
import { projectPath } from '../host/project-path.ts';
import { nearest } from '../model/nearest.ts';
import type { ConfigIssue, ConfigPath } from './config-issue.ts';
import { describePath, describeValue, didYouMean } from './config-issue.ts';
import type { UserConfig } from './user-config.ts';

/** The settings that say where files are. */
export interface ConfigPatterns {
  readonly articles: readonly string[];
  readonly resources: string;
  readonly output: string;
}

/** Write a pattern in one way only: `./a//b` is `a/b`. Give it back as it is when it leaves the project. */
export function normalizePattern(pattern: string): string {
  const [, not = '', path = ''] = /^(!(?!\())?(.*)$/s.exec(pattern) ?? [];
  return leavesProject(path) ? pattern : not + projectPath(path, 'use');
}

/**
 * Check where files are read and written: inside the project, with names that mean something, and so that nothing that is
 * built lands among articles or catalogs.
 *
 * @param user the configuration as written, which decides what a problem points at
 * @param patterns the same settings, normalised and with defaults
 */
export function checkPatterns(user: UserConfig, patterns: ConfigPatterns, host: Host): ConfigIssue[] {
  const single = typeof user.articles === 'string';
  return [
    ...patterns.articles.flatMap((glob, index) => checkGlob(glob, single ? ['articles'] : ['articles', index], host)),
    ...checkPattern(patterns.resources, 'resources', ['locale', 'namespace']),
    ...checkPattern(patterns.output, 'output', ['locale', 'path']),
    ...checkOutput(user, patterns),
  ];
}

function checkGlob(glob: string, path: ConfigPath, host: Host): ConfigIssue[] {
  const issues = checkInside(glob.replace(/^!(?!\()/, ''), glob, path);
  if (issues.length > 0 || /[*?{[(!]/.test(glob) || host.stat(glob)?.kind !== 'folder') return issues;
  const place = `${describeValue(glob === '' ? '.' : glob)} in ${describePath(path)}`;
  const meant = didYouMean(`${glob === '' ? '' : `${glob}/`}**/*.{md,mdx,markdown}`);
  return [{ path, at: 'value', message: `Unexpected folder ${place}, expected a glob${meant}` }];
}

function checkPattern(pattern: string, setting: string, names: readonly string[]): ConfigIssue[] {
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((n) => !names.includes(n));
  const lost = names.filter((name) => !pattern.includes(`{${name}}`));
  return [
    ...checkInside(pattern, pattern, [setting]),
    ...lost.map((name): ConfigIssue => ({
      path: [setting],
      at: 'value',
      message: `Unexpected .. behind {${name}} in ${setting}, expected a pattern that keeps it`,
      note: `What it comes to, ${JSON.stringify(pattern)}, would be one and the same for all of them.`,
    })),
    ...unknown.map((name): ConfigIssue => {
      const expected = names.map((each) => `{${each}}`).join(' and ');
      const meant = nearest(name, names);
      const hint = didYouMean(meant && `{${meant}}`);
      return {
        path: [setting],
        at: 'value',
        message: `Unexpected {${name}} in ${setting}, expected ${expected}${hint}`,
      };
    }),
  ];
}

function checkInside(path: string, written: string, at: ConfigPath): ConfigIssue[] {
  if (!leavesProject(path)) return [];
  const place = `${describeValue(written)} in ${describePath(at)}`;
  return [{ path: at, at: 'value', message: `Unexpected ${place}, expected a path inside the project folder` }];
}

function leavesProject(path: string): boolean {
  try {
    projectPath(path, 'use');
    return false;
  } catch {
    return true;
  }
}

function checkOutput(user: UserConfig, { articles, resources, output }: ConfigPatterns): ConfigIssue[] {
  const setting = (['output', 'resources', 'articles'] as const).find((name) => user[name] !== undefined) ?? 'output';
  const issue = (what: string, note: string): ConfigIssue[] => [
    { path: [setting], at: 'value', message: `Unexpected output in ${what}, expected a folder of its own`, note },
  ];
  const folder = baseOf(output);
  const catalogs = baseOf(resources);
  if (isIn(folder, catalogs) || isIn(baseOf(inEnglish(output)), baseOf(inEnglish(resources)))) {
    return issue('the folder of the catalogs', 'A build never writes where translations live.');
  }
  const sources = articles.filter((glob) => !glob.startsWith('!')).map(baseOf);
  if (sources.some((source) => isIn(folder, source))) {
    return issue('the folder of the articles', 'Built articles would be taken for sources.');
  }
  if (sources.includes('') && isReadAsArticle(output, articles)) {
    const mend = folder === '' ? '' : ` Add ${JSON.stringify(`!${folder}/**`)} to "articles".`;
    return issue('a folder that "articles" matches', `Built articles would be taken for sources.${mend}`);
  }
  return [];
}

/** Try whether what is built matches the globs of the articles. */
function isReadAsArticle(output: string, articles: readonly string[]): boolean {
  if (leavesProject(output) || articles.some((glob) => leavesProject(glob.replace(/^!(?!\()/, '')))) return false;
  const built = createMemoryHost();
  for (const path of ['a', 'b/a', 'b/c/a'].flatMap((name) => ['.md', '.mdx', '.markdown'].map((end) => name + end))) {
    built.write(inEnglish(output).replaceAll('{path}', path), '');
  }
  return built.glob(articles).length > 0;
}

/** The folder that a pattern begins in, before anything in it is open. */
function baseOf(pattern: string): string {
  const fixed = /^[^*?{}()[\]!+@\\]*/.exec(pattern)?.[0] ?? '';
  return fixed.slice(0, Math.max(0, fixed.lastIndexOf('/')));
}

function inEnglish(pattern: string): string {
  return pattern.replaceAll('{locale}', 'en');
}

/** Tell whether a folder is another one, or below it; everything is below the project folder, which tells nothing. */
function isIn(folder: string, other: string): boolean {
  return other !== '' && `${folder}/`.startsWith(`${other}/`);
}
