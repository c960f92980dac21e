import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Place } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import { readSimpleYaml, type SimpleScalar, type SimpleValue } from './simple-yaml.ts';
import {
  noFacts,
  readFields,
  unreadable,
  type FoundText,
  type FrontMatter,
  type FrontMatterOptions,
} from './fields.ts';

/**
 * Find the segments and facts in YAML front matter.
 *
 * @param yaml The text between the fences.
 * @param offset Where that text begins in the article.
 */
export function parseYamlFrontMatter(yaml: string, offset: number, options: FrontMatterOptions): FrontMatter {
  const simple = readSimpleYaml(yaml);
  if (simple && !options.localesField.includes('.')) return readSimpleFields(simple, offset, options);
  // Jekyll lets a field stand twice.
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    return unreadable({
      message: `Unexpected YAML in the front matter, expected it to be valid: ${error.message}`,
      note: 'Quote a text that holds `: ` or ` #`, or that begins with one of `[ { & * ! | > % @`.',
      span: { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) },
    });
  }
  const map: unknown = document.contents;
  if (!isMap(map)) return { segments: [], urls: [], facts: noFacts, problems: [] };
  const said = {
    draft: map.get('draft') === true,
    locales: localeList(document.getIn(options.localesField.split('.'))),
  };
  return readFields(textsOf(map, [], false, { yaml, offset }), said, options);
}

/** Find them without a parser. */
function readSimpleFields(
  fields: ReadonlyMap<string, SimpleValue>,
  offset: number,
  options: FrontMatterOptions,
): FrontMatter {
  const draft = fields.get('draft');
  const locales = fields.get(options.localesField);
  const named = locales && itemsOf(locales).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const isOne = locales && 'value' in locales && typeof locales.value !== 'string';
  const said = {
    draft: draft !== undefined && 'value' in draft && draft.value === true,
    locales: isOne ? undefined : named,
  };
  return readFields(textsIn(fields, offset), said, options);
}

function* textsIn(fields: ReadonlyMap<string, SimpleValue>, offset: number): Generator<FoundText> {
  for (const [name, field] of fields) {
    const inFlow = 'items' in field && field.inFlow;
    for (const { value, style, span } of itemsOf(field)) {
      if (typeof value !== 'string') continue;
      const [start, end] = [offset + span.start, offset + span.end];
      const quote = style === 'plain' ? 0 : 1;
      const place = { type: 'scalar', language: 'yaml', style, inFlow, indent: '  ' } as const;
      yield { path: [name], value, span: { start, end }, inner: { start: start + quote, end: end - quote }, place };
    }
  }
}

function itemsOf(field: SimpleValue): readonly SimpleScalar[] {
  return 'items' in field ? field.items : [field];
}

interface Source {
  readonly yaml: string;
  readonly offset: number;
}

/** All texts below a node with their paths; lists add nothing to a path. */
function* textsOf(node: unknown, path: readonly string[], inFlow: boolean, source: Source): Generator<FoundText> {
  if (isSeq(node)) for (const item of node.items) yield* textsOf(item, path, inFlow || node.flow === true, source);
  else if (isMap(node)) {
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      yield* textsOf(pair.value, [...path, String(pair.key.value)], inFlow || node.flow === true, source);
    }
  } else if (isScalar(node) && typeof node.value === 'string') {
    const span = scalarSpan(source, node);
    if (!span) return;
    const place = scalarPlace(node, source.yaml, inFlow);
    const quoted = place.style === 'single' || place.style === 'double' ? 1 : 0;
    yield { path, value: node.value, span, inner: { start: span.start + quoted, end: span.end - quoted }, place };
  }
}

/** The bytes of a scalar: quotes or block header included, line ends after it not. */
function scalarSpan({ yaml, offset }: Source, scalar: Scalar): Span | undefined {
  if (!scalar.range) return undefined;
  const [start] = scalar.range;
  let end = scalar.range[1];
  while (end > start && /[\r\n]/.test(yaml[end - 1] ?? '')) end -= 1;
  return { start: offset + start, end: offset + end };
}

function scalarPlace(scalar: Scalar, yaml: string, inFlow: boolean): Place & { type: 'scalar' } {
  const styles = {
    PLAIN: 'plain',
    QUOTE_SINGLE: 'single',
    QUOTE_DOUBLE: 'double',
    BLOCK_LITERAL: 'literal',
    BLOCK_FOLDED: 'folded',
  } as const;
  const style = styles[(scalar.type ?? 'PLAIN') as keyof typeof styles] ?? 'plain';
  const raw = scalar.range ? yaml.slice(scalar.range[0], scalar.range[1]) : '';
  const indent = /\r?\n([ ]+)\S/.exec(raw)?.[1] ?? '  ';
  return { type: 'scalar', language: 'yaml', style, inFlow, indent };
}

function localeList(node: unknown): string[] | undefined {
  if (typeof node === 'string') return [node];
  if (!isSeq(node)) return undefined;
  return node.items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
}
