import type { FastParser } from '../model/fast-parser.ts';
import type { Remark, Syntax } from '../model/segment.ts';
import { parseArticle, type ParsedArticle } from './parse-article.ts';

/** An article as it could be read. */
export interface ReadArticle extends ParsedArticle {
  /** The extensions that it was read with. */
  readonly syntax: readonly Syntax[];
  /** Why they are not those that were asked for. */
  readonly remarks: readonly Remark[];
}

/**
 * Parse an article, MDX as far as it goes.
 *
 * Site generators accept more than MDX does: HTML comments and heading anchors (`{#name}`) in Docusaurus, all of HTML in
 * MDX 1. So what is no MDX is read with those masked, and else as Markdown with HTML; no file is refused.
 *
 * @param text The text after the byte order mark; all offsets count in it, masked or not.
 * @param fast Reads what is no MDX.
 */
export function readArticle(text: string, syntax: readonly Syntax[], fast?: FastParser): ReadArticle {
  if (!syntax.includes('mdx')) return { ...parseArticle(text, syntax, fast), syntax, remarks: [] };
  let reason: unknown;
  for (const candidate of [text, maskForMdx(text)]) {
    try {
      return { ...parseArticle(candidate, syntax), syntax, remarks: [] };
    } catch (error) {
      reason ??= error;
    }
  }
  const plain = syntax.filter((one) => one !== 'mdx');
  return { ...parseArticle(text, plain), syntax: plain, remarks: [remarkOn(reason, text)] };
}

/** Write what MDX does not know as something that it does, of the same length: offsets stay true. */
function maskForMdx(text: string): string {
  return text
    .replaceAll(/<!--([^]*?)-->/g, (comment, inner: string) => (inner.includes('*/') ? comment : `{/* ${inner}*/}`))
    .replaceAll(
      /^(#{1,6}[ \t].*?)([ \t]*\{#[^{}\r\n]*\}[ \t]*)$/gm,
      (_, heading: string, anchor: string) => heading + ' '.repeat(anchor.length),
    );
}

function remarkOn(reason: unknown, text: string): Remark {
  const { message, place } = reason as { message?: string; place?: { offset?: number; start?: { offset?: number } } };
  const offset = Math.min(place?.offset ?? place?.start?.offset ?? 0, text.length);
  return {
    type: 'mdx',
    message: `Unexpected MDX, expected it to be well formed: ${message ?? String(reason)}`,
    note: 'The article is read as Markdown with HTML instead. Where your site accepts it, nothing needs to be done.',
    span: { start: offset, end: Math.min(offset + 1, text.length) },
  };
}
