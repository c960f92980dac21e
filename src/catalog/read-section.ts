import type { JsonProblem } from './json-problem.ts';
import { describeValue, type JsonObject } from './json-value.ts';
import { readRecord, stateFileNote, unknownProperty, type Fields } from './read-record.ts';

/**
 * Read one section of a state file, `"name": { "key": { … }, … }`, in the order of the file.
 *
 * A section that is not there is empty. A record with problems is reported and left out.
 */
export function readSection<T>(
  file: JsonObject,
  name: string,
  fields: Fields<T>,
  report: (problem: JsonProblem) => void,
): Map<string, T> {
  const records = new Map<string, T>();
  const section = file.members.find(({ key }) => key === name)?.value;
  if (section?.type === 'object') {
    for (const member of section.members) {
      const record = readRecord(member, fields, report);
      if (record !== undefined) records.set(member.key, record);
    }
  } else if (section) {
    const message = `Unexpected ${describeValue(section)} for \`${name}\`, expected an object`;
    report({ message, note: stateFileNote, span: section.span });
  }
  return records;
}

/** Find the members of a state file that are none of its sections. */
export function checkSections(file: JsonObject, names: readonly string[]): JsonProblem[] {
  return file.members.filter(({ key }) => !names.includes(key)).map((member) => unknownProperty(member, names));
}
