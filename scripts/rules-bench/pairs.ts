import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** A text in several languages. */
export interface Parallel {
  readonly name: string;
  /** Locale → Markdown. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Read the Markdown below a folder that is there in several locales: `a.nl.md` beside `a.en.md`, or `nl/a.md` and
 * `en/a.md`. What is there in one only is left out.
 */
export function readParallel(folder: string, locales: readonly string[]): Parallel[] {
  const found = new Map<string, Map<string, string>>();
  for (const path of globSync('**/*.{md,mdx,markdown}', { cwd: folder }).toSorted()) {
    const locale = locales.find((one) => localePart(one).test(path));
    if (locale === undefined) continue;
    const name = path.replace(localePart(locale), '$1').replace(/\.\w+$/, '');
    const texts = found.get(name) ?? new Map<string, string>();
    texts.set(locale, readFileSync(`${folder}/${path}`, 'utf8'));
    found.set(name, texts);
  }
  return [...found].filter(([, texts]) => texts.size > 1).map(([name, texts]) => ({ name, texts }));
}

/** Where a path says its locale. */
function localePart(locale: string): RegExp {
  return new RegExp(String.raw`((?:^|/))${locale}(?:[-_]\w\w)?/|\.${locale}(?=\.\w+$)`);
}
