import { plainText } from './fields.ts';
import { parseJsonObject } from './parse-json-object.ts';
import { readRecord, type Field, type Fields } from './read-record.ts';
import { serializeRecord } from './serialize-section.ts';

/** Reads one section of a state file at an offset: gives its records, and where it ends; undefined where it is written in another way. */
export type SectionScanner<T> = (
  text: string,
  at: number,
) => { readonly records: Map<string, T>; readonly end: number } | undefined;

/**
 * Make what reads a section of a state file in a fraction of the time, if it is written exactly as a sync writes it.
 *
 * So a file of such sections need not be written again to see that it would not change.
 *
 * What it reads was decoded from UTF-8: half characters, which are written as escapes, cannot stand in it.
 *
 * @param fields The properties of a record, in the order in which they are written; the first is never left out.
 */
export function sectionScanner<T>(name: string, fields: Fields<T>): SectionScanner<T> {
  const head = `  ${JSON.stringify(name)}: {`;
  const names = Object.keys(fields) as (keyof T & string)[];
  const known = names.map((one) => ({ name: one, field: fields[one] as Field<unknown> }));
  const properties = known.map(({ name: one, field }, index) => {
    const property = `${index === 0 ? '' : ','}"${one}":(${field.plain.pattern})`;
    return field.optional ? `(?:${property})?` : property;
  });
  const line = new RegExp(`    "(${plainText})": \\{${properties.join('')}\\}(,?)\n`, 'y');

  return (text, start) => {
    if (!text.startsWith(head, start)) return undefined;
    const records = new Map<string, T>();
    let at = start + head.length;
    if (text[at] === '}') return { records, end: at + 1 };
    if (text[at] !== '\n') return undefined;
    at += 1;
    let last: string | undefined;
    for (let goesOn = true; goesOn;) {
      const one = scanPlain(text, at) ?? scanEscaped(text, at);
      if (!one || (last !== undefined && one.key <= last)) return undefined;
      records.set(one.key, one.record);
      last = one.key;
      ({ goesOn, end: at } = one);
    }
    return text.startsWith('  }', at) ? { records, end: at + 3 } : undefined;
  };

  /** A line without a backslash: every text stands there as it is. */
  function scanPlain(text: string, at: number): ScannedLine<T> | undefined {
    line.lastIndex = at;
    const found = line.exec(text);
    if (!found) return undefined;
    const record: Record<string, unknown> = {};
    for (const [index, { name: one, field }] of known.entries()) {
      const content = found[index + 2];
      if (content !== undefined) record[one] = field.plain.read(content);
    }
    return { key: found[1] ?? '', record: record as T, goesOn: found.at(-1) === ',', end: line.lastIndex };
  }

  function scanEscaped(text: string, at: number): ScannedLine<T> | undefined {
    const end = text.indexOf('\n', at);
    const goesOn = text[end - 1] === ',';
    const written = text.slice(at, goesOn ? end - 1 : end);
    if (!written.includes('\\')) return undefined;
    const [member] = parseJsonObject(`{${written}}`).object?.members ?? [];
    const record = member && readRecord(member, fields, () => undefined);
    if (!member || !record || serializeRecord(member.key, record, names) !== written) return undefined;
    return { key: member.key, record, goesOn, end: end + 1 };
  }
}

interface ScannedLine<T> {
  readonly key: string;
  readonly record: T;
  /** True where another line follows. */
  readonly goesOn: boolean;
  readonly end: number;
}

/**
 * Read a state file of some sections, if it is written exactly as a sync writes it.
 *
 * @returns The records of each section.
 */
export function scanSections<Sections extends readonly unknown[]>(
  text: string,
  scanners: { readonly [Index in keyof Sections]: SectionScanner<Sections[Index]> },
): { readonly [Index in keyof Sections]: Map<string, Sections[Index]> } | undefined {
  if (!text.startsWith('{\n')) return undefined;
  const found: Map<string, unknown>[] = [];
  let at = 2;
  for (const [index, scan] of scanners.entries()) {
    const section = scan(text, at);
    if (!section) return undefined;
    found.push(section.records);
    const after = index < scanners.length - 1 ? ',\n' : '\n}\n';
    if (!text.startsWith(after, section.end)) return undefined;
    at = section.end + after.length;
  }
  return at === text.length ? (found as never) : undefined;
}
