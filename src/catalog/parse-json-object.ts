import { findConflictMarkers } from './conflict-markers.ts';
import type { JsonProblem } from './json-problem.ts';
import type { JsonObject } from './json-value.ts';
import { readJsonObject } from './read-json-object.ts';

/** An object, or what keeps the text from being one. */
export type ParsedJsonObject =
  | { readonly object: JsonObject; readonly problems: readonly [] }
  | { readonly object: undefined; readonly problems: readonly JsonProblem[] };

const mostProblems = 3;

/**
 * Parse a text that must be one JSON object, strictly: no comments, no trailing commas, every key once.
 *
 * White space alone is an empty object. Of a text with conflict markers only those are reported; else up to three
 * mistakes in the syntax, one a line; else the duplicate keys. Nothing is repaired.
 */
export function parseJsonObject(text: string): ParsedJsonObject {
  const mistakes: JsonProblem[] = [];
  const duplicates: JsonProblem[] = [];
  const object = readJsonObject(text, {
    mistake(problem) {
      const last = mistakes.at(-1);
      if (mistakes.length < mostProblems && !(last && sameLine(text, last, problem))) mistakes.push(problem);
    },
    duplicate(problem) {
      duplicates.push(problem);
    },
  });
  if (object && mistakes.length === 0 && duplicates.length === 0) return { object, problems: [] };
  if (mistakes.length === 0) return { object: undefined, problems: duplicates };
  const conflicts = findConflictMarkers(text);
  return { object: undefined, problems: conflicts.length > 0 ? conflicts : mistakes };
}

function sameLine(text: string, a: JsonProblem, b: JsonProblem): boolean {
  return !/[\r\n]/.test(text.slice(a.span.start, b.span.start));
}
