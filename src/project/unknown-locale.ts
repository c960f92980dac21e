import type { Config } from '../model/config.ts';
import { nearest } from '../model/nearest.ts';
import { positionAt } from '../model/position-at.ts';
import type { Problem } from '../model/problem.ts';
import type { SegmentedArticle } from '../model/segment.ts';
import { resourceFolder } from './article-paths.ts';

/** Find the first locale in an article's front matter that the project does not have; in a draft it fails nothing. */
export function unknownLocale(
  config: Config,
  file: string,
  { frontMatter, text }: SegmentedArticle,
): Problem | undefined {
  const known = new Set(config.locales.map((locale) => locale.toLowerCase()));
  const name = frontMatter.locales?.find((locale) => !known.has(locale.toLowerCase()));
  if (name === undefined) return undefined;
  const meant = nearest(name, config.locales);
  return {
    rule: 'unknown-locale',
    severity: frontMatter.draft ? 'warning' : 'error',
    message: `Unexpected locale \`${name}\`, expected one of \`${config.locales.join('`, `')}\``,
    note:
      meant !== undefined
        ? `Did you mean \`${meant}\`?`
        : `To add it, make a folder for it (\`${resourceFolder(config, name)}\`) or name it under \`locales\` in the configuration.`,
    place: { file, ...positionAt(text, placeOf(name, config.localesField, text)) },
  };
}

/** The parser of the front matter gives no places: look for the name after the name of the field. */
function placeOf(name: string, field: string, text: string): number {
  const start = Math.max(0, text.indexOf(`\n${field}`) + 1);
  return Math.max(start, text.indexOf(name, start + field.length));
}
