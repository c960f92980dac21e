import { ConfigError } from '../model/config-error.ts';
import type { Problem } from '../model/problem.ts';
import { HostError, type Host } from '../host/host.ts';
import type { FileChange } from './changes-of.ts';
import { cacheFolder } from './cache-folder.ts';
import { problemIn } from './problem-in.ts';
import { rememberedFolder } from './remembered.ts';

/** Where the changes stand that are being written. */
const journalPath = '.vertaalstraat/journal.json';

/** A change as the journal has it: the fingerprint of the old text, and the new text. */
interface JournalEntry {
  readonly path: string;
  /** Number of the group that it is written with, and its stage. */
  readonly group: number;
  readonly stage: number;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Write down what is to be written, so that a run that is cut short can be completed.
 *
 * @returns What removes the journal again.
 */
export function writeJournal(host: Host, groups: readonly (readonly FileChange[])[]): () => void {
  const entries = groups.flatMap((changes, group) =>
    changes.map(({ path, before, after, stage = 0 }): JournalEntry => ({
      path,
      group,
      stage,
      before: before === undefined ? null : host.fingerprint(before),
      after: after ?? null,
    })),
  );
  if (entries.length === 0) return () => undefined;
  host.write(journalPath, `${JSON.stringify({ changes: entries })}\n`);
  return () => host.remove(journalPath);
}

/**
 * Complete a run that was cut short: write what its journal says, where nobody has changed the files since.
 *
 * @returns What could not be completed. A file that was changed since stays as it is, and with it what was to be written
 * after it; the next sync looks at all of it again.
 * @throws ConfigError when the journal cannot be read.
 */
export function completeJournal(host: Host): Problem[] {
  host.sweep(['.vertaalstraat', cacheFolder, rememberedFolder(host)]);
  const bytes = host.readIfExists(journalPath);
  if (bytes === undefined) return [];
  const entries = parseJournal(new TextDecoder().decode(bytes));
  host.sweep([...new Set(entries.map(({ path }) => path.split('/').slice(0, -1).join('/')))]);
  const problems: Problem[] = [];
  const stopped = new Map<number, number>();
  const versions = new Map<string, (string | null)[]>();
  for (const { path, before, after } of entries) {
    const print = after === null ? null : host.fingerprint(after);
    versions.set(path, [...(versions.get(path) ?? [before]), print]);
  }
  for (const { path, group, stage, after } of entries) {
    if (stage > (stopped.get(group) ?? Infinity)) continue;
    const known = versions.get(path) ?? [];
    const now = printOf(host, path);
    const next = after === null ? null : host.fingerprint(after);
    // A file that is written twice may have got its last text already.
    if (known.indexOf(now) >= known.lastIndexOf(next) && known.includes(now)) continue;
    try {
      if (known.includes(now)) {
        if (after === null) host.remove(path);
        else host.write(path, after);
        continue;
      }
      problems.push(
        problemIn(path, 'file-changed', 'Unexpected change since the last run was cut short, expected none', {
          note: 'The file stays as it is. Look at it, and at what `vertaalstraat sync` says of it.',
        }),
      );
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      problems.push(problemIn(path, 'file-unwritable', error.message));
    }
    stopped.set(group, stage);
  }
  if (!problems.some((one) => one.rule === 'file-unwritable')) host.remove(journalPath);
  return problems;
}

function printOf(host: Host, path: string): string | null {
  const bytes = host.readIfExists(path);
  return bytes === undefined ? null : host.fingerprint(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

function parseJournal(text: string): JournalEntry[] {
  try {
    const { changes } = JSON.parse(text) as { changes: JournalEntry[] };
    const isEntry = ({ path, group, stage, before, after }: JournalEntry): boolean =>
      typeof path === 'string' &&
      typeof group === 'number' &&
      typeof stage === 'number' &&
      [before, after].every((one) => one === null || typeof one === 'string');
    if (Array.isArray(changes) && changes.every(isEntry)) return changes;
  } catch {
    // Told below.
  }
  throw new ConfigError('Unexpected journal of a run that was cut short, expected one that can be read', {
    file: journalPath,
    note: 'Somebody changed it. Remove it, and look with `git diff` at what that run had written.',
  });
}
