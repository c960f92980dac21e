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
const packSize = 1024 * 1024;
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
 * is asked for. Two processes may forget what the other wrote at the same time.
 */
export function openSegmentStore(host: Host): SegmentStore {
  let packs: Map<string, string> | undefined;
  const open = new Map<string, ReadonlyMap<string, string>>();
  let fresh = new Map<string, string>();
  let size = 0;
  const written = new Map<string, readonly string[]>();

  const flush = (): void => {
    if (fresh.size === 0) return;
    const identities = [...fresh.keys()];
    const name = host.fingerprint(identities.join());
    remember(host, `${folder}/${name}`, seal, [...fresh].map((entry) => entry.join(' ')).join('\n'));
    written.set(name, identities);
    for (const one of identities) packs?.set(one, name);
    fresh = new Map();
    size = 0;
  };

  return {
    recall(identity) {
      packs ??= new Map([...readIndex(host)].flatMap(([name, all]) => all.map((one) => [one, name])));
      const name = packs.get(identity);
      if (name === undefined) return undefined;
      let pack = open.get(name);
      if (!pack) {
        pack = readPack(host, name);
        const [oldest = ''] = open.keys();
        if (open.size >= mostOpen) open.delete(oldest);
        open.set(name, pack);
      }
      return pack.get(identity);
    },
    remember(identity, content) {
      fresh.set(identity, content);
      size += content.length;
      if (size >= packSize) flush();
    },
    save() {
      flush();
      if (written.size === 0) return;
      trimRemembered(host, folder, most);
      const all = [...new Map([...readIndex(host), ...written])];
      const stamps = host.stamps(all.map(([name]) => `${rememberedFolder(host)}/${folder}/${name}`));
      const lines = all.filter((_, nth) => stamps[nth] !== undefined).map(([name, ids]) => [name, ...ids].join(' '));
      remember(host, indexName, seal, lines.join('\n'));
      written.clear();
    },
  };
}

/** Name of a pack → the identities of what stands in it. */
function readIndex(host: Host): Map<string, readonly string[]> {
  const lines = (recall(host, indexName, seal) ?? '').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split(' ')).map(([name = '', ...identities]) => [name, identities]));
}

function readPack(host: Host, name: string): Map<string, string> {
  const lines = (recall(host, `${folder}/${name}`, seal) ?? '').split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
