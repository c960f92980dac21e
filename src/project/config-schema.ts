import * as v from 'valibot';
import { isLocale } from './is-locale.ts';
import type { UserConfig } from './user-config.ts';

// A message below says what is expected; who shows it puts "Unexpected …, expected" in front.

const localeExpected = 'a locale such as "de" or "de-AT"';
const locale = v.pipe(v.string(localeExpected), v.check(isLocale, localeExpected));
const locales = v.union([locale, v.array(locale)], 'a locale or a list of locales');

const globExpected = 'a glob such as "articles/**/*.md"';
const glob = v.pipe(v.string(globExpected), v.nonEmpty(globExpected));

const fieldExpected = 'the name of a field such as "title" or "image.alt", or "..."';
const field = v.pipe(v.string(fieldExpected), v.regex(/^(?:\.\.\.|[^.]+(?:\.[^.]+)*)$/, fieldExpected));

const propExpected = 'the name of a prop such as "title" or "aria-label", or "..."';
const prop = v.pipe(v.string(propExpected), v.regex(/^(?:\.\.\.|[^\s"'<>/=.{}]+)$/, propExpected));

const resourcesExpected = 'a pattern with {locale} and {namespace}';
const outputExpected = 'a pattern with {locale} and {path}';
const syntaxes = ['gfm', 'frontmatter', 'directive', 'math', 'mdx'] as const;
const codes = ['leave', 'comments'] as const;
const parsers = ['remark', 'satteri'] as const;
const assets = ['copy', 'leave'] as const;
const severities = ['error', 'warning', 'warn', 'info', 'off'] as const;

const objects = {
  fallback: 'an object of locales',
  syntax: 'an object of globs and their syntax extensions',
  localesFor: 'an object of globs and their locales',
  rules: 'an object of rules and their severities',
} as const;

const severity = v.picklist(severities, oneOf(severities));
const rules = v.record(
  v.string(),
  v.union(
    [severity, v.tuple([severity, v.record(v.string(), v.unknown(), 'an object of options')], oneOf(severities))],
    `${oneOf(severities)}, or a list of one of these and options`,
  ),
  objects.rules,
);
const globs = v.union([glob, v.pipe(v.array(glob), v.minLength(1, 'at least one glob'))], 'a glob or a list of globs');
const overrideEntries = { articles: v.optional(globs), locales: v.optional(locales), rules };
const glossaryExpected = 'the path of a JSON file';

const entries = {
  $schema: v.optional(
    v.pipe(v.string('the address of a JSON Schema'), v.description('Where your editor finds the schema of this file.')),
  ),
  sourceLocale: v.optional(v.pipe(locale, v.description('The language you write your articles in. Default: "nl".'))),
  locales: v.optional(
    v.pipe(
      v.array(locale, 'a list of locales'),
      v.description(
        'The languages you publish in. When you leave this out, the folders in "locales/" say it. The source language is always one of them.',
      ),
    ),
  ),
  articles: v.optional(
    v.pipe(
      globs,
      v.description(
        'Where your articles are. A glob that starts with "!" takes files away again. Default: "articles/**/*.{md,mdx,markdown}".',
      ),
    ),
  ),
  resources: v.optional(
    v.pipe(
      v.string(resourcesExpected),
      v.regex(/^(?=.*\{locale\})(?=.*\{namespace\})/, resourcesExpected),
      v.description(
        'Where the translations of an article live. {namespace} is the path of the article without its extension. Default: "locales/{locale}/{namespace}.json".',
      ),
    ),
  ),
  output: v.optional(
    v.pipe(
      v.string(outputExpected),
      v.regex(/^(?=.*\{locale\})(?=.*\{path\})/, outputExpected),
      v.description(
        'Where the built articles go. {path} is the path of the article with its extension. Default: "dist/{locale}/{path}".',
      ),
    ),
  ),
  fallback: v.optional(
    v.pipe(
      v.record(v.string(), locales, objects.fallback),
      v.description(
        'Which language to borrow from while a translation is missing, such as {"de-AT": ["de"]}. Without it, "de-AT" borrows from "de"; in the end everyone borrows from the source language.',
      ),
    ),
  ),
  syntax: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.array(v.picklist(syntaxes, oneOf(syntaxes)), 'a list of syntax extensions'),
        objects.syntax,
      ),
      v.description(
        'Which extensions of Markdown your articles use, by glob; the last glob that matches counts. Articles that no glob of yours matches keep the defaults: gfm, frontmatter and directive for .md and .markdown; mdx, gfm and frontmatter for .mdx.',
      ),
    ),
  ),
  frontMatter: v.optional(
    v.pipe(
      v.array(field, 'a list of fields'),
      v.description(
        'Which fields of the front matter are prose to translate; a dot goes into a nested field. It takes the place of the defaults (title, description, summary, …); write "..." in the list to keep them.',
      ),
    ),
  ),
  props: v.optional(
    v.pipe(
      v.array(prop, 'a list of props'),
      v.description(
        'Which props of MDX components, and attributes of directives, are prose to translate. It takes the place of the defaults (title, alt, label, description, …); write "..." in the list to keep them.',
      ),
    ),
  ),
  code: v.optional(
    v.pipe(
      v.picklist(codes, oneOf(codes)),
      v.description(
        'What to translate in blocks of code: nothing ("leave"), or the comments and nothing else ("comments"). Default: "leave".',
      ),
    ),
  ),
  parser: v.optional(
    v.pipe(
      v.picklist(parsers, oneOf(parsers)),
      v.description(
        'What reads your articles: "remark", or "satteri", which gives the same segments and is much faster. Install it first: npm install --save-dev satteri. Default: "remark".',
      ),
    ),
  ),
  localesField: v.optional(
    v.pipe(
      v.string('the name of a field'),
      v.nonEmpty('the name of a field'),
      v.description('The front matter field in which an article lists its languages. Default: "locales".'),
    ),
  ),
  localesFor: v.optional(
    v.pipe(
      v.record(v.string(), locales, objects.localesFor),
      v.description(
        'Which articles are for some languages only, by glob, such as {"articles/shop/**": ["nl", "de"]}; the last glob that matches counts.',
      ),
    ),
  ),
  assets: v.optional(
    v.pipe(
      v.picklist(assets, oneOf(assets)),
      v.description('Whether pictures and other files beside an article come along into the output. Default: "copy".'),
    ),
  ),
  rules: v.optional(
    v.pipe(
      rules,
      v.description(
        'How much each rule of "check" weighs: only an error fails it, "off" silences a rule. A list gives it options: {"max-length": ["warning", {"ratio": 1.5}]}.',
      ),
    ),
  ),
  overrides: v.optional(
    v.pipe(
      v.array(v.strictObject(overrideEntries, 'an object with rules'), 'a list of objects with rules'),
      v.description(
        'Rules for some articles ("articles": a glob or a list) or languages ("locales") only; the last one that matches counts.',
      ),
    ),
  ),
  glossary: v.optional(
    v.pipe(
      v.string(glossaryExpected),
      v.nonEmpty(glossaryExpected),
      v.description('The file with your terms and their translations. Default: "locales/glossary.json".'),
    ),
  ),
};

/** The names a configuration may use. */
export const configKeys: readonly string[] = Object.keys(entries);

/** The names that one of the overrides may use. */
export const overrideKeys: readonly string[] = Object.keys(overrideEntries);

/** Setting → what is expected of it, for those whose value is an object with names of the user's own. */
export const configObjects: ReadonlyMap<string, string> = new Map(Object.entries(objects));

/** Setting → the words it can be made of, where there are only a few. */
export const configWords: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['syntax', syntaxes],
  ['code', codes],
  ['parser', parsers],
  ['assets', assets],
  ['rules', severities],
]);

/** The schema of the configuration as a user writes it. */
export const configSchema: v.GenericSchema<UserConfig> = v.pipe(
  v.strictObject(entries, 'an object with settings'),
  v.title('Configuration of Vertaalstraat'),
  v.description('Every setting may be left out; the defaults suit a folder of Dutch articles.'),
);

function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
