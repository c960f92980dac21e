import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Place } from '../../model/segment.ts';
import { readSimpleYaml } from './simple-yaml.ts';

/**
 * Write a text as a YAML scalar in the style of the source, with quotes exactly where they are needed.
 *
 * @param source The scalar as the article writes it: a block scalar keeps its header.
 */
export function renderYaml(value: string, place: Place & { type: 'scalar' }, source: string, eol: string): string {
  const text = value.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
  const read = (candidate: string): unknown => readScalar(candidate, place, eol);
  for (const candidate of candidates(text, place, source, eol)) {
    const back = read(candidate);
    if (typeof back === 'string' && back.replace(/\n+$/, '') === text) return candidate;
  }
  return doubleQuoted(text);
}

function* candidates(text: string, place: Place & { type: 'scalar' }, source: string, eol: string): Generator<string> {
  const oneLine = !text.includes('\n');
  if (place.style === 'literal' || place.style === 'folded') {
    const header = /^[^\r\n]*/.exec(source)?.[0] ?? '|';
    const separator = place.style === 'folded' ? '\n\n' : '\n';
    const lines = text.replaceAll('\n', separator).split('\n');
    yield header + lines.map((line) => eol + (line === '' ? '' : place.indent + line)).join('');
  }
  if (place.style === 'plain' && oneLine) yield text;
  if (place.style !== 'double' && oneLine) yield `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
  // JSON is YAML, but for the characters that YAML will not have unescaped.
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Read a scalar back from a small document that puts it where it will stand. */
function readScalar(candidate: string, place: Place & { type: 'scalar' }, eol: string): unknown {
  const parent = place.indent.length > 2 ? ' '.repeat(place.indent.length - 1) : '';
  const document = place.inFlow
    ? `${parent}a: [${candidate}, z]${eol}`
    : `${parent}a: ${candidate}${eol}${parent}b: c${eol}`;
  const simple = place.inFlow ? undefined : readSimpleYaml(document)?.get('a');
  if (simple && 'value' in simple) return simple.value;
  const parsed = parseDocument(document, { prettyErrors: false });
  const map = parsed.contents;
  if (parsed.errors.length > 0 || parsed.warnings.length > 0 || !isMap(map)) return undefined;
  const value: unknown = map.items[0]?.value;
  if (place.inFlow) return isSeq(value) && value.items.length === 2 ? scalarValue(value.items[0]) : undefined;
  return map.items.length === 2 && scalarValue(map.items[1]?.value) === 'c' ? scalarValue(value) : undefined;
}

function scalarValue(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined;
}
