import type { Host, Stamp, TextParts } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { buildId } from './build-id.ts';
import { packTexts, type PackedTexts } from './packed-texts.ts';
import { recall, remember } from './remembered.ts';

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
  /** Write what has changed; articles that are not among `files` are forgotten, where these are known to be all. */
  save(files: readonly string[] | undefined): void;
}

/** A part of the changed records at which all are written again. */
const rewriteAt = 8;
/** How many articles that were visited wait until it is asked what is to be remembered of them. */
const mostPending = 200;
/** How many characters are written at once, at the least. */
const partSize = 64 * 1024;

/**
 * Open what is remembered of a project for this very code and configuration.
 *
 * Two files: all records, and those that changed since; so that a small change is a small write. A record is a line, and
 * stays one until it is asked for.
 */
export function openUnitIndex(host: Host, config: Config): UnitIndex {
  if (buildId === undefined) return noIndex;
  const identity = host.fingerprint(JSON.stringify([buildId, config]));
  let base: Lines = load(host, all, identity);
  /** Lines; empty: there is no record any more. */
  let changed = packTexts();
  if (base.size > 0) for (const [file, line] of load(host, later, identity)) changed.set(file, line);
  const pending = new Map<string, { readonly line: string; readonly results: () => UnitRecord['results'] }>();
  let dirty = false;
  const lineOf = (file: string): string => changed.get(file) ?? base.get(file) ?? '';
  const set = (file: string, line: string): void => {
    if (line === lineOf(file)) return;
    changed.set(file, line);
    dirty = true;
  };
  const settle = (file: string): void => {
    const one = pending.get(file);
    pending.delete(file);
    if (one) set(file, withResults(one.line, one.results()));
  };
  return {
    get: (file) => parse(lineOf(file)),
    set(file, record, results) {
      pending.delete(file);
      if (!results) {
        set(file, serialize(record));
        return;
      }
      pending.set(file, { line: serialize(record), results });
      const [oldest = ''] = pending.keys();
      if (pending.size > mostPending) settle(oldest);
    },
    delete(file) {
      pending.delete(file);
      set(file, '');
    },
    save(files) {
      for (const file of pending.keys()) settle(file);
      const known = files && new Set(files);
      if (known)
        for (const from of [base, changed]) for (const file of from.keys()) if (!known.has(file)) set(file, '');
      if (!dirty) return;
      dirty = false;
      if (changed.size * rewriteAt < base.size) {
        remember(host, later, identity, inParts(changed));
        return;
      }
      base = merged(base, changed);
      changed = packTexts();
      remember(host, later, identity, '');
      remember(host, all, identity, inParts(base));
    },
  };
}

const noIndex: UnitIndex = {
  get: () => undefined,
  set: () => undefined,
  delete: () => undefined,
  save: () => undefined,
};

const [all, later] = ['articles.txt', 'articles-later.txt'];

/** Between what stands on a line: JSON has none in a text. */
const separator = '\t';

function load(host: Host, name: string, identity: string): Map<string, string> {
  const text = recall(host, name, identity) ?? '';
  const lines = new Map<string, string>();
  for (let start = 0; start < text.length;) {
    const [middle, end] = [text.indexOf(separator, start), text.indexOf('\n', start)];
    const file = text.slice(start + 1, middle - 1);
    lines.set(file.includes('\\') ? (JSON.parse(`"${file}"`) as string) : file, text.slice(middle + 1, end));
    start = end + 1;
  }
  return lines;
}

/** Records as lines, by article; empty: there is none any more. */
type Lines = Map<string, string> | PackedTexts;

function merged(base: Lines, changed: PackedTexts): Lines {
  const all = base.size === 0 ? changed : base;
  for (const file of changed.keys()) {
    const line = changed.get(file) ?? '';
    if (line === '') all.delete(file);
    else if (all !== changed) all.set(file, line);
  }
  return all;
}

/** The text of a file of records: of a large site it takes as much room as everything else together. */
function inParts(lines: Lines): TextParts {
  return { [Symbol.iterator]: () => partsOf(lines) };
}

function* partsOf(lines: Lines): Generator<string> {
  let text = '';
  for (const file of lines.keys()) {
    text += `${JSON.stringify(file)}${separator}${lines.get(file) ?? ''}\n`;
    if (text.length < partSize) continue;
    yield text;
    text = '';
  }
  yield text;
}

function parse(line: string): UnitRecord | undefined {
  if (line === '') return undefined;
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
