import type { Host } from '../host/host.ts';
import { packTexts } from './packed-texts.ts';
import { recall, remember, trimRemembered } from './remembered.ts';

/** Records by name, each a text without line breaks, as they are remembered from run to run. */
export interface RecordPacks {
  get(name: string): string | undefined;
  /** Remember a record; undefined: there is none any more. */
  set(name: string, record: string | undefined): void;
  /** Write what has changed; of what is written, names that `isKept` does not know are forgotten. */
  save(isKept: (name: string) => boolean): void;
}

/** The most that one pack has, in characters; a larger one is divided. */
const mostInPack = 128 * 1024;
/** The most that a folder of packs has, in bytes; the oldest go first. */
const most = 512 * 1024 * 1024;

/** Between a name and its record: JSON has none in a text. */
const separator = '\t';

/**
 * Open records that stand in packs, neighbours by name beside each other: of a large site, a run reads the packs that it
 * asks for and writes those that it changed.
 *
 * An index tells the first name of each pack, as the inner node of a B+ tree does. Every record must be worth something by
 * itself: another process may write packs at the same time, and then some are forgotten.
 *
 * @param folder Where they stand, below what is remembered.
 * @param identity What they must have been remembered for.
 */
export function openRecordPacks(host: Host, folder: string, identity: string): RecordPacks {
  const indexName = `${folder}/index`;
  /** The first names of the packs, in order. */
  let starts = (recall(host, indexName, identity) ?? '').split('\n').map(plainName);
  const packs = new Map<string, Map<string, string>>();
  let fresh = packTexts();
  const gone = new Set<string>();
  /** Where the last name stood: mostly they come in order. */
  let last = 0;

  const startOf = (name: string): string => {
    if (!isWithin(starts, last, name)) last = placeOf(starts, name);
    return starts[last] ?? '';
  };
  const fileOf = (start: string): string => `${folder}/${host.fingerprint(start)}`;
  const packAt = (start: string): Map<string, string> => {
    let pack = packs.get(start);
    if (!pack) packs.set(start, (pack = parsePack(recall(host, fileOf(start), identity) ?? '')));
    return pack;
  };
  const get = (name: string): string | undefined =>
    gone.has(name) ? undefined : (fresh.get(name) ?? packAt(startOf(name)).get(name));

  /** Write a pack, divided where it has grown too large; gives the first names of what it has become. */
  const write = (start: string, names: readonly string[]): string[] => {
    const lineOf = (name: string): string => `${writtenName(name)}${separator}${get(name) ?? ''}\n`;
    const size = names.reduce((sum, name) => sum + lineOf(name).length, 0);
    const share = size / Math.ceil(size / mostInPack);
    const written: string[] = [];
    let [first, text] = [start, ''];
    const flush = (): void => {
      remember(host, fileOf(first), identity, text);
      written.push(first);
    };
    for (const name of names) {
      if (text.length >= share) {
        flush();
        [first, text] = [name, ''];
      }
      text += lineOf(name);
    }
    flush();
    return written;
  };

  return {
    get,
    set(name, record) {
      if (get(name) === record) return;
      gone.delete(name);
      if (record === undefined) gone.add(name);
      else fresh.set(name, record);
    },
    save(isKept) {
      const changed = new Map<string, Set<string>>();
      for (const name of [...fresh.keys(), ...gone]) {
        const start = startOf(name);
        const names = changed.get(start) ?? new Set(packAt(start).keys());
        changed.set(start, names.add(name));
      }
      if (changed.size === 0) return;
      const after = starts.flatMap((start) => {
        const names = changed.get(start);
        if (!names) return [start];
        return write(start, [...names].filter((name) => !gone.has(name) && isKept(name)).toSorted());
      });
      for (const start of changed.keys()) packs.delete(start);
      fresh = packTexts();
      gone.clear();
      if (after.length === starts.length) return;
      starts = after;
      remember(host, indexName, identity, starts.map(writtenName).join('\n'));
      trimRemembered(host, folder, most);
    },
  };
}

/** Tell whether a name stands in a pack, were it there. */
function isWithin(starts: readonly string[], nth: number, name: string): boolean {
  const [start = '', end] = [starts[nth], starts[nth + 1]];
  return start <= name && (end === undefined || name < end);
}

/** The number of the pack that a name stands in, were it there; the first begins with the empty name. */
function placeOf(starts: readonly string[], name: string): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? '') <= name) low = middle;
    else high = middle;
  }
  return low;
}

function parsePack(text: string): Map<string, string> {
  const records = new Map<string, string>();
  for (let start = 0; start < text.length;) {
    const [middle, end] = [text.indexOf(separator, start), text.indexOf('\n', start)];
    records.set(plainName(text.slice(start, middle)), text.slice(middle + 1, end));
    start = end + 1;
  }
  return records;
}

/** A name without tabs and line breaks. */
function writtenName(name: string): string {
  return JSON.stringify(name).slice(1, -1);
}

function plainName(written: string): string {
  return written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
}
