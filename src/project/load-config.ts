import type { Host } from '../host/host.ts';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import { checkConfig } from './config-check.ts';
import { fillConfig } from './config-fill.ts';
import type { ConfigIssue } from './config-issue.ts';
import type { KnownRules } from './config-rules.ts';
import type { ConfigSource } from './config-source.ts';
import { readConfigSource } from './config-source.ts';
import { loadFastParser } from './load-fast-parser.ts';

/**
 * Load the configuration of a project, with every default filled in.
 *
 * It stands in `vertaalstraat.config.json`, `vertaalstraat.config.mjs` or the `vertaalstraat` key of package.json; a
 * project without one gets the defaults.
 * Throws a `ConfigError` with the first problem, in the order of the file, and the number of the others.
 *
 * @param importModule imports a module by its path below the project folder
 * @param rules the rules there are with their options, so that a mistyped one is refused; without it every name will do
 */
export async function loadConfig(
  host: Host,
  importModule: (path: string) => Promise<unknown>,
  rules?: KnownRules,
): Promise<Config> {
  const source = await readConfigSource(host, importModule);
  const checked = checkConfig(source === undefined ? {} : source.value);
  if (checked.issues !== undefined) throw toError(checked.issues, source);
  const { config, issues } = fillConfig(checked.config, source?.file, host, rules);
  if (issues.length > 0) throw toError(issues, source);
  const fastParser = config.parser === 'satteri' ? await loadFastParser(host.root, source?.file) : undefined;
  const parsed = fastParser ? { ...config, fastParser } : config;
  if (config.code === 'leave') return parsed;
  const { createCommentFinder } = await import('./find-comments.ts');
  return { ...parsed, comments: createCommentFinder() };
}

function toError(issues: readonly ConfigIssue[], source: ConfigSource | undefined): ConfigError {
  const placed = issues.map((issue) => ({ issue, place: findPlace(issue, source) }));
  placed.sort((a, b) => {
    if (a.place === undefined || b.place === undefined) return 0;
    return a.place.line - b.place.line || a.place.column - b.place.column;
  });
  const [first, ...others] = placed;
  if (first === undefined) throw new Error('There is no issue to tell of');
  const more =
    others.length === 0
      ? undefined
      : `There ${others.length === 1 ? 'is 1 more problem' : `are ${others.length} more problems`} in this configuration.`;
  const note = [first.issue.note, more].filter((sentence) => sentence !== undefined).join(' ');
  return new ConfigError(first.issue.message, {
    ...(source !== undefined && { file: source.file }),
    ...first.place,
    ...(note !== '' && { note }),
  });
}

/** The place of the setting, or of what it should be part of. */
function findPlace(issue: ConfigIssue, source: ConfigSource | undefined): ReturnType<ConfigSource['place']> {
  for (let path = issue.path; source !== undefined; path = path.slice(0, -1)) {
    const place = source.place(path, path === issue.path ? issue.at : 'value');
    if (place !== undefined || path.length === 0) return place;
  }
  return undefined;
}
