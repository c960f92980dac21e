import type { Nodes, Parents, Yaml } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Span } from '../../model/span.ts';
import type { Container } from '../container-lines.ts';

import { afterBlock } from '../html-scope.ts';
import type { FrontMatter, FrontMatterOptions } from '../front-matter/fields.ts';
import { parseTomlFrontMatter } from '../front-matter/toml.ts';
import { parseYamlFrontMatter } from '../front-matter/yaml.ts';
import { mayTranslate } from '../jsx-scope.ts';
import { contentSpan, spanOf } from '../node-span.ts';
import type { Json, Toml } from '../processor.ts';
import { extractCode } from './code.ts';
import { extractDirectiveAttributes } from './directive.ts';
import { Extraction, type Extractor, type Instructions, type Surroundings } from './extraction.ts';
import { extractFlow } from './flow.ts';
import { extractHtml } from './html.ts';
import { extractLine, extractTitles } from './inline.ts';
import { extractProps, loneComponent } from './mdx.ts';
import { misplacedInstructions } from './misplaced-instructions.ts';
import { linedUp } from './table.ts';
import { namedRules } from './named-rules.ts';
import { parseInstruction, type Instruction } from './instructions.ts';

type Extractors = { readonly [Type in Nodes['type']]?: Extractor<Extract<Nodes, { type: Type }>> };

