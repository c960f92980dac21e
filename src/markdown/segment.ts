import type { Root } from 'mdast';
import type { SegmentedArticle } from '../model/segment.ts';
import { extractBlock } from './extract/blocks.ts';
import { Extraction, type SegmentOptions } from './extract/extraction.ts';
import { visitNodes } from './node-span.ts';
import { outlineOf } from './outline-of.ts';
import { readArticle } from './read-article.ts';
import { tooDeep } from './too-deep.ts';

export type { SegmentOptions } from './extract/extraction.ts';

/**
 * Take an article apart into segments; everything between them is the skeleton.
 *
 * Law 1, identity: `compose(segment(article), sourceValues)` is the article, byte for byte.
 *
 * @param source The article, byte order mark and all.
 * @throws VFileMessage when the article is MDX that is not well formed.
 */
export function segment(source: string, options: SegmentOptions): SegmentedArticle {
  const bom = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(bom.length);
  const problems = tooDeep(text);
  const readable = problems.length > 0 ? '' : text;
  const { tree, marks, syntax, remarks } = readArticle(readable, options.syntax, options.parser);
  const { definitions, footnotes, urls } = lookAhead(tree);
  const extraction = new Extraction(text, marks, { ...options, syntax }, { definitions, footnotes });
  extractBlock(tree, { ancestors: [], containers: [] }, extraction);
  extraction.finish();
  return {
    bom,
    text,
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    syntax,
    segments: extraction.segments(),
    tables: extraction.tables,
    definitions: [...definitions],
    footnotes: [...footnotes],
    urls: [...urls, ...extraction.urls],
    outline: outlineOf(tree, text),
    frontMatter: extraction.facts,
    problems: [...problems, ...extraction.problems],
    remarks: [...remarks, ...extraction.remarks],
    disables: extraction.disables,
  };
}

/** What must be known of the whole article before its first segment is made. */
function lookAhead(tree: Root): Record<'definitions' | 'footnotes' | 'urls', Set<string>> {
  const found = { definitions: new Set<string>(), footnotes: new Set<string>(), urls: new Set<string>() };
  visitNodes(tree, (node) => {
    const {
      type,
      identifier,
      url,
      value = '',
    } = node as { type: string; identifier?: string; url?: string; value?: string };
    if (type === 'definition' && identifier !== undefined) found.definitions.add(identifier);
    if (type === 'footnoteDefinition' && identifier !== undefined) found.footnotes.add(identifier);
    if (url !== undefined) found.urls.add(url);
    if (type === 'html')
      for (const [, file] of value.matchAll(/\b(?:src|href|poster)\s*=\s*["']?([^"'\s>]+)/gi))
        found.urls.add(file ?? '');
    return undefined;
  });
  return found;
}
