import type { BuildOptions } from '../build/plan-build.ts';
import type { Host, Stamp } from '../host/host.ts';
import { isSameStamp } from '../host/is-same-stamp.ts';
import type { BuildTally } from './build-tally.ts';
import { readBriefly, writeBriefly } from './built-briefly.ts';
import type { BuiltLocale } from './built-locale.ts';
import type { OutputFolder } from './output-folder.ts';
import type { UnitRecord } from './unit-index.ts';
import type { Walker } from './walk-articles.ts';

/** What builds of the same question remember of articles. */
export interface BuildMemory {
  /** Takes what has not changed. */
  readonly walker: Required<Pick<Walker, 'reuse' | 'brief'>>;
  /** Write what a build made of an article, by locale; to be asked when everything is done, since stamps settle. */
  record(made: ReadonlyMap<string, BuiltLocale>): UnitRecord['results'];
}

/** What a build is asked for. */
export interface BuildQuestion extends BuildOptions {
  readonly locales: readonly string[];
  /** Output pattern. */
  readonly output: string;
}

/**
 * Open what earlier builds remember of articles. What is taken from it is counted in `tally`, and claimed in `folder`: every
 * output is there as it was written, of files that are still the same.
 */
export function openBuildMemory(
  host: Host,
  { locales, output, missing, stale }: BuildQuestion,
  folder: OutputFolder,
  tally: BuildTally,
): BuildMemory {
  const names = new Map(
    locales.map((locale) => [locale, `build ${host.fingerprint(JSON.stringify([output, missing, stale, locale]))}`]),
  );
  /** Articles, and their locales, share what stands beside them. */
  const beside = new Map<string, Stamp | undefined>();

  return {
    walker: {
      reuse(file, results) {
        const known = builtIn(results);
        if (!known?.every(isThere)) return false;
        for (const { outputs } of known) for (const [path, , print] of outputs) folder.keep(path, print);
        for (const [nth, one] of known.entries()) tally.count(file, nth, one, false);
        return true;
      },
      brief: {
        name: 'build',
        question: [...names.values()].join(' '),
        write(results) {
          const known = builtIn(results);
          return known && writeBriefly(known);
        },
        take(file, result) {
          const known = readBriefly(host, result, stampBeside);
          if (!known?.outputs.every(folder.isKnown)) return false;
          known.outputs.forEach(folder.claim);
          for (const [nth, one] of known.counts.entries()) tally.count(file, nth, one, false);
          return true;
        },
      },
    },
    record: (made) => Object.fromEntries([...made].map(([locale, one]) => [names.get(locale) ?? '', settled(one)])),
  };

  /** What was made in each locale; undefined where that is not known of all. */
  function builtIn(results: UnitRecord['results']): BuiltLocale[] | undefined {
    const known = [...names.values()].flatMap((name) => results[name] ?? []);
    return known.length === names.size ? known.map((one) => JSON.parse(one) as BuiltLocale) : undefined;
  }

  /** Stamps of outputs that are not settled yet tell nothing; those of what was copied were looked at before. */
  function settled(one: BuiltLocale): string {
    const settle = (stamp: Stamp): Stamp => (host.isSettled(stamp) ? stamp : []);
    const outputs = one.outputs.map(([path, stamp, print]) => [path, settle(stamp), print] as const);
    return JSON.stringify({ ...one, outputs } satisfies BuiltLocale);
  }

  function isThere({ outputs, assets, absent }: BuiltLocale): boolean {
    const stamps = host.stamps(outputs.map(([path]) => path));
    return (
      outputs.every(([path, stamp, print], index) =>
        stamp.length === 0 ? folder.isAsWritten(path, print) : isSameStamp(stamp, stamps[index]),
      ) &&
      assets.every(([path, stamp]) => isSameStamp(stamp, stampBeside(path))) &&
      absent.every((path) => stampBeside(path) === undefined)
    );
  }

  function stampBeside(path: string): Stamp | undefined {
    if (!beside.has(path)) {
      const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      // Of what is not there, nothing need be looked for; a folder has a stamp that tells nothing.
      const mayStand = above === '' || stampBeside(above) !== undefined;
      beside.set(path, mayStand ? host.stamps([path])[0] : undefined);
    }
    return beside.get(path);
  }
}
