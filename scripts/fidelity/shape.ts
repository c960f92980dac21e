import type { Nodes } from 'mdast';
import type { Syntax } from '../../src/model/segment.ts';
import { createProcessor, memoizeBySyntax } from '../../src/markdown/processor.ts';

const phrasing = new Set(['paragraph', 'heading', 'tableCell', 'leafDirective']);
const literal = new Set(['code', 'math', 'mdxjsEsm', 'mdxFlowExpression']);

/**
 * The block tree of a text as nested lists: types, depths, list kinds, starts and tightness, table shape, code,
 * definitions. Phrasing content is left out, and so are the texts of HTML blocks and front matter.
 */
export function shapeOf(text: string, syntax: readonly Syntax[]): unknown {
  return shape(processorFor(syntax).parse(text.replace(/^\uFEFF/, '')));
}

const processorFor = memoizeBySyntax((syntax) => createProcessor(syntax));

function shape(node: Nodes): unknown {
  const own: unknown[] = [node.type];
  for (const name of [
    'depth',
    'ordered',
    'start',
    'spread',
    'checked',
    'align',
    'lang',
    'meta',
    'identifier',
    'name',
  ] as const) {
    if (name in node) own.push((node as unknown as Record<string, unknown>)[name]);
  }
  if (node.type === 'definition') own.push(node.url);
  if (literal.has(node.type)) own.push((node as { value?: string }).value);
  if (phrasing.has(node.type) || !('children' in node)) return own;
  return [...own, node.children.map(shape)];
}
