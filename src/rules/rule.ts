import type { NumberDifferences } from '../language/numbers/compare-numbers.ts';
import type { Separators } from '../language/numbers/separators.ts';
import type { Habits } from '../language/typography/habits.ts';
import type { Catalog } from '../model/catalog.ts';
import type { KeyedSegment } from '../model/plan.ts';
import type { OutlineLink } from '../model/outline.ts';
import type { FilePlace, Finding, Severity } from '../model/problem.ts';
import type { PageAnchors } from '../markdown/page-anchors.ts';
import type { Prose } from '../markdown/value-prose.ts';
import type { ValueReader } from '../markdown/value-reader.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Remark, Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { Spellers } from '../model/speller.ts';
import type { Status } from '../model/state.ts';

/** A value as a reader sees it, beside its source. */
export interface RuleText {
  readonly key: string;
  readonly segment: Segment;
  readonly value: string;
  /** Its words; in the source locale both are the same. */
  readonly target: Prose;
  readonly source: Prose;
  /** How the numbers of the two differ; in the source locale they do not. */
  readonly numbers: () => NumberDifferences;
}

/** A translation to hold against its source, as the catalog writes it. */
export type RuleValue = Pick<RuleText, 'key' | 'segment' | 'value'>;

/** What the rules of one project share. */
export interface RuleSite {
  readonly glossary: Glossary;
  /** Locale and source text → the translations it has in the articles, and the first key of each. */
  readonly translations: (locale: string, source: string) => ReadonlyMap<string, string>;
  /** Where this very value stands in other articles and in this one: the text it translates there, and namespace and key. */
  readonly sameValue: (locale: string, value: string) => readonly { readonly source: string; readonly where: string }[];
  /** How a locale separates decimals and thousands. */
  readonly separators: (locale: string) => Separators;
  /** Absent unless the rule `spelling` is on. */
  readonly spellers?: Spellers;
  /** Tell what a destination in an article leads to; undefined where only the site knows. */
  readonly linked: (file: string, url: string) => Linked | undefined;
  /** Tell whether a destination in an article is a file that is not there, beside others that are; `urls`: all of the article. */
  readonly isMissing: (file: string, url: string, urls: readonly string[]) => boolean;
  /** Where links may lead in an article as it is built in a locale; undefined for one that was not loaded. */
  readonly anchorsOf: (file: string, locale: string) => PageAnchors | undefined;
}

/** What a destination leads to. */
export type Linked =
  | {
      readonly type: 'article';
      /** Path of the article. */
      readonly file: string;
      /** The anchor that it names, as the address writes it. */
      readonly anchor: string | undefined;
      /** What the address says before the anchor. */
      readonly path: string;
      /** The locales it is built in; undefined where that is not known. */
      readonly locales: readonly string[] | undefined;
    }
  | {
      /** A file that is not there. */
      readonly type: 'nothing';
      readonly path: string;
      /** The path of an article that may be meant, as a link to it is written. */
      readonly meant: string | undefined;
    };

/** One article in one locale, as the rules see it. */
export interface RuleContext {
  readonly namespace: string;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly article: SegmentedArticle;
  /** Path of the article. */
  readonly articleFile: string;
  readonly segments: readonly KeyedSegment[];
  /** The catalog as it is on disk. */
  readonly catalog: Catalog;
  /** Path of the catalog. */
  readonly file: string;
  /** Status of each key; empty for the source locale. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** The source text that a translation was made from. */
  readonly madeFrom: (key: string) => string | undefined;
  /** Keys of translations that are kept for when their segment returns. */
  readonly parked: readonly string[];
  /** True when a sync would change the catalog. */
  readonly outOfStep: boolean;
  /** Place of a key's value in the catalog; the top of the file where it has none. */
  readonly placeOfKey: (key: string) => FilePlace;
  /** Place in the catalog of a stretch of a key's value, up to the value's end unless told. */
  readonly placeInValue: (key: string, start: number, end?: number) => FilePlace;
  /** Place of a segment in the article; undefined for a key that the article does not have. */
  readonly placeOfSegment: (key: string) => FilePlace | undefined;
  readonly placeInArticle: (span: Span) => FilePlace;
  /**
   * The values to read as texts: those that are there, not too long to be read, and not stale, which is told of as such; a
   * translation that is the same as its source too.
   */
  readonly texts: () => readonly RuleText[];
  /** The same values, as the catalog writes them. */
  readonly values: () => readonly RuleValue[];
  /** Reads values as inline Markdown, each once for all rules. */
  readonly read: ValueReader;
  /** Texts that differ between the article and its source catalog, for a person to decide. */
  readonly corrections: readonly Finding[];
  readonly site: RuleSite;
  /** Names of all rules. */
  readonly ruleNames: readonly string[];
  /** What the configuration sets of the rule’s options, the rule’s defaults for the others. */
  readonly options: RuleOptions;
}

