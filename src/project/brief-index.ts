import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { buildId } from './build-id.ts';
import { packTexts } from './packed-texts.ts';
import { recall, remember } from './remembered.ts';
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
  /** Remember an article; nothing, where its stamps or its name do not allow it. */
  set(file: string, record: Pick<UnitRecord, 'inputs' | 'waiting' | 'offers'>, result: string | undefined): void;
  delete(file: string): void;
  /** Write what is remembered of these articles, if it has changed. */
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
  const path = `brief-${name}.txt`;
  const lines = new Map<string, string>();
  for (const line of (recall(host, path, identity) ?? '').split('\n')) {
    const end = line.indexOf('\t');
    if (end > 0) lines.set(line.slice(0, end), line.slice(end + 1));
  }
  /** What this run adds. */
  const fresh = packTexts();
  const lineOf = (file: string): string | undefined => fresh.get(file) ?? lines.get(file);
  let isDirty = false;
  const remove = (file: string): void => {
    if (lineOf(file) === undefined) return;
    fresh.delete(file);
    lines.delete(file);
    isDirty = true;
  };
  return {
    get(file) {
      const line = lineOf(file);
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
      if (digest === undefined || result === undefined || /[\t\n]/.test(file)) return remove(file);
      const exchange = waiting.length + offers.length > 0 ? JSON.stringify([waiting, offers]) : '';
      const line = `${digest}\t${exchange}\t${result}`;
      if (lineOf(file) === line) return;
      fresh.set(file, line);
      lines.delete(file);
      isDirty = true;
    },
    delete: remove,
    save(files) {
      const size = lines.size + fresh.size;
      if (!isDirty && size === files.length) return;
      const known = files.flatMap((file) => {
        const line = lineOf(file);
        return line === undefined ? [] : `${file}\t${line}\n`;
      });
      if (isDirty || known.length < size) remember(host, path, identity, known.join(''));
      isDirty = false;
    },
  };
}
