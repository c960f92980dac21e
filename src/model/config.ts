import type { CommentFinder } from './comment-finder.ts';
import type { Severity } from './problem.ts';
import type { FastParser } from './fast-parser.ts';
import type { Spellers } from './speller.ts';
import type { Syntax } from './segment.ts';

/** What the configuration says of rules, for some articles and locales or for all. */
export interface RuleSettings {
  /** Globs; undefined: all articles. */
  readonly articles?: readonly string[];
  /** Undefined: all locales. */
  readonly locales?: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** What the configuration says of one rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The configuration with every default filled in. Paths and globs are below the project folder, with `/`. */
export interface Config {
  /** BCP 47 tag of the language that articles are written in. */
  readonly sourceLocale: string;
  /** All locales, the source locale first. */
  readonly locales: readonly string[];
  /** Globs of the articles. */
  readonly articles: readonly string[];
  /** Pattern of the catalogs, with `{locale}` and `{namespace}`. */
  readonly resources: string;
  /** Pattern of the outputs, with `{locale}` and `{path}`. */
  readonly output: string;
  /** Locale → the locales to fall back to, in order; the source locale always comes last. */
  readonly fallback: Readonly<Record<string, readonly string[]>>;
  /** Article glob → syntax extensions; the last glob that matches counts. */
  readonly syntax: Readonly<Record<string, readonly Syntax[]>>;
  /** Fields of the front matter that are prose; dots go into nested fields. */
  readonly frontMatter: readonly string[];
  /** Props of MDX components and attributes of directives that are prose. */
  readonly props: readonly string[];
  /** What of the code in articles is prose: nothing, or its comments. */
  readonly code: 'leave' | 'comments';
  /** Finds them; loaded only where `code` asks for it. */
  readonly comments?: CommentFinder;
  /** What reads articles: remark-parse, or a faster parser wherever both read the same. */
  readonly parser: 'remark' | 'satteri';
  /** The faster parser; loaded only where `parser` asks for it. */
  readonly fastParser?: FastParser;
  /** Name of the front matter field that lists an article's locales. */
  readonly localesField: string;
  /** Article glob → the locales it is for; the last glob that matches counts. */
  readonly localesFor: Readonly<Record<string, readonly string[]>>;
  /** Whether files beside an article that it refers to are copied into the output. */
  readonly assets: 'copy' | 'leave';
  /** What checks spelling; loaded only for a check, where `rules` ask for it. */
  readonly spellers?: Spellers;
  /** How much each rule weighs, and its options; what comes later in the list goes before. */
  readonly rules: readonly RuleSettings[];
  /** Path of the glossary. */
  readonly glossary: string;
  /** The file it was read from, undefined when there is none. */
  readonly file: string | undefined;
}