/** Options of a rule, by name. */
export type RuleOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** An article and a translation that show what a rule is about; a test runs the rule on each. */
export interface RuleExample {
  /** The article, in Dutch; `a.md` unless `file` says otherwise. */
  readonly article: string;
  /** The article as it was when it was translated, where that differs. */
  readonly before?: string;
  /** What every key of the catalog is filled with; absent: nothing. A record has values by key. */
  readonly value?: string | Readonly<Record<string, string>>;
  /** Values of the source catalog that an editor has changed. */
  readonly catalog?: Readonly<Record<string, string>>;
  /** The locale of the catalog: `en` unless it says otherwise. */
  readonly locale?: string;
  readonly file?: string;
  /** Files beside the article. */
  readonly beside?: readonly string[];
  readonly glossary?: object;
  readonly options?: RuleOptions;
}

/** What a rule found. */
export interface RuleFinding extends Finding {
  /**
   * The plain sign that it is about, which counts only where it is out of the ordinary in its locale: that is known when all
   * articles have been seen.
   */
  readonly plain?: { readonly sign: keyof Habits; readonly isInSource: boolean; readonly few?: number };
  /** True for what a good translator may do on purpose, too: it weighs `info`, whatever the rule weighs. */
  readonly isHint?: boolean;
}

/** The documentation of a rule: `check --explain` prints it, and a test tries its examples. */
export interface RuleDocs {
  /** What the rule sees to, as a sentence. */
  readonly what: string;
  /** Why readers or editors are better for it. */
  readonly why: string;
  /** How a finding is mended. */
  readonly mend: string;
  readonly right: readonly RuleExample[];
  readonly wrong: readonly RuleExample[];
  /** What may be wrong: the rule gives a hint. */
  readonly perhaps?: readonly RuleExample[];
}

/** One thing to look for. It says what is wrong; the runner says how bad that is. */
export interface Rule {
  /** Permanent name. */
  readonly id: string;
  /** Weight unless the configuration says otherwise. */
  readonly severity: Severity | 'off';
  readonly docs: RuleDocs;
  /** The options that it has, with what they are unless the configuration says otherwise. */
  readonly options?: RuleOptions;
  /** What it looks at where that is no translation, which `accept` could call right: blocks of an article, or files as a whole. */
  readonly looksAt?: 'blocks' | 'files';
  readonly check: (context: RuleContext) => readonly RuleFinding[];
}

/** Make the finding for a key, with its two places. */
export function findingFor(
  context: RuleContext,
  key: string,
  message: string,
  more: Partial<Pick<RuleFinding, 'note' | 'place' | 'expected' | 'actual' | 'fix' | 'isHint'>> = {},
): RuleFinding {
  const related = context.placeOfSegment(key);
  return {
    message,
    place: context.placeOfKey(key),
    ...(related && { related: [related] }),
    locale: context.locale,
    namespace: context.namespace,
    key,
    ...more,
  };
}

/** The translations that can be held against their sources: none in the source locale, none that is a copy. */
export function valuesToCompare(context: RuleContext): readonly RuleValue[] {
  if (context.locale === context.sourceLocale) return [];
  return context.values().filter(({ segment, value }) => value !== segment.value);
}

/** Make the finding for a place in the article, with the key of the segment that it stands in, if any. */
export function sourceFindingFor(
  { segments, placeInArticle, locale, namespace }: RuleContext,
  span: Span,
  message: string,
  more: Partial<Pick<Finding, 'note' | 'expected' | 'actual'>> = {},
): Finding {
  const around = segments.find(({ segment }) => segment.span.start <= span.start && span.end <= segment.span.end);
  return { message, place: placeInArticle(span), locale, namespace, ...(around && { key: around.key }), ...more };
}

/** The links of an article that stand outside its segments, so that no translation changes them. */
export function skeletonLinks({ outline, segments }: SegmentedArticle): readonly OutlineLink[] {
  return outline.links.filter(
    ({ span }) => !segments.some((one) => one.span.start <= span.start && span.end <= one.span.end),
  );
}

/** The findings that an article's remarks are; told once, with the source locale. */
export function remarksOf(context: RuleContext, type: Remark['type']): Finding[] {
  const { article, locale, sourceLocale, namespace, placeInArticle } = context;
  if (locale !== sourceLocale) return [];
  return article.remarks
    .filter((remark) => remark.type === type)
    .map(({ message, note, span }) => ({
      message,
      ...(note !== undefined && { note }),
      place: placeInArticle(span),
      locale,
      namespace,
    }));
}
