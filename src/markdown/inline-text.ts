import type { Image, Paragraph } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Place, Syntax } from '../model/segment.ts';
import { escapeCell, unescapeCell } from './cell-text.ts';
import { createProcessor, memoizeBySyntax } from './processor.ts';
import { tooManyMarks } from './too-many-marks.ts';

const punctuation = /[!-/:-@[-`{-~]/g;
const mayMean = /[!-&*-+/:-@[-`{-~]|www\./;

/**
 * Write plain text where Markdown expects an alt text or a title: as it is if it can be, else with the least escapes
 * that make it read as that text.
 */
export function renderInlineText(
  value: string,
  place: Place & { type: 'inline-text' },
  syntax: readonly Syntax[],
): string {
  const text = value.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
  const rendered = place.container === 'title' ? renderTitle(text, place.quote) : renderAlt(text, syntax);
  return place.inCell ? escapeCell(rendered) : rendered;
}

/** Read the text of a title: escapes and character references resolved. */
export function titleText(source: string, inCell: boolean): string {
  return decodeString(inCell ? unescapeCell(source) : source);
}

function renderTitle(text: string, quote: string): string {
  const closing = quote === '(' ? '[()]' : quote;
  const candidates = [text, text.replaceAll(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replaceAll('&', '\\&')];
  for (const candidate of candidates) {
    // A backslash before the quote would be taken for the quote's own escape.
    const escaped = candidate.replaceAll(/\\+$/g, (slashes) => (slashes.length % 2 ? `${slashes}\\` : slashes));
    const quoted = escaped.replaceAll(new RegExp(closing, 'g'), '\\$&');
    // An escaped backslash before the escape of a quote would leave the quote without one.
    if (decodeString(quoted) === text && !new RegExp(closing).test(quoted.replaceAll(/\\[!-/:-@[-`{-~]/g, '')))
      return quoted;
  }
  return text.replaceAll(punctuation, '\\$&');
}

function renderAlt(text: string, syntax: readonly Syntax[]): string {
  if (!mayMean.test(text)) return text;
  if (tooManyMarks(text)) return text.replaceAll(punctuation, '\\$&');
  const candidates = [text, stringifyAlt(text, syntax)];
  return candidates.find((candidate) => readAlt(candidate, syntax) === text) ?? text.replaceAll(punctuation, '\\$&');
}

function readAlt(source: string, syntax: readonly Syntax[]): string | null | undefined {
  const paragraph = parseBlock(`![${source}](x)`, syntax);
  const [image] = paragraph?.children ?? [];
  return paragraph?.children.length === 1 && image?.type === 'image' ? image.alt : undefined;
}

/** The paragraph that a text is; undefined for anything else, such as MDX that is not well formed. */
function parseBlock(text: string, syntax: readonly Syntax[]): Paragraph | undefined {
  try {
    const { children } = processorFor(syntax).parse(text);
    return children.length === 1 && children[0]?.type === 'paragraph' ? children[0] : undefined;
  } catch {
    return undefined;
  }
}

const processorFor = memoizeBySyntax((syntax) => createProcessor(syntax.filter((one) => one !== 'frontmatter')));

function stringifyAlt(text: string, syntax: readonly Syntax[]): string {
  const image: Image = { type: 'image', url: 'x', alt: text };
  const source = processorFor(syntax).stringify({ type: 'root', children: [{ type: 'paragraph', children: [image] }] });
  return source.slice('!['.length, source.lastIndexOf(']('));
}
