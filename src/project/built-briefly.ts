import type { Host, Stamp } from '../host/host.ts';
import type { BuiltCounts, BuiltLocale } from './built-locale.ts';
import { digestStamps } from './stamp-digest.ts';

/** What a build made of an article in all locales, in brief. */
export interface BuiltBriefly {
  /** In the order of the locales. */
  readonly counts: readonly BuiltCounts[];
  /** Paths of what was written. */
  readonly outputs: readonly string[];
}

/** Between what stands in the text: no name of a file has one. */
const separator = '\0';

/** Write what a build made of an article as text; undefined where a stamp does not allow that. */
export function writeBriefly(known: readonly BuiltLocale[]): string | undefined {
  const outputs = known.flatMap((one) => one.outputs);
  const beside = new Map(
    known.flatMap(({ assets, absent }) => [...assets, ...absent.map((path) => [path, undefined] as const)]),
  );
  const digest = digestStamps([...outputs.map(([, stamp]) => stamp), ...beside.values()]);
  const paths = [...outputs.map(([path]) => path), ...beside.keys()];
  if (digest === undefined || paths.some((path) => path.includes('\n'))) return undefined;
  const counts = known.map((one) =>
    [one.built ? 1 : 0, one.omitted ? 1 : 0, one.segments, one.fallback, one.stale].join(' '),
  );
  return [digest, counts.join(), outputs.length, ...paths].join(separator);
}

/**
 * Read such a text, when all files are as they were.
 *
 * @param stampBeside Gives the stamp of a file beside an article, which articles share.
 */
export function readBriefly(
  host: Host,
  text: string,
  stampBeside: (path: string) => Stamp | undefined,
): BuiltBriefly | undefined {
  const [digest, counts = '', length, ...paths] = text.split(separator);
  const outputs = paths.slice(0, Number(length));
  const stamps = host.stamps(outputs);
  for (let index = outputs.length; index < paths.length; index += 1) stamps.push(stampBeside(paths[index] ?? ''));
  if (digestStamps(stamps) !== digest) return undefined;
  return { counts: counts.split(',').map(countsOf), outputs };
}

function countsOf(text: string): BuiltCounts {
  const [built, omitted, segments = 0, fallback = 0, stale = 0] = text.split(' ').map(Number);
  return { built: built === 1, omitted: omitted === 1, segments, fallback, stale };
}
