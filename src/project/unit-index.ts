import type { Host, Stamp } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { buildId } from './build-id.ts';
import { openRecordPacks } from './record-packs.ts';

/** A file as it was when it was read. */
export interface SeenFile {
  /** Empty where it was not settled: then the file must be read. */
  readonly stamp: Stamp;
  /** Fingerprint of its text. */
  readonly print: string;
}

/** What an earlier run found out about an article that was in step with its catalogs. */
export interface UnitRecord {
  /** The files that decide, as `inputPaths` lists them; null: no file. */
  readonly inputs: readonly (SeenFile | null)[];
  /** Texts that were never translated. */
  readonly waiting: readonly string[];
  /** Parked source texts, each with what its translations were made from. */
  readonly offers: readonly (readonly string[])[];
  /** What commands made of it, by the name of the question, as JSON: only who asks need parse it. */
  readonly results: Readonly<Record<string, string>>;
}

/** What is remembered of a project from run to run: it may be removed at any time, and is never trusted when damaged. */
export interface UnitIndex {
  get(file: string): UnitRecord | undefined;
  /** Remember an article; `results`: asked a while later, at the latest when all is saved, for what is to be told beside those of the record. */
  set(file: string, record: UnitRecord, results?: () => UnitRecord['results']): void;
  delete(file: string): void;
  /** Write what has changed; articles that are not among `files` are forgotten then, where these are known to be all. */
  save(files: readonly string[] | undefined): void;
}

/** How many articles that were visited wait until it is asked what is to be remembered of them. */
const mostPending = 200;
/** Open what is remembered of a project for this very code and configuration. A record is a line, and stays one until it is asked for. */
export function openUnitIndex(host: Host, config: Config): UnitIndex {
  if (buildId === undefined) return noIndex;
  const packs = openRecordPacks(host, 'articles', host.fingerprint(JSON.stringify([buildId, config])));
  const pending = new Map<string, { readonly line: string; readonly results: () => UnitRecord['results'] }>();
  const settle = (file: string): void => {
    const one = pending.get(file);
    pending.delete(file);
    if (one) packs.set(file, withResults(one.line, one.results()));
  };
  return {
    get(file) {
      const line = packs.get(file);
      return line === undefined ? undefined : parse(line);
    },
    set(file, record, results) {
      pending.delete(file);
      if (!results) {
        packs.set(file, serialize(record));
        return;
      }
      pending.set(file, { line: serialize(record), results });
      const [oldest = ''] = pending.keys();
      if (pending.size > mostPending) settle(oldest);
    },
    delete(file) {
      pending.delete(file);
      packs.set(file, undefined);
    },
    save(files) {
      for (const file of pending.keys()) settle(file);
      const known = files && new Set(files);
      packs.save((file) => known?.has(file) ?? true);
    },
  };
}

const noIndex: UnitIndex = {
  get: () => undefined,
  set: () => undefined,
  delete: () => undefined,
  save: () => undefined,
};

/** Between what stands on a line: JSON has none in a text. */
const separator = '\t';

function parse(line: string): UnitRecord {
  const { known, results } = split(line);
  return { ...(JSON.parse(known) as Omit<UnitRecord, 'results'>), results };
}

function serialize({ results, ...known }: UnitRecord): string {
  return join(JSON.stringify(known), results);
}

function withResults(line: string, more: UnitRecord['results']): string {
  const { known, results } = split(line);
  return join(known, { ...results, ...more });
}

function join(known: string, results: UnitRecord['results']): string {
  return [known, ...Object.entries(results).flat()].join(separator);
}

function split(line: string): { readonly known: string; readonly results: UnitRecord['results'] } {
  const [known = '', ...parts] = line.split(separator);
  const results: Record<string, string> = {};
  for (let index = 0; index < parts.length; index += 2) results[parts[index] ?? ''] = parts[index + 1] ?? '';
  return { known, results };
}
