import { relative, resolve } from 'node:path';
import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import { nearest } from '../model/nearest.ts';
import { openProject, type OpenProject } from '../project/open-project.ts';
import { loadProject, type Project } from '../project/load-project.ts';
import { selectArticles, type SelectedArticles } from '../project/select-articles.ts';
import { shardArticles, type Shard } from '../project/shard.ts';
import type { GlobalOptions, Terminal } from './result.ts';

/** Open the project folder that a command is to work in. */
export function openFor(options: GlobalOptions, terminal: Terminal): Promise<OpenProject> {
  return openProject(resolve(terminal.cwd, options.cwd ?? '.'));
}

/**
 * Load the articles that paths name.
 *
 * @param progress Is told of each.
 * @throws ConfigError when there are none.
 */
export function openArticles(
  opened: OpenProject,
  paths: readonly string[],
  progress?: SelectedArticles['progress'],
): Project {
  const { files, all, closed } = chosenArticles(opened, paths);
  let done = 0;
  const looked = (file: string): void => progress?.((done += 1), files.length, file);
  return loadProject(opened.host, opened.config, files, all, { closed, looked });
}

/**
 * Find the articles that paths name, without reading them.
 *
 * @throws ConfigError when there are none.
 */
export function chosenArticles(
  { host, config }: OpenProject,
  paths: readonly string[],
  {
    shard,
    progress,
  }: { readonly shard?: Shard | undefined; readonly progress?: SelectedArticles['progress'] | undefined } = {},
): SelectedArticles {
  const inside = paths.map((path) => relative(host.root, resolve(host.root, path)).replaceAll('\\', '/') || '.');
  const outside = inside.find((path) => path === '..' || path.startsWith('../'));
  if (outside !== undefined) {
    throw new ConfigError(`Unexpected path \`${outside}\`, expected one inside the project folder`, {
      note: 'Use `--cwd` to work in another project.',
    });
  }
  const selected = selectArticles(host, config, inside);
  if (selected.all.length === 0 && !selected.closed?.length) {
    throw new ConfigError(
      `Unexpected project without articles, expected files that match \`${config.articles.join('`, `')}\``,
      {
        note: 'Write your first article there, or name your own folder as `articles` in `vertaalstraat.config.json` (`vertaalstraat init` makes one).',
      },
    );
  }
  return { ...(shard ? shardArticles(host, config, selected, shard) : selected), ...(progress && { progress }) };
}

/**
 * Check the locales a command was asked for.
 *
 * @returns The locales of the project that were named, in its order; undefined when none was named.
 * @throws ConfigError for one that the project does not have.
 */
export function chosenLocales(config: Config, named: readonly string[] | undefined): readonly string[] | undefined {
  if (!named) return undefined;
  const byName = new Map(config.locales.map((locale) => [locale.toLowerCase(), locale]));
  const chosen = new Set(
    named.map((name) => {
      const found = byName.get(name.toLowerCase());
      if (found !== undefined) return found;
      const meant = nearest(name, config.locales);
      throw new ConfigError(`Unexpected locale \`${name}\`, expected one of \`${config.locales.join('`, `')}\``, {
        note:
          meant !== undefined
            ? `Did you mean \`${meant}\`?`
            : `To add it, make a folder for it (\`${config.resources.replace('{locale}', name).replace(/\/?\{namespace\}.*$/, '')}\`) or name it under \`locales\` in the configuration.`,
      });
    }),
  );
  return config.locales.filter((locale) => chosen.has(locale));
}
