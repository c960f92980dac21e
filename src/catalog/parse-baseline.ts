import { baselineId, type BaselineEntry } from '../model/baseline.ts';
import type { Span } from '../model/span.ts';
import { countField, textField } from './fields.ts';
import type { JsonProblem } from './json-problem.ts';
import { describeValue, type JsonObject } from './json-value.ts';
import { parseJsonObject } from './parse-json-object.ts';
import { readRecord, type Fields } from './read-record.ts';

/** An entry, and where it stands in its file. */
export interface PlacedEntry extends BaselineEntry {
  readonly span: Span;
}

/** The baseline, or none where the file can't be used. */
export type ParsedBaseline =
  | { readonly baseline: ReadonlyMap<string, PlacedEntry>; readonly problems: readonly [] }
  | { readonly baseline: undefined; readonly problems: readonly JsonProblem[] };

const fields: Fields<BaselineEntry> = {
  namespace: textField,
  locale: textField,
  key: { ...textField, optional: true },
  rule: textField,
  fingerprint: textField,
  count: countField,
};

const note =
  '`vertaalstraat check --baseline` writes this file: restore it, or remove it and accept anew what is found.';

/**
 * Parse a baseline.
 *
 * Of an entry that stands there twice, as a merge line by line may leave it, the higher count is meant.
 *
 * @param text The whole file; white space alone is an empty baseline.
 */
export function parseBaseline(text: string): ParsedBaseline {
  const { object, problems: mistakes } = parseJsonObject(text);
  if (!object) return { baseline: undefined, problems: mistakes.map((problem) => ({ note, ...problem })) };
  const problems: JsonProblem[] = [];
  const report = (problem: JsonProblem): void => void problems.push({ ...problem, note });
  const baseline = new Map<string, PlacedEntry>();
  for (const entry of readEntries(object, report)) {
    const id = baselineId(entry);
    const known = baseline.get(id);
    if (!known || known.count < entry.count) baseline.set(id, entry);
  }
  return problems.length > 0 ? { baseline: undefined, problems } : { baseline, problems: [] };
}

function readEntries(object: JsonObject, report: (problem: JsonProblem) => void): PlacedEntry[] {
  return object.members.flatMap(({ key, keySpan, value }) => {
    if (key !== 'accepted') {
      report({ message: `Unexpected property \`${key}\`, expected only \`accepted\``, span: keySpan });
      return [];
    }
    if (value.type !== 'list') {
      report({ message: `Unexpected ${describeValue(value)} for \`accepted\`, expected a list`, span: value.span });
      return [];
    }
    return value.items.flatMap((item, index) => {
      const name = `accepted[${index}]`;
      const entry = readRecord({ key: name, keySpan: item.span, value: item }, fields, report);
      return entry ? [{ ...entry, span: item.span }] : [];
    });
  });
}