/** What to do with each kind of block; any other is gone through child by child, or has nothing to read. */
const extractors: Extractors = {
  yaml: (node, _, into) => extractFrontMatter(node, parseYamlFrontMatter, into),
  toml: (node, _, into) => extractFrontMatter(node, parseTomlFrontMatter, into),
  json: (node, _, into) => extractFrontMatter(node, parseYamlFrontMatter, into),
  heading: (node, around, into) => {
    const span = contentSpan(node);
    into.leaveHeadings(node.depth);
    if (!span) return;
    if (into.text[spanOf(node).start] === '#') {
      // A custom anchor, `{#name}`, is no prose.
      const anchor = /\s*\{[#.:][^{}]*\}$/.exec(into.text.slice(span.start, span.end))?.[0] ?? '';
      const inline = { nodes: node.children, containers: around.containers, inCell: false };
      const place = { type: 'line', container: 'heading', atBlockStart: false } as const;
      extractLine('heading', { ...inline, span: { start: span.start, end: span.end - anchor.length } }, place, into);
    } else extractFlow(node, around, into);
    into.enterHeading(node.depth, span);
  },
  paragraph: (node, around, into) => {
    const lone = loneComponent(node);
    if (node.data && 'directiveLabel' in node.data) extractLabel(node, around, into);
    else if (lone) extractComponent(lone, around, into);
    else extractFlow(node, around, into);
  },
  leafDirective: (node, around, into) => {
    extractDirectiveAttributes(spanOf(node), into);
    extractLabel(node, around, into);
  },
  containerDirective: (node, around, into) => {
    extractDirectiveAttributes(firstLine(spanOf(node), into.text), into);
    extractChildren(node, around, into);
  },
  table: (node, around, into) => {
    const table = linedUp(node, into.text);
    if (table) into.tables.push(table);
    extractChildren(node, around, into);
  },
  tableCell: (node, { ancestors }, into) => {
    const span = contentSpan(node);
    if (!span) return;
    const begins = ancestors.at(-1)?.children[0] === (node as unknown) && into.text[spanOf(node).start] !== '|';
    const place = { type: 'line', container: 'cell', atBlockStart: begins } as const;
    extractLine('cell', { nodes: node.children, span, containers: [], inCell: true }, place, into);
  },
  html: (node, { containers }, into) => {
    into.open = afterBlock(extractHtml(spanOf(node), containers, into, into.open));
  },
  code: (node, _, into) => extractCode(node, into),
  mdxJsxFlowElement: (node, around, into) => {
    extractProps(node, into);
    if (mayTranslate(node, into.options.frontMatter.sourceLocale)) extractChildren(node, around, into);
  },
  definition: (node, { containers }, into) => {
    extractTitles({ span: spanOf(node), containers, inCell: false }, into);
  },
};

/** Take a block apart, and all that stands in it. */
export function extractBlock(node: Nodes, around: Surroundings, into: Extraction): void {
  const extract = extractors[node.type] as Extractor | undefined;
  if (extract) return extract(node, around, into);
  if (!('children' in node)) return;
  extractChildren(node, around, into);
}

/** Blocks that hold no blocks. */
const runningText: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table', 'leafDirective']);

/** Go through the blocks in a block; comments to translators hold for the block that follows them. */
function extractChildren(node: Parents, around: Surroundings, into: Extraction): void {
  const inside = { ancestors: [...around.ancestors, node], containers: [...around.containers, ...containersOf(node)] };
  const outer = into.instructions;
  let ignoreNext = false;
  for (const child of node.children) {
    const instruction = instructionIn(child);
    if (instruction) {
      if (instruction.type === 'unknown') into.remarks.push({ ...instruction, type: 'comment', span: spanOf(child) });
      else if (instruction.type === 'ignore-start') into.startIgnoring(spanOf(child));
      else if (instruction.type === 'ignore-end') into.endIgnoring(spanOf(child));
      else if (instruction.type === 'ignore') ignoreNext = true;
      else {
        if (instruction.type === 'disable')
          into.disables.push(...namedRules(into.text, spanOf(child), instruction.rules));
        into.instructions = { ...into.instructions, ...saidBy(instruction, into.instructions) };
      }
      continue;
    }
    if (!ignoreNext && !into.ignoring && (child.type === 'html' || runningText.has(child.type)))
      into.remarks.push(...misplacedInstructions(into.text, child));
    if (!ignoreNext && !into.ignoring) extractBlock(child, inside, into);
    else if (child.type === 'html') into.followHtml(child.value);
    // What is ignored may end in here.
    else if (into.ignoring && !ignoreNext && 'children' in child && !runningText.has(child.type))
      extractChildren(child, inside, into);
    ignoreNext = false;
    into.instructions = outer;
  }
}

/** What an instruction adds to those before it: several comments may each name a rule. */
function saidBy(instruction: Instruction, { disabled = [] }: Instructions): Instructions {
  switch (instruction.type) {
    case 'note':
      return { note: instruction.note };
    case 'key':
      return { key: instruction.key };
    case 'max':
      return { max: instruction.max };
    case 'disable':
      return { disabled: [...disabled, ...instruction.rules] };
    default:
      return {};
  }
}

function instructionIn(node: Nodes): Instruction | undefined {
  if (node.type === 'html') return parseInstruction(node.value);
  return node.type === 'mdxFlowExpression' ? parseInstruction(node.value) : undefined;
}

/** Take front matter apart: what stands between its fences. */
function extractFrontMatter(
  node: Yaml | Toml | Json,
  parse: (inner: string, offset: number, options: FrontMatterOptions) => FrontMatter,
  into: Extraction,
): void {
  const { start, end } = spanOf(node);
  const fence = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(into.text.slice(start, end))?.[0] ?? '';
  // JSON is YAML, its braces included.
  const inner = node.type === 'json' ? start : start + fence.length;
  const innerEnd = node.type === 'json' ? end : inner + node.value.length;
  const found = parse(into.text.slice(inner, innerEnd), inner, into.options.frontMatter);
  for (const segment of found.segments) into.add(segment);
  for (const url of found.urls) into.urls.add(url);
  into.problems.push(...found.problems);
  into.facts = found.facts;
}

/** Make segments of a component that stands alone: its props, and its text where it has any. */
function extractComponent(element: MdxJsxTextElement, { containers }: Surroundings, into: Extraction): void {
  extractProps(element, into);
  const span = contentSpan(element);
  const place = { type: 'line', container: 'component', atBlockStart: false } as const;
  if (span && mayTranslate(element, into.options.frontMatter.sourceLocale)) {
    extractLine('paragraph', { nodes: element.children, span, containers, inCell: false }, place, into);
  }
}

const extractLabel: Extractor<Extract<Nodes, { type: 'paragraph' | 'leafDirective' }>> = (
  node,
  { containers },
  into,
) => {
  const span = contentSpan(node);
  const place = { type: 'line', container: 'label', atBlockStart: false } as const;
  if (span) extractLine('label', { nodes: node.children, span, containers, inCell: false }, place, into);
};

/** The part of a block that is on its first line. */
function firstLine({ start, end }: Span, text: string): Span {
  const lineEnd = /[\r\n]|$/.exec(text.slice(start, end))?.index ?? 0;
  return { start, end: start + lineEnd };
}

/** The container that a block is for what stands in it. */
function containersOf(node: Parents): Container[] {
  if (node.type === 'blockquote') return [{ type: 'quote' }];
  if (node.type === 'footnoteDefinition') return [{ type: 'indent', width: 4 }];
  if (node.type !== 'listItem') return [];
  const start = node.position?.start;
  const first = node.children[0]?.position?.start;
  const task = typeof node.checked === 'boolean' ? 4 : 0;
  const width = start && first && first.line === start.line ? first.column - start.column - task : 2;
  return [{ type: 'indent', width: Math.max(width, 2) }];
}
