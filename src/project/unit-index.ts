import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { buildId } from './build-id.ts';
import { recall, remember } from './remembered.ts';

/** A file as it was when it was read. */
export interface SeenFile {
  /** See `Host.stamps`; empty where it was not settled: then the file must be read. */
  readonly stamp: string;
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
  /** What commands made of it, by the name of the question. */
  readonly results: Readonly<Record<string, unknown>>;
}

/** What is remembered of a project from run to run: it may be removed at any time, and is never trusted when damaged. */
export interface UnitIndex {
  get(file: string): UnitRecord | undefined;
  /** Remember an article; a function is asked when everything is written. */
  set(file: string, record: UnitRecord | (() => UnitRecord)): void;
  delete(file: string): void;
  /** Write what has changed; articles that are not among `files` are forgotten, where these are known to be all. */
  save(files: readonly string[] | undefined): void;
}

/** A part of the changed records at which all are written again. */
const rewriteAt = 8;

/**
 * Open what is remembered of a project for this very code and configuration.
 *
 * Two files: all records, and those that changed since; so that a small change is a small write.
 */
export function openUnitIndex(host: Host, config: Config): UnitIndex {
  if (buildId === undefined) return noIndex;
  const identity = host.fingerprint(JSON.stringify([buildId, config]));
  const base = load(host, all, identity);
  const changed: Map<string, UnitRecord | null> = base.size > 0 ? load(host, later, identity) : new Map();
  const pending = new Map<string, () => UnitRecord>();
  let dirty = false;
  const get = (file: string): UnitRecord | undefined =>
    (changed.has(file) ? changed.get(file) : base.get(file)) ?? undefined;
  const set = (file: string, record: UnitRecord | (() => UnitRecord) | null): void => {
    pending.delete(file);
    if (typeof record === 'function') pending.set(file, record);
    else if (record !== null || get(file)) {
      changed.set(file, record);
      dirty = true;
    }
  };
  return {
    get,
    set,
    delete: (file) => set(file, null),
    save(files) {
      for (const [file, record] of pending) set(file, record());
      const known = files && new Set(files);
      for (const file of [...base.keys(), ...changed.keys()]) if (known && !known.has(file)) set(file, null);
      if (!dirty) return;
      if (changed.size * rewriteAt < base.size) {
        remember(host, later, identity, write(changed));
        return;
      }
      remember(host, later, identity, write(new Map()));
      remember(host, all, identity, write(new Map([...base, ...changed].filter(([, record]) => record !== null))));
    },
  };
}

const noIndex: UnitIndex = {
  get: () => undefined,
  set: () => undefined,
  delete: () => undefined,
  save: () => undefined,
};

const [all, later] = ['articles.json', 'articles-later.json'];

function load(host: Host, name: string, identity: string): Map<string, UnitRecord | null> {
  const text = recall(host, name, identity);
  return new Map(text === undefined ? [] : (JSON.parse(text) as [string, UnitRecord | null][]));
}

function write(records: ReadonlyMap<string, UnitRecord | null>): string {
  return `[${[...records].map((record) => JSON.stringify(record)).join(',\n')}]\n`;
}
