import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { buildId } from './build-id.ts';
import { openRecordPacks } from './record-packs.ts';
import { digestStamps } from './stamp-digest.ts';
import type { UnitRecord } from './unit-index.ts';

/** What is remembered of an article in brief. */
export interface BriefRecord extends Pick<UnitRecord, 'waiting' | 'offers'> {
  /** Of the stamps of its files. */
  readonly digest: string;
  /** What a command made of it, as text without line breaks. */
  readonly result: string;
}

/**
 * What one command needs of the articles when nothing has changed, and no more: to read all that is remembered of a site
 * takes longer than to look at its files.
 */
export interface BriefIndex {
  get(file: string): BriefRecord | undefined;
  /** Remember an article; nothing, where its stamps do not allow it. */
  set(file: string, record: Pick<UnitRecord, 'inputs' | 'waiting' | 'offers'>, result: string | undefined): void;
  delete(file: string): void;
  /** Write what has changed; others than these articles are forgotten then. */
  save(files: readonly string[]): void;
}

/**
 * Open what is remembered in brief for a command of this very code and configuration.
 *
 * @param name Of the command; for each, one question is remembered.
 * @param question With what else is asked, nothing is remembered.
 */
export function openBriefIndex(host: Host, config: Config, name: string, question: string): BriefIndex | undefined {
  if (buildId === undefined) return undefined;
  const identity = host.fingerprint(JSON.stringify([buildId, config, question]));
  const packs = openRecordPacks(host, `brief-${name}`, identity);
  return {
    get(file) {
      const line = packs.get(file);
      if (line === undefined) return undefined;
      const first = line.indexOf('\t');
      const second = line.indexOf('\t', first + 1);
      const [waiting, offers] =
        second === first + 1
          ? [[], []]
          : (JSON.parse(line.slice(first + 1, second)) as [UnitRecord['waiting'], UnitRecord['offers']]);
      return { digest: line.slice(0, first), waiting, offers, result: line.slice(second + 1) };
    },
    set(file, { inputs, waiting, offers }, result) {
      const digest = digestStamps(inputs.map((one) => one?.stamp));
      const exchange = waiting.length + offers.length > 0 ? JSON.stringify([waiting, offers]) : '';
      const isKnown = digest !== undefined && result !== undefined;
      packs.set(file, isKnown ? `${digest}\t${exchange}\t${result}` : undefined);
    },
    delete: (file) => packs.set(file, undefined),
    save(files) {
      const known = new Set(files);
      packs.save((file) => known.has(file));
    },
  };
}
