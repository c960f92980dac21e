import { cacheFolder, writeCache } from './cache-folder.ts';
import type { Host } from '../host/host.ts';

/** What builds remember of their outputs. */
export interface BuildManifest {
  /** What build wrote: path of an output → fingerprint of its content; empty where a build was killed before it told. */
  readonly files: ReadonlyMap<string, string>;
  /** Tell which outputs a build is about to make that are not there yet: if it is killed, they are still its own. */
  begin(paths: readonly string[]): void;
  /** Save what has become of outputs since: path → fingerprint; null: it is none any more. */
  save(changes: ReadonlyMap<string, string | null>): void;
}

/** A part of the changed outputs at which all are written again. */
const rewriteAt = 8;

/**
 * Open what build wrote under an output pattern; nothing where that is not known.
 *
 * Two files: all outputs, and those that changed since; so that a small change is a small write. A third is there while a
 * build makes new ones. They are not in `node_modules`, which a fresh install empties: build would no longer know its own outputs.
 */
export function openManifest(host: Host, pattern: string): BuildManifest {
  const name = `built-${host.fingerprint(pattern)}`;
  const [all, later, begun] = [`${name}.json`, `${name}-later.json`, `${name}-begun.json`];
  const base = load(host, all);
  const since = load(host, later);
  // What changed since some other list says nothing of this one.
  const changed = new Map(since.of === base.id ? since.files : []);
  const files = new Map<string, string>();
  for (const [path, print] of [...base.files, ...changed]) {
    if (print === null) files.delete(path);
    else files.set(path, print);
  }
  // Left by a build that was killed.
  const left = load(host, begun).files;
  for (const [path] of left) if (!files.has(path)) files.set(path, '');
  let isBegun = left.length > 0;
  return {
    files,
    begin(paths) {
      isBegun = true;
      const list = [...left, ...paths.map((path) => [path, ''])];
      writeCache(host, begun, `${JSON.stringify({ files: list })}\n`, { replaceable: true });
    },
    save(changes) {
      if (changes.size === 0) return;
      write(changes);
      if (isBegun) host.remove(`${cacheFolder}/${begun}`, cacheFolder);
      isBegun = false;
    },
  };

  function write(changes: ReadonlyMap<string, string | null>): void {
    for (const [path, print] of changes) changed.set(path, print);
    if (left.length === 0 && base.id !== '' && changed.size * rewriteAt < base.files.length) {
      // Waiting for the disk takes as long as all the rest; where this is lost, all that was known before is not.
      const text = `${JSON.stringify({ of: base.id, files: [...changed] })}\n`;
      writeCache(host, later, text, { replaceable: true });
      return;
    }
    const both = new Map([...files, ...changed]);
    const list = [...both].filter(([, print]) => print !== null).toSorted(([a], [b]) => (a < b ? -1 : 1));
    writeCache(host, all, `${JSON.stringify({ id: host.fingerprint(JSON.stringify(list)), files: list })}\n`);
  }
}

interface Listed {
  /** Name of a list of all outputs. */
  readonly id: string;
  /** The list that these are the changes of. */
  readonly of: string;
  readonly files: readonly (readonly [path: string, print: string | null])[];
}

function load(host: Host, name: string): Listed {
  try {
    const bytes = host.readIfExists(`${cacheFolder}/${name}`);
    const data: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return unknown;
    return {
      id: 'id' in data ? String(data.id) : '',
      of: 'of' in data ? String(data.of) : '',
      files: data.files.filter(isEntry),
    };
  } catch {
    // A list that cannot be read removes nothing.
    return unknown;
  }
}

const unknown: Listed = { id: '', of: '', files: [] };

function isEntry(one: unknown): one is [string, string | null] {
  return Array.isArray(one) && typeof one[0] === 'string' && (typeof one[1] === 'string' || one[1] === null);
}
