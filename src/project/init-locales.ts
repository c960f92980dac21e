import type { Host } from '../host/host.ts';
import { configDefaults } from './config-defaults.ts';
import { canonical } from './config-locales.ts';
import { isLocale } from './is-locale.ts';
import { decodeText } from './decode-text.ts';
import { largestGroups } from './init-groups.ts';
import { isPseudoLocale } from './pseudo-names.ts';

/** A folder with i18next resources, and its locales. */
export interface ResourceFolder {
  readonly folder: string;
  /** As the folders, or the files, spell them. */
  readonly locales: readonly string[];
  /** Those of them that have catalogs. */
  readonly filled: readonly string[];
}

/** Where i18next applications keep their resources, the likeliest first. */
const usual: readonly string[] = [
  'locales',
  'public/locales',
  'src/locales',
  'static/locales',
  'assets/locales',
  'src/assets/locales',
  'app/locales',
  'i18n/locales',
  'src/i18n/locales',
  'i18n',
  'src/i18n',
];

/**
 * Tell whether a name that somebody gave to a folder is meant as a locale.
 *
 * Stricter than BCP 47, to which `posts` and `common` could be languages; and `dev` is what i18next calls none.
 */
export function isLocaleName(name: string): boolean {
  const isMeant = /^[a-z]{2,3}(?:-|$)/i.test(name) && name.toLowerCase() !== 'dev' && !isPseudoLocale(name);
  return isMeant && isLocale(name);
}

/** Find the folder with i18next resources: `<locale>/…` or `<locale>.json` in a usual place. */
export function findResourceFolder(host: Host): ResourceFolder | undefined {
  for (const folder of usual) {
    const files = host.glob([`${folder}/*.json`]).map((file) => file.slice(folder.length + 1, -'.json'.length));
    const locales = distinctLocales([...host.folders(folder), ...files].filter(isLocaleName));
    if (locales.length === 0) continue;
    const filled = locales.filter(
      (name) => files.includes(name) || host.glob([`${folder}/${name}/**/*.json`]).length > 0,
    );
    return { folder, locales, filled };
  }
  return undefined;
}

/** Leave out the second spelling of a locale. */
export function distinctLocales(names: readonly string[]): string[] {
  const byTag = new Map<string, string>();
  for (const name of names) if (!byTag.has(canonical(name))) byTag.set(canonical(name), name);
  return [...byTag.values()];
}

/** The language of the articles, and what says so. */
export interface FoundSource {
  readonly locale: string;
  /** Undefined for the default. */
  readonly because: string | undefined;
}

/**
 * Find out what language the articles are in: they say it themselves, or one locale has catalogs, or package.json names
 * one; else it is the default.
 *
 * @param files The articles.
 * @param manifest The value of package.json.
 */
export function findSourceLocale(
  host: Host,
  files: readonly string[],
  resources: ResourceFolder | undefined,
  manifest: unknown,
): FoundSource {
  const { sourceLocale } = configDefaults;
  const filled = resources?.filled ?? [];
  const stated = mostFrequent(files.flatMap((file) => statedLocale(host, file)));
  if (stated !== undefined) return { locale: spelled(stated, resources), because: '`lang` in the articles says so' };
  const usualOne = filled.find((name) => canonical(name) === canonical(sourceLocale));
  const translated = usualOne ?? (filled.length === 1 ? filled[0] : undefined);
  if (translated !== undefined) return { locale: translated, because: `${resources?.folder}/ has texts in it` };
  const named = manifestLocale(manifest);
  if (named !== undefined) return { locale: spelled(named, resources), because: 'package.json says so' };
  return { locale: spelled(sourceLocale, resources), because: undefined };
}

/** The locale that an article's front matter names. */
function statedLocale(host: Host, file: string): string[] {
  const decoded = decodeText(host.read(file));
  const text = 'text' in decoded ? decoded.text : '';
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|$)/s.exec(text)?.[1] ?? '';
  const named = /^(?:lang|language|locale)[ \t]*:[ \t]*(["']?)([\w-]+)\1[ \t]*(?:#.*)?\r?$/m.exec(frontMatter)?.[2];
  return toLocale(named);
}

function mostFrequent(names: readonly string[]): string | undefined {
  const [first, second] = largestGroups(names, canonical);
  return first?.length === second?.length ? undefined : first?.[0];
}

const sections: readonly string[] = ['i18n', 'i18next', 'next-i18next', 'lingui'];
const names: readonly string[] = [
  'sourceLocale',
  'sourceLanguage',
  'defaultLocale',
  'defaultLanguage',
  'lng',
  'lang',
  'language',
  'locale',
];

function manifestLocale(manifest: unknown): string | undefined {
  const objects = [manifest, ...sections.map((section) => property(manifest, section))];
  return objects.flatMap((object) => names.flatMap((name) => toLocale(property(object, name))))[0];
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

function toLocale(name: unknown): string[] {
  const tag = typeof name === 'string' ? name.replaceAll('_', '-') : '';
  return isLocaleName(tag) ? [tag] : [];
}

/** Spell a locale as the folders of the catalogs do; `nl-NL` is theirs when they have `nl`. */
function spelled(locale: string, resources: ResourceFolder | undefined): string {
  const find = (tag: string): string | undefined =>
    resources?.locales.find((name) => canonical(name) === canonical(tag));
  return find(locale) ?? find(locale.replace(/-.*$/, '')) ?? locale;
}
