import { decodeHTMLAttribute } from 'entities';
import type { Span } from '../../model/span.ts';
import { lowerBound } from '../ascending.ts';
import { isProse } from '../prose.ts';
import type { Extraction } from './extraction.ts';
import { defaultProps } from './props.ts';

/** Make segments of the named attributes of a directive that a reader reads: `:::note{title="Let op"}`. */
export function extractDirectiveAttributes(within: Span, into: Extraction): void {
  const { attributes } = into.marks;
  const props = into.options.props ?? defaultProps;
  for (let at = lowerBound(attributes, within.start, (one) => one.start); at < attributes.length; at += 1) {
    const attribute = attributes[at];
    if (!attribute || attribute.end > within.end) return;
    const raw = into.text.slice(attribute.start, attribute.end);
    const [, before = '', name = '', quote = '', source = ''] =
      /^(([^\s=]+)\s*=\s*(["']?)\s*)([^]*?)\s*\3$/.exec(raw) ?? [];
    const value = decodeHTMLAttribute(source).replaceAll(/\s*[\r\n]+\s*/g, ' ');
    if (!props.includes(name) || !isProse(value)) continue;
    const start = attribute.start + before.length;
    into.add({
      kind: 'attribute',
      format: 'text',
      value,
      span: { start, end: start + source.length },
      place: { type: 'html-text', mdx: false, quote },
    });
  }
}
