import { parse, postprocess, preprocess } from 'micromark';
import { decodeString } from 'micromark-util-decode-string';
import type { Extension, ParseContext, Token } from 'micromark-util-types';
import type { Syntax } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { scanWords } from './scan-words.ts';
import { createProcessor, memoizeBySyntax } from './processor.ts';
import { tooManyMarks } from './too-many-marks.ts';

/** Labels that a value may refer to. */
export interface KnownLabels {
  readonly definitions: readonly string[];
  readonly footnotes: readonly string[];
  /** Numbers that stand for destinations, which only `[text][1]` refers to: in `[[1]][1]` the first is a text. */
  readonly numbers?: readonly string[];
}

/** A full reference: `[text][label]` or `![alt][label]`. */
export interface InlineReference {
  readonly type: 'link' | 'image';
  readonly label: string;
  readonly span: Span;
  /** The label with its brackets. */
  readonly tail: Span;
}

/** A link or image with a destination of its own: `[text](url)`. */
export interface InlineResource {
  readonly type: 'link' | 'image';
  /** The destination as a browser gets it. */
  readonly url: string;
  /** The destination with its parentheses. */
  readonly tail: Span;
}

/** What stands in a value; spans are offsets into it. */
export interface InlineTokens {
  readonly references: readonly InlineReference[];
  readonly resources: readonly InlineResource[];
  /** HTML tags and comments. */
  readonly html: readonly Span[];
  /** Plain text outside destinations and alt texts: here a line may be broken. */
  readonly text: readonly Span[];
  /** Plain text in alt texts and labels of directives: to be read, but here no line may be broken. */
  readonly inner: readonly Span[];
  readonly code: readonly Span[];
  /** Emphasis, strong emphasis and deletions, with their markers. */
  readonly emphasis: readonly Span[];
  /** Texts that are labels too, of `[text]` and `[text][]`: other words would lead elsewhere. */
  readonly labels: readonly Span[];
}

/** What `data` in it must not be broken, or is no text of the value. */
const unbroken: ReadonlySet<string> = new Set([
  'resource',
  'reference',
  'image',
  'directiveText',
  'gfmFootnoteCall',
  'autolink',
]);

/** What holds, inside those, text of the value after all. */
const readable: ReadonlySet<string> = new Set(['image', 'directiveText']);

const emphases: ReadonlySet<string> = new Set(['emphasis', 'strong', 'strikethrough']);

/**
 * Tokenize a value as inline Markdown (phrasing content): nothing in it can be a block.
 *
 * What is no well-formed MDX is read as Markdown with HTML, as an article is: nothing is refused. What has too many marks to be
 * read is text.
 *
 * @param labels Labels that count as defined; text that refers to others stays text.
 */
export function parseValue(value: string, syntax: readonly Syntax[], labels: KnownLabels): InlineTokens {
  const plain = scanWords(value, labels.numbers ?? []);
  if (plain) return plain;
  if (tooManyMarks(value)) return unread(value);
  if (!syntax.includes('mdx')) return tokenize(value, syntax, labels);
  try {
    return tokenize(value, syntax, labels);
  } catch {
    return tokenize(
      value,
      syntax.filter((one) => one !== 'mdx'),
      labels,
    );
  }
}

/** A value that nobody could read: all of it is text. */
function unread(value: string): InlineTokens {
  const text = [{ start: 0, end: value.length }];
  return { references: [], resources: [], html: [], text, inner: [], code: [], emphasis: [], labels: [] };
}

/** Tokenize a value by micromark, whatever it is. */
export function tokenize(value: string, syntax: readonly Syntax[], labels: KnownLabels): InlineTokens {
  const parser = parserFor(syntax) as ParseContext & { gfmFootnotes?: string[] };
  // Tokenizing is synchronous: the labels are those of this value until it is done.
  const { definitions, footnotes, numbers = [] } = labels;
  parser.defined = [...definitions, ...[...definitions, ...numbers].filter(isNumber).map(asLetters)].map(normalize);
  parser.gfmFootnotes = footnotes.map(normalize);
  const lettered = value.replaceAll(numberedTail, (tail) => asLetters(tail));
  const events = postprocess(parser.text().write(preprocess()(lettered, undefined, true)));
  const found: Found = {
    references: [],
    resources: [],
    html: [],
    text: [],
    inner: [],
    code: [],
    emphasis: [],
    labels: [],
  };
  const media: { token: Token; label?: Token; resource?: Token; url?: Token }[] = [];
  let closed = 0;
  let unread = 0;
  for (const [kind, token] of events) {
    const type = token.type as string;
    const step = kind === 'enter' ? 1 : -1;
    if (unbroken.has(type)) closed += step;
    if (unbroken.has(type) && !readable.has(type)) unread += step;
    if (kind === 'enter') {
      if (type === 'link' || type === 'image') media.push({ token });
      else if (type === 'referenceString') Object.assign(media.at(-1) ?? {}, { label: token });
      else if (type === 'resource') Object.assign(media.at(-1) ?? {}, { resource: token });
      else if (type === 'resourceDestinationString') Object.assign(media.at(-1) ?? {}, { url: token });
      else if (type === 'htmlText') found.html.push(spanOf(token));
      else if (type === 'codeText') found.code.push(spanOf(token));
      else if (emphases.has(type)) found.emphasis.push(spanOf(token));
      else if (type === 'data' && closed === 0) found.text.push(spanOf(token));
      else if (type === 'data' && unread === 0) found.inner.push(spanOf(token));
    } else if (type === 'link' || type === 'image') {
      const { label, resource, url } = media.pop() ?? {};
      if (resource) {
        const written = url ? value.slice(url.start.offset, url.end.offset) : '';
        found.resources.push({ type, url: decodeString(written), tail: spanOf(resource) });
      }
      if (!label && !resource) found.labels.push(spanOf(token));
      if (!label) continue;
      const tail = { start: label.start.offset - 1, end: label.end.offset + 1 };
      found.references.push({ type, label: value.slice(tail.start + 1, tail.end - 1), span: spanOf(token), tail });
    }
  }
  return found;
}

type Found = { -readonly [Name in keyof InlineTokens]: InlineTokens[Name][number][] };

const parserFor = memoizeBySyntax((syntax): ParseContext => {
  const data = createProcessor(syntax).data() as { micromarkExtensions?: Extension[] };
  return parse({ extensions: data.micromarkExtensions ?? [] });
});

/** The second half of a full reference with a number, where no backslash takes its first bracket. */
const numberedTail = /\](?<=(?<!\\)(?:\\\\)*\])\[\d+\]/g;

function isNumber(label: string): boolean {
  return /^\d+$/.test(label);
}

/**
 * Write digits as letters of the Vai script, one for each, so that micromark can tell the number of a destination from
 * a text that is the same number; letters, since an expression of MDX may hold it.
 */
function asLetters(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(0xa500 + Number(digit)));
}

function spanOf({ start, end }: Token): Span {
  return { start: start.offset, end: end.offset };
}

/** Labels are compared as micromark does: case folded. */
function normalize(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}
