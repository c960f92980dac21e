import { decodeString } from 'micromark-util-decode-string';
import type { Segment, SegmentedArticle } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { createValueReader, type ValueReader } from './value-reader.ts';

/** What stands in for code, an address or a placeholder: a reader sees something there, but no words. */
const thing = '\uFFFC';

/** The words of a value as a reader sees them, without markup. */
export interface Prose {
  readonly text: string;
  /** Offset into the value of a character of the text; of its end, the end of the value’s last word. */
  readonly offsetOf: (index: number) => number;
}

/**
 * Read the words of a value: markers, tags, destinations and labels are left out; code, addresses and placeholders are
 * one `thing` each; escapes and character references are what they stand for; lines run on.
 *
 * @param read Shared by those who read the article's values, so that each is parsed once.
 */
export function proseOf(
  value: string,
  segment: Pick<Segment, 'format' | 'destinations'>,
  article: Pick<SegmentedArticle, 'definitions' | 'footnotes' | 'syntax'>,
  read: ValueReader = createValueReader(article),
): Prose {
  const isPlain =
    segment.format === 'text' ? !/[{%$\n@:]|www\./i.test(value) : !/[\\`*_~[\]<>&$:{%\n@]|www\./i.test(value);
  // What is all words, is its own prose; most texts are.
  if (isPlain) return { text: value, offsetOf: (index) => Math.min(index, value.length) };
  const writer = new Writer(value);
  if (segment.format === 'text' || !/[\\`*_~[\]<>&$:{\n]/.test(value)) writer.plain({ start: 0, end: value.length });
  else if (segment.format === 'html') readHtml(value, writer);
  else readMarkdown(value, segment, read, writer);
  return writer.prose();
}

function readMarkdown(value: string, segment: Pick<Segment, 'destinations'>, read: ValueReader, writer: Writer): void {
  const { text, inner, html, code, references } = read(value, segment);
  const pieces: { span: Span; write: () => void }[] = [
    ...[...text, ...inner].map((span) => ({ span, write: () => writer.plain(span) })),
    ...code.map((span) => ({ span, write: () => writer.thing(span.start) })),
    ...html.map((span) => ({ span, write: () => writer.tag(span) })),
    ...references.map(({ tail }) => ({ span: tail, write: () => writer.apart(tail) })),
  ].toSorted((a, b) => a.span.start - b.span.start);
  let at = 0;
  for (const { span, write } of pieces) {
    if (span.start < at) continue;
    writer.between({ start: at, end: span.start });
    write();
    at = span.end;
  }
  writer.between({ start: at, end: value.length });
}

function readHtml(value: string, writer: Writer): void {
  for (const token of tokenizeHtml(value)) {
    if (token.type === 'text') writer.withReferences(token.span);
    else writer.tag(token.span);
  }
}

/** Placeholders, template tags and addresses in running text. */
const things =
  /\{\{[^{}]*\}\}|\{%[^]*?%\}|\$\{[^{}]*\}|\{[\w.-]+\}|%(?:\d+\$)?[sdif@]\b|\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[^\s<>“”„«»]*[^\s<>.,:;!?'")\]“”„«»’‘]|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/giu;

/** Escapes, character references, line endings; times, which the directive syntax takes for directives; resources, notes and names of directives, which say nothing; what shows something. */
const inGaps =
  /\\([!-/:-@[-`{-~])|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|\\?\s+|\]\([^()]*\)|\[\^[^\]]*\]|:\d+|:[a-z][\w-]*(?=$|\[)|[\p{L}\p{N}][^\s\\&“”„«»]*|[“”„«»]/giu;

/** Collects the words, and where each character stood. */
class Writer {
  readonly #value: string;
  readonly #offsets: number[] = [];
  #text = '';
  #end = 0;

  constructor(value: string) {
    this.#value = value;
  }

  plain(span: Span): void {
    let at = span.start;
    const text = this.#value.slice(span.start, span.end);
    for (const match of /[{%@:]|www\./i.test(text) ? text.matchAll(things) : []) {
      this.#copy({ start: at, end: span.start + match.index });
      this.thing(span.start + match.index);
      at = span.start + match.index + match[0].length;
    }
    this.#copy({ start: at, end: span.end });
  }

  /** What stands between the words of inline Markdown: escapes, references, line endings, markers, and what is no text. */
  between({ start, end }: Span): void {
    const gap = this.#value.slice(start, end);
    for (const match of gap.matchAll(inGaps)) {
      const [found, escaped] = match;
      const at = start + match.index;
      if (escaped !== undefined) this.#put(escaped, at + 1);
      else if (found.startsWith('&')) this.#put(decodeString(found), at);
      else if (/^\\?\s/.test(found)) this.#put(' ', at);
      // GFM takes the mark that closes a quotation for a part of the address before it.
      else if (/^[“”„«»]/.test(found)) this.#put(found, at);
      else if (/^:\d/.test(found)) this.#copy({ start: at, end: at + found.length });
      else if (found.startsWith('](')) this.apart({ start: at, end: at + found.length });
      else if (/^[\p{L}\p{N}]/u.test(found)) this.thing(at);
    }
  }

  /** The end of a link, which keeps digits before it from being one number with those behind it. */
  apart({ start, end }: Span): void {
    if (/\d$/.test(this.#text) && /\d/.test(this.#value.charAt(end))) this.thing(start);
  }

  withReferences({ start, end }: Span): void {
    let at = start;
    for (const match of this.#value.slice(start, end).matchAll(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi)) {
      this.plain({ start: at, end: start + match.index });
      this.#put(decodeString(match[0]), start + match.index);
      at = start + match.index + match[0].length;
    }
    this.plain({ start: at, end });
  }

  tag({ start, end }: Span): void {
    if (/^<br\b/i.test(this.#value.slice(start, end))) this.#put(' ', start);
  }

  thing(at: number): void {
    if (!this.#text.endsWith(thing)) this.#put(thing, at);
  }

  prose(): Prose {
    const offsets = this.#offsets;
    const end = this.#end;
    return { text: this.#text, offsetOf: (index) => offsets[index] ?? end };
  }

  #copy({ start, end }: Span): void {
    if (start >= end) return;
    this.#text += this.#value.slice(start, end).replaceAll('\n', ' ');
    for (let at = start; at < end; at += 1) this.#offsets.push(at);
    this.#end = end;
  }

  #put(text: string, at: number): void {
    for (const unit of text.split('')) {
      this.#text += unit;
      this.#offsets.push(at);
    }
    this.#end = at + 1;
  }
}
