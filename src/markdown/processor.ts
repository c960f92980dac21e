import type { Root, Yaml } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type PluggableList, type Processor } from 'unified';
import type { Syntax } from '../model/segment.ts';

/** TOML front matter, a type of node that mdast leaves to those who switch it on. */
export interface Toml extends Omit<Yaml, 'type'> {
  type: 'toml';
}

declare module 'mdast' {
  interface FrontmatterContentMap {
    toml: Toml;
  }
  interface RootContentMap {
    toml: Toml;
  }
}

/** What a configurer may add: extensions of micromark and mdast-util-from-markdown. */
export interface ParserExtensions {
  readonly micromark?: readonly object[];
  readonly fromMarkdown?: readonly object[];
}

/** A unified processor that parses and stringifies Markdown. */
export interface MarkdownProcessor {
  parse(text: string): Root;
  stringify(tree: Root): string;
  data(): object;
}

/**
 * Make a processor for CommonMark with the given syntax extensions.
 *
 * @param syntax Extensions to switch on.
 * @param extensions Further extensions, which come after those of the syntax.
 */
export function createProcessor(syntax: readonly Syntax[], extensions: ParserExtensions = {}): MarkdownProcessor {
  const plugins: PluggableList = [];
  if (syntax.includes('gfm')) plugins.push(remarkGfm);
  if (syntax.includes('frontmatter')) plugins.push([remarkFrontmatter, ['yaml', 'toml']]);
  if (syntax.includes('directive')) plugins.push(remarkDirective);
  if (syntax.includes('math')) plugins.push(remarkMath);
  if (syntax.includes('mdx')) plugins.push(remarkMdx);
  const processor = unified()
    .use(remarkParse)
    .use(remarkStringify)
    .use({ plugins })
    .use({ plugins: [extend] });
  return processor.freeze();

  function extend(this: Processor): undefined {
    const data = this.data() as { micromarkExtensions?: object[]; fromMarkdownExtensions?: object[] };
    (data.micromarkExtensions ??= []).push(...(extensions.micromark ?? []));
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(withoutTransforms);
    data.fromMarkdownExtensions.push(...(extensions.fromMarkdown ?? []));
  }
}

/**
 * Leave out changes to the finished tree: GFM's finds a few more bare addresses, but the nodes that it makes have no
 * position. For us they stay text, which they are in the bytes.
 */
function withoutTransforms(extension: object): object {
  const { transforms: _, ...rest } = extension as { transforms?: unknown };
  return rest;
}

/** Remember one processor for each set of extensions: making one costs more than parsing a line. */
export function memoizeBySyntax<Result>(make: (syntax: readonly Syntax[]) => Result) {
  const made = new Map<string, Result>();
  return (syntax: readonly Syntax[]): Result => {
    const name = syntax.toSorted().join();
    let result = made.get(name);
    if (result === undefined) made.set(name, (result = make(syntax)));
    return result;
  };
}
