import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { FrontMatterFacts, Place, SyntaxProblem } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { NewSegment } from './extract/extraction.ts';
import { isProse } from './prose.ts';

/** What to look for in the front matter. */
export interface FrontMatterOptions {
  /** Fields that are prose; dots go into nested fields and through lists. */
  readonly fields: readonly string[];
  /** Field that lists the article's locales. */
  readonly localesField: string;
  readonly sourceLocale: string;
}

/** What the front matter holds. */
export interface FrontMatter {
  readonly segments: readonly NewSegment[];
  /** Scalars that may name a file beside the article. */
  readonly urls: readonly string[];
  readonly facts: FrontMatterFacts;
  readonly problems: readonly SyntaxProblem[];
}

/** What an article without front matter says. */
export const noFacts: FrontMatterFacts = { draft: false, localeNames: [] };

/** Fields that name the language an article is in. */
const localeFields: ReadonlySet<string> = new Set(['lang', 'language', 'locale']);

/**
 * Find the segments and facts in YAML front matter.
 *
 * @param yaml The text between the fences.
 * @param offset Where that text begins in the article.
 */
export function parseYamlFrontMatter(yaml: string, offset: number, options: FrontMatterOptions): FrontMatter {
  const document = parseDocument(yaml, { prettyErrors: false });
  const problems = document.errors.slice(0, 1).map((error): SyntaxProblem => ({
    message: `Unexpected YAML in the front matter, expected it to be valid: ${error.message}`,
    note: 'Quote a text that holds `: ` or ` #`, or that begins with one of `[ { & * ! | > % @`.',
    span: { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) },
  }));
  if (problems.length > 0 || !isMap(document.contents)) return { segments: [], urls: [], facts: noFacts, problems };
  const map = document.contents as YAMLMap;
  const scalars = [...scalarsOf(map, [], false)];
  const segments: NewSegment[] = [];
  const urls: string[] = [];
  const localeNames: Span[] = [];
  for (const found of scalars) {
    const field = found.path.join('.');
    const span = scalarSpan(yaml, found.scalar, offset);
    if (!span || typeof found.scalar.value !== 'string') continue;
    const place = scalarPlace(found.scalar, yaml, found.inFlow);
    if (localeFields.has(field) && namesLocale(found.scalar.value, options.sourceLocale)) {
      const quoted = place.style === 'single' || place.style === 'double' ? 1 : 0;
      localeNames.push({ start: span.start + quoted, end: span.end - quoted });
      continue;
    }
    const value = found.scalar.value.replace(/\n+$/, '');
    if (/^[^\s:]+\.\w+$/.test(value)) urls.push(value);
    if (!options.fields.includes(field) || !isProse(value)) continue;
    segments.push({ kind: 'field', format: 'text', value, span, place, path: found.path, name: found.path.join('-') });
  }
  const locales = localeList(document.getIn(options.localesField.split('.')));
  return {
    segments,
    urls,
    facts: { draft: map.get('draft') === true, localeNames, ...(locales && { locales }) },
    problems,
  };
}

interface FoundScalar {
  readonly path: string[];
  readonly scalar: Scalar;
  readonly inFlow: boolean;
}

/** All scalars below a map with their paths; lists add nothing to a path. */
function* scalarsOf(node: unknown, path: string[], inFlow: boolean): Generator<FoundScalar> {
  if (isScalar(node)) yield { path, scalar: node, inFlow };
  else if (isSeq(node)) for (const item of node.items) yield* scalarsOf(item, path, inFlow || node.flow === true);
  else if (isMap(node)) {
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      yield* scalarsOf(pair.value, [...path, String(pair.key.value)], inFlow || node.flow === true);
    }
  }
}

/** The bytes of a scalar: quotes or block header included, line ends after it not. */
function scalarSpan(yaml: string, scalar: Scalar, offset: number): Span | undefined {
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

/** A field names the source locale when it holds its tag, or a regional form of it. */
function namesLocale(value: string, sourceLocale: string): boolean {
  const named = value.toLowerCase().replaceAll('_', '-');
  const source = sourceLocale.toLowerCase();
  return named === source || named.startsWith(`${source}-`);
}

function localeList(node: unknown): string[] | undefined {
  if (typeof node === 'string') return [node];
  if (!isSeq(node)) return undefined;
  return node.items.flatMap((item) => (isScalar(item) && typeof item.value === 'string' ? [item.value] : []));
}
