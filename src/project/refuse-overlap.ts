import { ConfigError } from '../model/config-error.ts';
import type { Config } from '../model/config.ts';
import { articleNames, baseFolder, outputPath } from './article-paths.ts';
import type { SelectedArticles } from './select-articles.ts';

/**
 * Refuse a build whose outputs would fall on sources, catalogs, or each other.
 *
 * @throws ConfigError that names the first such output.
 */
export function refuseOverlap(
  config: Config,
  { files, all, others = [] }: SelectedArticles,
  { output, locales }: { readonly output: string; readonly locales: readonly string[] },
): void {
  const bases = config.articles.map(baseFolder);
  const sources = new Set(bases.includes('') ? all : []);
  const catalogs = baseFolder(config.resources.replace('{locale}', '*').replace('{namespace}', '*'));
  const reserved = [catalogs, '.vertaalstraat', '.git', 'node_modules', ...bases]
    .filter((folder) => folder !== '')
    .map((folder) => `${folder}/`);
  const starts = locales.map((locale) => {
    const start = outputPath(output.replace(/\{path\}.*$/s, ''), locale, '');
    return { locale, start, near: reserved.filter((folder) => folder.startsWith(start) || start.startsWith(folder)) };
  });
  /** Where no locale’s outputs can stand among those of another, what holds for one holds for all. */
  const isApart = starts.every((a) => starts.every((b) => a === b || !b.start.startsWith(a.start)));
  // Of files below one folder no two have one name below it.
  if (config.articles.filter((glob) => !glob.startsWith('!')).length === 1 && isApart && sources.size === 0)
    if (starts.every(({ near }) => near.length === 0)) return;
  const outputs = new Map<string, string>();
  for (const file of [...files, ...others]) {
    const { path: name, namespace } = articleNames(config, file);
    for (const [nth, { locale, near }] of starts.entries()) {
      if (nth > 0 && isApart && near.length === 0 && sources.size === 0) break;
      const path = outputPath(output, locale, name);
      const other = outputs.get(path);
      const overlaps = sources.has(path) || near.some((folder) => path.startsWith(folder));
      if (overlaps || (other !== undefined && articleNames(config, other).namespace !== namespace)) {
        throw new ConfigError(
          overlaps
            ? `Unexpected output \`${path}\`, expected a folder without sources or catalogs`
            : `Unexpected output \`${path}\` of both \`${other ?? ''}\` and \`${file}\`, expected one article for each`,
          { note: 'Choose another `--out` (or `output` in the configuration). Nothing was written.' },
        );
      }
      outputs.set(path, file);
    }
  }
}
