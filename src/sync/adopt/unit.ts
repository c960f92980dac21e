import { functionWords } from '../../language/function-words.ts';
import { createNumberFinder } from '../../language/numbers/find-numbers.ts';
import { proseOf } from '../../markdown/value-prose.ts';
import type { Segment, SegmentedArticle } from '../../model/segment.ts';
import { localPath } from './same-target.ts';
import { wordKey } from './word-key.ts';

/** What can be compared of a block across languages. */
export interface Unit {
  /** Index of its segment in the article. */
  readonly index: number;
  readonly segment: Segment;
  /** Characters of its prose. */
  readonly length: number;
  /** What words of other languages have in common with its own: see `wordKey`. */
  readonly words: ReadonlySet<string>;
  /** What a translation has as the source does: addresses, code, placeholders, notes, names with digits. */
  readonly things: ReadonlySet<string>;
  /** Its numbers, each in all its readings. */
  readonly numbers: readonly (readonly number[])[];
  /** What stands before it that is no segment: markers, code, pictures; white space left out. */
  readonly gap: string;
  /** Kind and depth. */
  readonly shape: string;
}

/** Make a reader of blocks in a language: what of a segment can be found again in a translation. */
export function createUnitReader(locale: string): (article: SegmentedArticle) => Unit[] {
  const findNumbers = createNumberFinder(locale);
  const common = functionWords.get(locale.split('-')[0]?.toLowerCase() ?? '') ?? new Set<string>();
  return (article) => {
    let at = 0;
    return article.segments.map((segment, index): Unit => {
      const { span, kind, path } = segment;
      const gap = gapBetween(article.text.slice(at, Math.max(at, span.start)));
      at = Math.max(at, span.end);
      const { text } = proseOf(segment.value, segment, article);
      const found = findNumbers(text);
      return {
        index,
        segment,
        gap,
        length: text.length,
        words: new Set([
          ...segment.destinations.flatMap(({ url }) => /#(.+)$/.exec(url)?.[0] ?? []),
          ...(text.match(/\p{L}[\p{L}\p{N}'’]*/gu) ?? []).flatMap((word) =>
            common.has(word.toLowerCase()) ? [] : (wordKey(word) ?? []),
          ),
        ]),
        things: new Set([...thingsIn(segment), ...found.names.map((name) => name.text.toLowerCase())]),
        numbers: found.numbers.map((number) => number.values.slice(0, 4)),
        shape: kind === 'heading' ? `heading ${path.length}` : kind,
      };
    });
  };
}

/** What stands between two segments, so that layout makes no difference. */
function gapBetween(text: string): string {
  return text
    .replaceAll(/[-=]{2,}/g, '--')
    .replaceAll(/[^\S\n]+/g, '')
    .replaceAll(/\n+/g, '\n');
}

const inValue = /(`+)(?!`)([^]*?[^`])\1(?!`)|<\/?([A-Za-z][\w-]*)|(\{\{[^{}]*\}\}|\{%[^]*?%\}|\$\{[^{}]*\}|\{[\w.-]+\})|(?:https?:\/\/|www\.|mailto:)[^\s<>()]*[^\s<>().,:;!?'"]|\[\^[^\]]*\]/g; // prettier-ignore

function thingsIn({ value, destinations }: Segment): string[] {
  const inText = [...value.matchAll(inValue)].map((match) => match[2]?.trim() ?? match[0]);
  return [...inText, ...destinations.map(({ url }) => localPath(url))];
}
