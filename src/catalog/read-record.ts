import type { JsonProblem } from './json-problem.ts';
import { describeValue, type JsonMember, type JsonValue } from './json-value.ts';
import { showText } from './show-text.ts';

/** What one property of a record may hold. */
export interface Field<T> {
  /** As a message says it: "a text". */
  readonly expected: string;
  readonly optional?: true;
  /** Give what the value stands for, or undefined where it is something else. */
  readonly read: (value: JsonValue) => T | undefined;
  /** How it is written where no text in it has an escape, and what that says. */
  readonly plain: { readonly pattern: string; readonly read: (written: string) => T };
}

/** The properties of a record, by name. */
export type Fields<T> = { readonly [Name in keyof T]-?: Field<Exclude<T[Name], undefined>> };

/** Said of every file that only sync writes. */
export const stateFileNote =
  'Only sync writes this file: restore it from version control, or use the version of vertaalstraat that wrote it.';

/**
 * Read the value of a member as a record: all the properties it must have, and no others.
 *
 * @param report Hears of everything that is not as it should be.
 * @returns The record, or undefined where anything was reported.
 */
export function readRecord<T>(
  { key, value }: JsonMember,
  fields: Fields<T>,
  report: (problem: JsonProblem) => void,
): T | undefined {
  if (value.type !== 'object') {
    report(problemAt(value, `Unexpected ${describeValue(value)} for \`${showText(key)}\`, expected an object`));
    return undefined;
  }
  const found: Record<string, unknown> = {};
  let sound = true;
  for (const member of value.members) {
    const field = Object.hasOwn(fields, member.key) ? (fields[member.key as keyof T] as Field<unknown>) : undefined;
    const content = field?.read(member.value);
    if (content === undefined) {
      sound = false;
      report(field ? wrongValue(member, field) : unknownProperty(member, Object.keys(fields)));
    }
    if (field) found[member.key] = content;
  }
  for (const name of Object.keys(fields) as (keyof T & string)[]) {
    const { expected, optional } = fields[name];
    if (optional || name in found) continue;
    sound = false;
    report(problemAt(value, `Unexpected \`${showText(key)}\` without \`${name}\`, expected ${expected} for it`));
  }
  return sound ? (found as T) : undefined;
}

/** Say that a property has no meaning here. */
export function unknownProperty(member: JsonMember, names: readonly string[]): JsonProblem {
  const known = names.map((name) => `\`${name}\``).join(', ');
  const message = `Unexpected property \`${showText(member.key)}\`, expected only ${known}`;
  return { message, note: stateFileNote, span: member.keySpan };
}

function wrongValue({ key, value }: JsonMember, { expected }: Field<unknown>): JsonProblem {
  return problemAt(value, `Unexpected ${describeValue(value)} for \`${key}\`, expected ${expected}`);
}

function problemAt({ span }: JsonValue, message: string): JsonProblem {
  return { message, note: stateFileNote, span };
}
