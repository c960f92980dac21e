const ours = '<<<<<<< ours';
const between = '=======';
const theirs = '>>>>>>> theirs';

/** Not the one between them: an article may have a line like it. */
const markers: ReadonlySet<string> = new Set([ours, theirs]);

/** Make the one value that holds two texts between which a person has to choose. */
export function joinTexts(our: string, their: string): string {
  return [ours, our, between, their, theirs].join('\n');
}

/** Tell whether a value holds what a merge could not decide, or a marker that is left of it. */
export function holdsTwoTexts(value: string): boolean {
  return value.includes('\n') && value.split('\n').some((line) => markers.has(line));
}

/** The two texts in a value as the merge wrote it; undefined where a person has worked at it since. */
export function splitTexts(value: string): readonly [string, string] | undefined {
  const lines = value.split('\n');
  const middle = lines.indexOf(between);
  const isWhole = lines[0] === ours && lines.at(-1) === theirs && middle > 0 && lines.lastIndexOf(between) === middle;
  return isWhole ? [lines.slice(1, middle).join('\n'), lines.slice(middle + 1, -1).join('\n')] : undefined;
}
