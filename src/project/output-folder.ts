import { HostError, type Host, type Stamp } from '../host/host.ts';
import { once } from '../model/once.ts';
import type { Problem } from '../model/problem.ts';
import { baseFolder } from './article-paths.ts';
import { openManifest } from './build-manifest.ts';
import { attempt } from './load-files.ts';
import { problemIn } from './problem-in.ts';

/** What became of one file that a build was to write. */
export interface WrittenOutput {
  readonly path: string;
  /** Fingerprint of its content. */
  readonly print: string;
  /** As it was found, or written: what somebody else writes meanwhile must not count as ours. */
  readonly stamp: Stamp;
  /** True when its bytes changed. */
  readonly changed: boolean;
}

/** The files of all builds under one output pattern. */
export interface OutputFolder {
  /** Write an output unless its bytes are there already; a problem where that cannot be. */
  write(path: string, content: string): WrittenOutput | Problem;
  /** Copy a file unless its bytes are there already. */
  copy(from: string, to: string): WrittenOutput | Problem;
  /** Count an output that was found as it was written, without looking again. */
  keep(path: string, print: string): void;
  /** Tell whether a build wrote an output earlier. */
  isKnown(path: string): boolean;
  /** Count an output that is known, and was found as it was written. */
  claim(path: string): void;
  /** Tell whether a file is what it was when a build wrote it. */
  isAsWritten(path: string, print: string): boolean;
  /**
   * Remove the outputs that builds wrote earlier and that are none any more, if nobody has changed them since.
   *
   * @param isGone Tells of an earlier output that this build has neither written nor kept whether it is to go.
   * @returns The removed paths, and what could not be removed.
   */
  removeGone(isGone: (path: string) => boolean): { readonly removed: string[]; readonly problems: Problem[] };
  /** Remember what was written. */
  save(): Problem[];
}

/**
 * Open the outputs under a pattern, with what earlier builds remember of them.
 *
 * @param intended Gives the outputs that this build may make; asked when it makes the first one that is new.
 */
export function openOutputFolder(
  host: Host,
  pattern: string,
  intended: () => readonly string[] = () => [],
): OutputFolder {
  const manifest = openManifest(host, pattern);
  const before = manifest.files;
  const changes = new Map<string, string | null>();
  const unclaimed = new Map(before);
  let isTouched = false;
  const keep = (path: string, print: string): void => {
    unclaimed.delete(path);
    if (before.get(path) === print) changes.delete(path);
    else changes.set(path, print);
  };

  const begin = once(() => {
    // A build that cannot tell what it begins tells so in the end.
    attempt(() => manifest.begin(intended().filter((path) => !before.has(path) && stampOf(path) === undefined)));
  });

  const put = (path: string, bytes: Uint8Array, print: string, write: () => void): WrittenOutput | Problem => {
    try {
      const found = stampOf(path);
      const old = found && host.readIfExists(path);
      const isSame = old !== undefined && Buffer.compare(old, bytes) === 0;
      if (old && !isSame && !before.has(path) && !changes.has(path)) return foreign(path);
      keep(path, print);
      if (!isSame) {
        isTouched = true;
        if (!before.has(path)) begin();
        write();
      }
      return { path, print, stamp: (isSame ? found : stampOf(path)) ?? [], changed: !isSame };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return problemIn(path, 'file-unwritable', error.message);
    }
  };

  return {
    write(path, content) {
      const bytes = new TextEncoder().encode(content);
      return put(path, bytes, host.fingerprint(content), () => host.write(path, bytes, { replaceable: true }));
    },
    copy(from, to) {
      try {
        const bytes = host.read(from);
        const print = host.fingerprint(new TextDecoder('latin1').decode(bytes));
        return put(to, bytes, print, () => host.copy(from, to, { replaceable: true }));
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return problemIn(to, 'file-unwritable', error.message);
      }
    },
    keep,
    isKnown: (path) => before.has(path),
    claim: (path) => void unclaimed.delete(path),
    isAsWritten,
    removeGone(isGone) {
      const removed: string[] = [];
      const problems: Problem[] = [];
      for (const [path, print] of unclaimed) {
        if (!isGone(path)) continue;
        changes.set(path, null);
        try {
          if (!isAsWritten(path, print)) continue;
          isTouched = true;
          host.remove(path, baseFolder(pattern.replace('{locale}', '*').replace('{path}', '*')));
          removed.push(path);
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          problems.push(problemIn(path, 'file-unwritable', error.message));
        }
      }
      return { removed, problems };
    },
    save() {
      try {
        manifest.save(changes);
        return [];
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        // Where all was there already, as in a folder that nobody may write to, the next build finds it again.
        if (!isTouched) return [];
        return [
          problemIn(error.path, 'file-unwritable', error.message, {
            note: 'The articles are built. Build remembers its outputs there, to take away what is no longer wanted: make room for that.',
          }),
        ];
      }
    },
  };

  function stampOf(path: string): Stamp | undefined {
    return host.stamps([path])[0];
  }

  function isAsWritten(path: string, print: string): boolean {
    const bytes = attempt(() => host.readIfExists(path));
    if (!(bytes instanceof Uint8Array)) return false;
    return [new TextDecoder('utf-8', { ignoreBOM: true }), new TextDecoder('latin1')].some(
      (decoder) => host.fingerprint(decoder.decode(bytes)) === print,
    );
  }
}

/** A file that no build made is somebody's own. */
function foreign(path: string): Problem {
  return problemIn(
    path,
    'output-foreign',
    'Unexpected file in the place of an output, expected none that build did not make',
    {
      note: 'It was left as it is. Where the folder holds nothing but what builds made (as when `.vertaalstraat/cache` was removed without it), remove the folder and build again; else choose another with `--out`.',
    },
  );
}
