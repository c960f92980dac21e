import type { Root, Yaml } from 'mdast';
import type { Extension } from 'micromark-util-types';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type PluggableList, type Processor } from 'unified';
import type { Syntax } from '../model/segment.ts';
import { frontMatterFence, type Fence } from './front-matter/fence.ts';

/** TOML front matter, a type of node that mdast leaves to those who switch it on. */
export interface Toml extends Omit<Yaml, 'type'> {
  type: 'toml';
}

/** JSON front matter; its value is what stands between the braces. */
export interface Json extends Omit<Yaml, 'type'> {
  type: 'json';
}

declare module 'mdast' {
  interface FrontmatterContentMap {
    toml: Toml;
    json: Json;
  }
  interface RootContentMap {
    toml: Toml;
    json: Json;
  }
}

/** What a configurer may add: extensions of micromark and mdast-util-from-markdown. */
export interface ParserExtensions {
  readonly micromark?: readonly Extension[];
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
  const made = new Map<string, MarkdownProcessor>();
  const processorFor = (traits: Traits): MarkdownProcessor => {
    const name = JSON.stringify(traits);
    const processor = made.get(name) ?? processorWith(traits, syntax, extensions);
    made.set(name, processor);
    return processor;
  };
  const whole = (): MarkdownProcessor => processorFor({ fence: undefined, mail: true });
  return {
    parse: (text) => {
      const fence = syntax.includes('frontmatter') ? frontMatterFence(text) : undefined;
      // Braces are an expression in MDX.
      const used = fence?.type === 'json' && syntax.includes('mdx') ? undefined : fence;
      // GFM tries at every word whether an address of mail begins there: in vain, where there is no `@`.
      return processorFor({ fence: used, mail: text.includes('@') }).parse(text);
    },
    stringify: (tree) => whole().stringify(tree),
    data: () => whole().data(),
  };
}

/** What a text has that decides with which extensions it is parsed. */
interface Traits {
  readonly fence: Fence | undefined;
  /** True where an address of mail may stand in it. */
  readonly mail: boolean;
}

function processorWith(
  { fence, mail }: Traits,
  syntax: readonly Syntax[],
  extensions: ParserExtensions,
): MarkdownProcessor {
  const plugins: PluggableList = [];
  if (syntax.includes('gfm')) plugins.push(remarkGfm);
  if (fence) plugins.push([remarkFrontmatter, { type: fence.type, fence: { open: fence.open, close: fence.close } }]);
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
    const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: object[] };
    (data.micromarkExtensions ??= []).push(...(extensions.micromark ?? []));
    if (!mail)
      data.micromarkExtensions = data.micromarkExtensions.flat().map((one) => withoutConstruct(one, 'emailAutolink'));
    data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map(withoutTransforms);
    data.fromMarkdownExtensions.push(...(extensions.fromMarkdown ?? []));
  }
}

/** Leave out a construct for text. */
function withoutConstruct(extension: Extension, name: string): Extension {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter((one) => one.name !== name),
  ]);
  return { ...extension, text: Object.fromEntries(text) };
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
