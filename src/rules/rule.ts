import type { Catalog } from '../model/catalog.ts';
import type { KeyedSegment } from '../model/plan.ts';
import type { FilePlace, Finding, Severity } from '../model/problem.ts';
import type { Remark, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { Status } from '../model/state.ts';

/** One article in one locale, as the rules see it. */
export interface RuleContext {
  readonly namespace: string;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly article: SegmentedArticle;
  readonly segments: readonly KeyedSegment[];
  /** The catalog as it is on disk. */
  readonly catalog: Catalog;
  /** Path of the catalog. */
  readonly file: string;
  /** Status of each key; empty for the source locale. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** The source text that a translation was made from. */
  readonly madeFrom: (key: string) => string | undefined;
  /** True when a sync would change the catalog. */
  readonly outOfStep: boolean;
  /** Place of a key's value in the catalog; the top of the file where it has none. */
  readonly placeOfKey: (key: string) => FilePlace;
  /** Place in the catalog of an offset into a key's value. */
  readonly placeInValue: (key: string, offset: number) => FilePlace;
  /** Place of a segment in the article; undefined for a key that the article does not have. */
  readonly placeOfSegment: (key: string) => FilePlace | undefined;
  readonly placeInArticle: (span: Span) => FilePlace;
}

/** One thing to look for. It says what is wrong; the runner says how bad that is. */
export interface Rule {
  /** Permanent name. */
  readonly id: string;
  /** Weight unless the configuration says otherwise. */
  readonly severity: Severity;
  readonly check: (context: RuleContext) => Finding[];
}

/** Make the finding for a key, with its two places. */
export function findingFor(
  context: RuleContext,
  key: string,
  message: string,
  more: { note?: string; place?: FilePlace; expected?: string; actual?: string } = {},
): Finding {
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
