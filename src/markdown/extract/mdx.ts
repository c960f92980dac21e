import type { Paragraph } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Span } from '../../model/span.ts';
import { mayTranslate, type JsxElement } from '../jsx-scope.ts';
import { isProse } from '../prose.ts';
import { spanOf } from '../node-span.ts';
import type { Extraction } from './extraction.ts';
import { extractStrings } from './js-strings.ts';
import { defaultProps } from './props.ts';

/** Make segments of the props of a component that a reader reads, strings in expressions included. */
export function extractProps(element: JsxElement, into: Extraction): void {
  if (!mayTranslate(element, into.options.frontMatter.sourceLocale)) return;
  const props = into.options.props ?? defaultProps;
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (typeof attribute.value === 'object') extractStrings(attribute.value?.data?.estree, attribute.name, into);
    if (typeof attribute.value !== 'string') continue;
    const { name, value } = attribute;
    if (/^(?:src|href|poster)$/.test(name)) into.urls.add(value);
    const text = value.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
    if (!props.includes(name) || !isProse(text)) continue;
    const quoted = quotedSpan(into.text, spanOf(attribute));
    if (!quoted) continue;
    const { quote, span } = quoted;
    into.add({ kind: 'attribute', format: 'text', value: text, span, place: { type: 'html-text', mdx: true, quote } });
  }
}

/** The component that a paragraph of one line consists of, if it does: then its text is the segment, not its tags. */
export function loneComponent(node: Paragraph): MdxJsxTextElement | undefined {
  const children = node.children.filter((child) => child.type !== 'text' || /\S/.test(child.value));
  const [only] = children;
  const isLine = node.position?.start.line === node.position?.end.line;
  // An element of HTML (`<b>`) is markup of the text; a component has a name of its own.
  const isComponent = only?.type === 'mdxJsxTextElement' && /^\p{Lu}|\./u.test(only.name ?? '');
  return isLine && children.length === 1 && isComponent ? only : undefined;
}

/** The value of an attribute, without its quotes. */
function quotedSpan(text: string, { start, end }: Span): { quote: string; span: Span } | undefined {
  const quote = text[end - 1];
  const opening = text.indexOf(quote ?? '', start);
  if ((quote !== '"' && quote !== "'") || opening >= end - 1) return undefined;
  const inner = { start: opening + 1, end: end - 1 };
  while (inner.start < inner.end && /\s/.test(text[inner.start] ?? '')) inner.start += 1;
  while (inner.end > inner.start && /\s/.test(text[inner.end - 1] ?? '')) inner.end -= 1;
  return { quote, span: inner };
}
