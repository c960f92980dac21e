import { decodeString } from 'micromark-util-decode-string';
import type { Segment } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { ValueReader } from './value-reader.ts';

/** A link in a value. */
export interface ValueLink {
  readonly url: string;
  /** What says where it leads: `[1]`, `(https://…)`, or the address in a tag. */
  readonly span: Span;
  /** True for a destination of the source, which the value names by its number. */
  readonly isNumbered: boolean;
}

const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

/** Find the links in a value and where they lead. */
export function valueLinks(value: string, segment: Segment, read: ValueReader): ValueLink[] {
  if (segment.format === 'text' || !/[[<]/.test(value)) return [];
  if (segment.format === 'html') return inHtml(value, { start: 0, end: value.length });
  const { references, resources, html } = read(value, segment);
  return [
    ...references.flatMap(({ type, label, tail }): ValueLink[] => {
      const destination = segment.destinations.find((one) => String(one.label) === label);
      return type === 'link' && destination ? [{ url: destination.url, span: tail, isNumbered: true }] : [];
    }),
    ...resources.flatMap(({ type, url, tail }): ValueLink[] =>
      type === 'link' ? [{ url, span: tail, isNumbered: false }] : [],
    ),
    ...html.flatMap((span) => inHtml(value, span)),
  ];
}

function inHtml(value: string, { start, end }: Span): ValueLink[] {
  return [...value.slice(start, end).matchAll(href)].map((match) => {
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    const from = start + match.index + match[0].lastIndexOf(written);
    return { url: decodeString(written), span: { start: from, end: from + written.length }, isNumbered: false };
  });
}
