import type { FrontMatterFacts, Place, SyntaxProblem } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import type { NewSegment } from '../extract/extraction.ts';
import { isProse } from '../prose.ts';

/** What to look for in the front matter. */
export interface FrontMatterOptions {
  /** Fields that are prose; dots go into nested fields and through lists. */
  readonly fields: readonly string[];
  /** Field that lists the article's locales. */
  readonly localesField: string;
  readonly sourceLocale: string;
}

/** What the front matter holds. */
export interface FrontMatter {
  readonly segments: readonly NewSegment[];
  /** Scalars that may name a file beside the article. */
  readonly urls: readonly string[];
  readonly facts: FrontMatterFacts;
  readonly problems: readonly SyntaxProblem[];
}

/** A text in the front matter, in whatever language that is written. */
export interface FoundText {
  /** Names of the fields from the outside in; lists add nothing. */
  readonly path: readonly string[];
  readonly value: string;
  /** The bytes of the scalar, quotes and all. */
  readonly span: Span;
  /** The bytes between its quotes. */
  readonly inner: Span;
  readonly place: Place & { type: 'scalar' };
}

/** What an article without front matter says. */
export const noFacts: FrontMatterFacts = { draft: false, localeNames: [] };

/** Fields that name the language an article is in. */
const localeFields: ReadonlySet<string> = new Set(['lang', 'language', 'locale']);

/**
 * Make segments and facts of the texts in front matter.
 *
 * @param said What the article says of itself: whether it is a draft, and which locales it lists, if it does.
 */
export function readFields(
  texts: Iterable<FoundText>,
  said: { readonly draft: boolean; readonly locales: readonly string[] | undefined },
  options: FrontMatterOptions,
): FrontMatter {
  const segments: NewSegment[] = [];
  const urls: string[] = [];
  const localeNames: Span[] = [];
  for (const { path, span, inner, place, ...found } of texts) {
    const field = path.join('.');
    if (localeFields.has(field) && namesLocale(found.value, options.sourceLocale)) {
      localeNames.push(inner);
      continue;
    }
    const value = found.value.replace(/\n+$/, '');
    if (/^[^\s:]+\.\w+$/.test(value)) urls.push(value);
    if (!options.fields.includes(field) || !isProse(value)) continue;
    segments.push({ kind: 'field', format: 'text', value, span, place, path, name: path.join('-') });
  }
  const { draft, locales } = said;
  return { segments, urls, facts: { draft, localeNames, ...(locales && { locales }) }, problems: [] };
}

/** Make what front matter holds that cannot be read: nothing, and the reason. */
export function unreadable(problem: SyntaxProblem): FrontMatter {
  return { segments: [], urls: [], facts: noFacts, problems: [problem] };
}

/** A field names the source locale when it holds its tag, or a regional form of it. */
function namesLocale(value: string, sourceLocale: string): boolean {
  const named = value.toLowerCase().replaceAll('_', '-');
  const source = sourceLocale.toLowerCase();
  return named === source || named.startsWith(`${source}-`);
}
