import type { JsonProblem } from './json-problem.ts';

const markerLine = /(?<=^\uFEFF?|[\r\n])(<{7}|\|{7}|={7}|>{7})(?![^ \r\n])[^\r\n]*/g;

/**
 * Find the conflicts that a merge left in a file, one problem for each.
 *
 * A conflict goes from `<<<<<<<` to `>>>>>>>`; a marker left over outside of one is a problem by itself. Nothing is
 * guessed about which side is right. Look only in a file that is no JSON: no line of JSON begins with a marker.
 */
export function findConflictMarkers(text: string): JsonProblem[] {
  const problems: JsonProblem[] = [];
  let open = false;
  for (const match of text.matchAll(markerLine)) {
    const marker = match[1] ?? '';
    if (marker.startsWith('<') || !open) {
      problems.push({
        message: `Unexpected conflict marker \`${marker}\`, expected merged text`,
        note: 'A merge left both sides here: keep what is right of each, and remove the lines with markers.',
        span: { start: match.index, end: match.index + match[0].length },
      });
    }
    if (marker.startsWith('<')) open = true;
    if (marker.startsWith('>')) open = false;
  }
  return problems;
}
