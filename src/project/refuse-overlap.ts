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
  const sources = new Set(all);
  const catalogs = baseFolder(config.resources.replace('{locale}', '*').replace('{namespace}', '*'));
  const reserved = [catalogs, '.vertaalstraat', '.git', 'node_modules', ...config.articles.map(baseFolder)]
    .filter((folder) => folder !== '')
    .map((folder) => `${folder}/`);
  const outputs = new Map<string, string>();
  for (const file of [...files, ...others]) {
    const { path: name, namespace } = articleNames(config, file);
    for (const locale of locales) {
      const path = outputPath(output, locale, name);
      const other = outputs.get(path);
      const overlaps = sources.has(path) || reserved.some((folder) => path.startsWith(folder));
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
