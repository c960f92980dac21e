import type { Span } from '../../model/span.ts';

/** A scalar on one line. */
export interface SimpleScalar {
  readonly value: string | number | boolean | null;
  readonly style: 'plain' | 'single' | 'double';
  /** Its bytes, quotes and all. */
  readonly span: Span;
}

/** The value of a field: a scalar, or a list of them. */
export type SimpleValue = SimpleScalar | { readonly items: readonly SimpleScalar[]; readonly inFlow: boolean };

/**
 * Read, in a fraction of the time, YAML that is nothing but fields with a scalar on their line, or with a list of such scalars:
 * as most front matter is.
 *
 * Nothing here can mean something else to YAML: what might is left to its parser.
 *
 * @returns Field → value, or undefined where only the parser can tell.
 */
export function readSimpleYaml(yaml: string): ReadonlyMap<string, SimpleValue> | undefined {
  const fields = new Map<string, SimpleValue>();
  let list: SimpleScalar[] | undefined;
  let indent = 0;
  for (let at = 0; at < yaml.length;) {
    const end = lineEndFrom(yaml, at);
    const line = yaml.slice(at, end);
    const dash = /^ {0,8}- (?=\S)/.exec(line)?.[0].length;
    if (dash === undefined) {
      const [start = '', name = ''] = /^([A-Za-z][\w-]{0,80}):(?: +(?=\S)|$)/.exec(line) ?? [];
      if (start === '' || fields.has(name) || noTexts.has(name) || list?.length === 0) return undefined;
      list = start.length === line.length ? [] : undefined;
      const value = list ? { items: list, inFlow: false } : valueAt(line, start.length, at);
      if (!value) return undefined;
      fields.set(name, value);
    } else {
      const scalar = scalarAt(line, dash, at);
      if (!list || !scalar || (list.length > 0 && dash !== indent)) return undefined;
      list.push(scalar);
      indent = dash;
    }
    at = end + (yaml.startsWith('\r\n', end) ? 2 : 1);
  }
  return fields.size > 0 && list?.length !== 0 ? fields : undefined;
}

function lineEndFrom(yaml: string, from: number): number {
  const end = yaml.indexOf('\n', from);
  if (end === -1) return yaml.length;
  return end > from && yaml[end - 1] === '\r' ? end - 1 : end;
}

function valueAt(line: string, start: number, offset: number): SimpleValue | undefined {
  if (line[start] !== '[') return scalarAt(line, start, offset);
  const list = line.slice(start);
  if (!(isUsual.test(list) ? usualFlowList : flowList).test(list)) return undefined;
  const items: SimpleScalar[] = [];
  for (const { 0: raw, index } of list.matchAll(/[^[\], ][^[\],]*/g)) {
    const scalar = plainScalar(raw, offset + start + index);
    if (!scalar) return undefined;
    items.push(scalar);
  }
  return { items, inFlow: true };
}

function scalarAt(line: string, start: number, offset: number): SimpleScalar | undefined {
  const raw = line.slice(start);
  const [, double, single] = (/^["']/.test(raw) && (isUsual.test(raw) ? usualQuoted : quoted).exec(raw)) || [];
  const value = double ?? single;
  if (value === undefined) return plainScalar(raw, offset + start);
  const style = double === undefined ? 'single' : 'double';
  return { value, style, span: { start: offset + start, end: offset + line.length } };
}

function plainScalar(raw: string, start: number): SimpleScalar | undefined {
  const span = { start, end: start + raw.length };
  if (noTexts.has(raw)) return { value: noTexts.get(raw) ?? null, style: 'plain', span };
  if ((isUsual.test(raw) ? usualWords : words).test(raw) || date.test(raw)) return { value: raw, style: 'plain', span };
  return number.test(raw) ? { value: Number(raw), style: 'plain', span } : undefined;
}

/** The words that YAML's core schema takes for something else. */
const noTexts: ReadonlyMap<string, boolean | null> = new Map(
  [null, true, false].flatMap((value) => {
    const word = String(value);
    const spellings = [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
    return spellings.map((spelling) => [spelling, value]);
  }),
);

/** What most front matter is written in: to get an expression for all scripts ready takes as long as to read an article. */
const isUsual = /^[ -~\u00A1-\u00AC\u00AE-\u024F]*$/;
const flowList = /^\[[\p{L}\d][\p{L}\d_-]*(?: [\p{L}\d_-]+)*(?:, *[\p{L}\d][\p{L}\d_-]*(?: [\p{L}\d_-]+)*)*\]$/u;
const usualFlowList = inUsual(flowList);
/** Characters that stand for themselves between quotes. */
const quoted = /^(?:"([^"\\\p{C}\p{Zl}\p{Zp}]*)"|'([^'\p{C}\p{Zl}\p{Zp}]*)')$/u;
const usualQuoted = inUsual(quoted);
/** A letter, and what cannot end a scalar: a colon may end a key, a number sign may begin a comment. */
const words = /^[\p{L}](?:[^\p{C}\p{Z}:#]| (?=[^\p{C}\p{Z}])|:(?=[^\p{C}\p{Z}]))*$/u;
const usualWords = inUsual(words);
const date = /^\d{4}-\d\d-\d\d$/;
const number = /^(?:0|[1-9]\d{0,8})$/;

/** The same expression for text of usual characters: there, these are all letters, spaces and no control characters. */
function inUsual({ source }: RegExp): RegExp {
  const letters = 'A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F';
  return new RegExp(
    source
      .replaceAll('\\p{L}', letters)
      .replaceAll('\\p{Z}', ' ')
      .replaceAll(/\\p\{(?:C|Zl|Zp)\}/g, ''),
  );
}
