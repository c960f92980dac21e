import type { Host } from '../host/host.ts';
import { recall, remember, rememberedFolder, trimRemembered } from './remembered.ts';

/** What articles gave when they were taken apart, as texts by identity. */
export interface SegmentStore {
  recall(identity: string): string | undefined;
  remember(identity: string, content: string): void;
  /** Write what is new. */
  save(): void;
}

/** The most that is kept, in bytes; the oldest goes first. */
const most = 512 * 1024 * 1024;
/** How many characters are written at once. */
const packSize = 256 * 1024;
/** Below how many bytes a pack is written anew, together with what is new, rather than beside it. */
const smallPack = packSize / 2;
/** How many packs that were read stay in memory: one would do, but for what was changed since. */
const mostOpen = 4;

const folder = 'segments';
const indexName = `${folder}/index`;
/** Seals what belongs to the store, whatever it is. */
const seal = 'segments';

/**
 * Open what is remembered of articles.
 *
 * Many of them stand in one file: on most systems it takes longer to make a file than to fill it. Nothing is read before it
 * is asked for, and nothing is taken apart: a text is looked for where the last one stood, and then elsewhere. Two processes
 * may forget what the other wrote at the same time.
 */
export function openSegmentStore(host: Host): SegmentStore {
  /** For each pack a line: its name, and the identities of what stands in it. */
  let index: string | undefined;
  const open = new Map<string, string>();
  let fresh = new Map<string, string>();
  let size = 0;
  const written: string[] = [];
  let [lastLine, lastText] = [0, 0];

  const flush = (name = host.fingerprint([...fresh.keys()].join())): void => {
    if (fresh.size === 0) return;
    remember(host, fileOf(name), seal, [...fresh].map((entry) => entry.join(' ')).join('\n'));
    open.delete(name);
    written.push([name, ...fresh.keys()].join(' '));
    fresh = new Map();
    size = 0;
  };
  const packNamed = (name: string): string => {
    let pack = open.get(name);
    if (pack === undefined) {
      pack = `\n${recall(host, fileOf(name), seal) ?? ''}\n`;
      const [oldest = ''] = open.keys();
      if (open.size >= mostOpen) open.delete(oldest);
      open.set(name, pack);
      lastText = 0;
    }
    return pack;
  };

  return {
    recall(identity) {
      index ??= readIndex(host);
      const line = find(index, ` ${identity}`, lastLine);
      if (line < 0) return undefined;
      const start = index.lastIndexOf('\n', line) + 1;
      const pack = packNamed(index.slice(start, index.indexOf(' ', start)));
      const text = find(pack, `\n${identity} `, lastText);
      if (text < 0) return undefined;
      [lastLine, lastText] = [line, text];
      return pack.slice(text + identity.length + 2, pack.indexOf('\n', text + 1));
    },
    remember(identity, content) {
      fresh.set(identity, content);
      size += content.length;
      if (size >= packSize) flush();
    },
    save() {
      if (fresh.size + written.length === 0) return;
      // Others may have written meanwhile.
      let lines = readIndex(host).split('\n').filter(Boolean);
      const tail = nameIn(lines.at(-1) ?? '');
      if (written.length === 0 && isSmall(host, tail)) {
        lines.pop();
        fresh = new Map([...textsIn(packNamed(tail)), ...fresh]);
        flush(tail);
      } else {
        flush();
        trimRemembered(host, folder, most);
        const within = rememberedFolder(host);
        const stamps = host.stamps(lines.map((line) => `${within}/${fileOf(nameIn(line))}`));
        lines = lines.filter((_, nth) => stamps[nth] !== undefined);
      }
      index = [...lines, ...written].map((line) => `${line}\n`).join('');
      remember(host, indexName, seal, index);
      written.length = 0;
    },
  };
}

/** Find a text from a place on, or else before it; negative where it is not. */
function find(within: string, text: string, from: number): number {
  const found = within.indexOf(text, from);
  return found < 0 && from > 0 ? within.lastIndexOf(text, from) : found;
}

function readIndex(host: Host): string {
  return recall(host, indexName, seal) ?? '';
}

function fileOf(name: string): string {
  return `${folder}/${name}`;
}

function nameIn(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf(' ')));
}

function isSmall(host: Host, name: string): boolean {
  const facts = name === '' ? undefined : host.stat(`${rememberedFolder(host)}/${fileOf(name)}`);
  return facts !== undefined && facts.size < smallPack;
}

function textsIn(pack: string): (readonly [identity: string, text: string])[] {
  const lines = pack.split('\n').filter(Boolean);
  return lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}
