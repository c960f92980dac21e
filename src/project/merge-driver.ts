import { basename, dirname } from 'node:path';
import { mergeResource } from '../catalog/merge-resource.ts';
import type { Versions } from '../catalog/merge-maps.ts';
import { parseCatalog } from '../catalog/parse-catalog.ts';
import type { JsonProblem } from '../catalog/json-problem.ts';
import type { Host } from '../host/host.ts';
import { positionAt } from '../model/position-at.ts';
import type { Problem } from '../model/problem.ts';
import { decodeText } from './decode-text.ts';
import { openFolder } from './open-project.ts';
import { problemIn } from './problem-in.ts';

/**
 * Merge two versions of a file for git, and write the result over ours.
 *
 * A version that can't be read is never repaired: git's own merge, line by line, takes over.
 *
 * @param paths Where git put the three versions: absolute paths.
 * @param path Where the file stands in the repository.
 * @returns What a person has to decide; nothing when all is merged.
 */
export function mergeDriver(paths: Versions<string>, path: string): Problem[] {
  const our = fileAt(paths.ours);
  const base = decodeText(fileAt(paths.base).read());
  const ours = decodeText(our.read());
  const theirs = decodeText(fileAt(paths.theirs).read());
  if (!('text' in base) || !('text' in ours) || !('text' in theirs)) {
    const which = 'text' in ours ? ('text' in theirs ? 'base' : 'theirs') : 'ours';
    const place = [ours, theirs, base].find((one) => 'line' in one);
    mergeLines(our.host, paths);
    return [lineByLine(path, which, 'Unexpected bytes that are not UTF-8, expected UTF-8 text', place)];
  }
  const versions = { base: base.text, ours: ours.text, theirs: theirs.text };
  const merged = mergeResource(path, versions, our.host.fingerprint);
  if ('side' in merged) {
    const { side, text, problems } = merged;
    const [first] = problems;
    mergeLines(our.host, paths);
    return [lineByLine(path, side, first?.message ?? '', positionAt(text, first?.span.start ?? 0))];
  }
  if (merged.text !== versions.ours) our.host.write(our.name, merged.text);
  if (merged.undecided.length === 0) return [];
  return parseCatalog(merged.text).problems.map((problem) => undecided(path, merged.text, problem));
}

function fileAt(path: string): { host: Host; name: string; read: () => Uint8Array } {
  const [host, name] = [openFolder(dirname(path)), basename(path)];
  return { host, name, read: () => host.read(name) };
}

/** Do what git does without a driver; it writes over ours. */
function mergeLines(host: Host, { base, ours, theirs }: Versions<string>): void {
  host.git(['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs]);
}

function undecided(path: string, text: string, { message, note, span }: JsonProblem): Problem {
  return problemIn(path, 'merge', message, { ...(note !== undefined && { note }), ...positionAt(text, span.start) });
}

const owners = {
  base: 'the version that both sides began with',
  ours: 'our version',
  theirs: 'their version',
} as const;

function lineByLine(
  path: string,
  side: keyof typeof owners,
  message: string,
  place: { line: number; column: number } | object = {},
): Problem {
  const note = `This stands in ${owners[side]}, so the file was merged line by line: look it over before you commit.`;
  return problemIn(path, 'merge', message, { note, ...place });
}
