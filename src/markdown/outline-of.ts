import type { Nodes, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Outline, OutlineLink } from '../model/outline.ts';
import type { Span } from '../model/span.ts';
import { namedAnchors } from './named-anchors.ts';
import { contentSpan, spanOf, visitNodes } from './node-span.ts';

interface MutableOutline {
  readonly headings: Outline['headings'][number][];
  readonly anchors: Outline['anchors'][number][];
  readonly links: Outline['links'][number][];
  readonly pictures: Outline['pictures'][number][];
  readonly imagesWithoutAlt: Span[];
}

/** An element that a heading of HTML is. */
const htmlHeading = /<h([1-6])\b[^>]*>([^]*?)<\/h\1\s*>/gi;

/** Where HTML leads. */
const href = /<a\b[^<>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

/** Where pictures of HTML are. */
const src = /<img\b[^<>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi;

/** Gather where links may lead in an article, and where its own lead. */
export function outlineOf(tree: Root, text: string): Outline {
  const outline: MutableOutline = { headings: [], anchors: [], links: [], pictures: [], imagesWithoutAlt: [] };
  const literal: Span[] = [];
  visitNodes(tree, (child) => {
    const node = child as Nodes;
    switch (node.type) {
      case 'heading': {
        const span = contentSpan(node);
        if (span) outline.headings.push({ depth: node.depth, span: withoutAnchor(span, text), html: false });
        break;
      }
      case 'link':
        outline.links.push({ url: node.url, span: spanOf(node), ...shown(node, text) });
        break;
      case 'definition':
        outline.links.push({ url: node.url, span: spanOf(node) });
        break;
      case 'image':
        outline.pictures.push({ url: node.url, span: spanOf(node) });
        if (!/\S/.test(node.alt ?? '')) outline.imagesWithoutAlt.push(spanOf(node));
        break;
      case 'imageReference':
        if (!/\S/.test(node.alt ?? '')) outline.imagesWithoutAlt.push(spanOf(node));
        break;
      case 'html':
        readHtml(spanOf(node), text, outline);
        break;
      case 'code':
      case 'inlineCode':
      case 'yaml':
      case 'inlineMath':
      case 'math':
        literal.push(spanOf(node));
        break;
    }
    return undefined;
  });
  outline.anchors.push(
    ...namedAnchors(text).filter(({ span }) => !literal.some((one) => one.start <= span.start && span.end <= one.end)),
  );
  return outline;
}

/** Leave out a name at the end, `{#name}`: it is no text of the heading. */
function withoutAnchor({ start, end }: Span, text: string): Span {
  const name = /\s*\{[#.:][^{}]*\}$/.exec(text.slice(start, end))?.[0] ?? '';
  return { start, end: end - name.length };
}

function shown(node: Extract<Nodes, { type: 'link' }>, text: string): { text: string } | undefined {
  const { start } = spanOf(node);
  const span = contentSpan(node);
  // An address that shows itself is no text that somebody chose.
  return text[start] === '[' && span ? { text: text.slice(span.start, span.end) } : undefined;
}

function readHtml({ start, end }: Span, text: string, outline: MutableOutline): void {
  const html = text.slice(start, end);
  for (const match of html.matchAll(htmlHeading)) {
    const [all, depth = '', inner = ''] = match;
    const from = start + match.index + all.lastIndexOf(inner, all.length - `</h${depth}`.length);
    outline.headings.push({ depth: Number(depth), span: { start: from, end: from + inner.length }, html: true });
  }
  outline.links.push(...addressesIn(html, start, href));
  outline.pictures.push(...addressesIn(html, start, src));
}

function addressesIn(html: string, start: number, pattern: RegExp): OutlineLink[] {
  return Array.from(html.matchAll(pattern), (match) => {
    const url = match[1] ?? match[2] ?? match[3] ?? '';
    const from = start + match.index + match[0].lastIndexOf(url);
    return { url: decodeString(url), span: { start: from, end: from + url.length } };
  });
}
