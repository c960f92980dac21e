import type { Host, Stamp } from '../host/host.ts';
import { isSameStamp } from '../host/is-same-stamp.ts';
import type { Config } from '../model/config.ts';
import { inputPaths } from './article-paths.ts';
import { decodeText } from './decode-text.ts';
import { attempt } from './load-files.ts';
import type { LoadedArticle } from './load-project.ts';
import type { SeenFile, UnitRecord } from './unit-index.ts';

/** The files of an article, looked at before any of them is read. */
export interface Look {
  /** What is remembered of the article, when none of its files has changed since. */
  readonly record: UnitRecord | undefined;
  /** The files as they are now. */
  inputs(loaded: LoadedArticle): UnitRecord['inputs'];
}

/**
 * Look at the files of an article. One whose stamp tells nothing, or another than before, is read: it may have been written
 * again with the same text, as git does when it changes branches.
 */
export function lookAtFiles(host: Host, config: Config, file: string, record: UnitRecord | undefined): Look {
  const paths = inputPaths(config, file);
  const found = host.stamps(paths);
  const isSame =
    record?.inputs.length === paths.length && found.every((stamp, index) => isAsSeen(record, index, stamp));
  // What is remembered was settled.
  const stamps = isSame ? found : found.map((stamp) => stamp && (host.isSettled(stamp) ? stamp : []));
  return {
    record: isSame ? record : record && refresh(record),
    inputs: (loaded) => {
      const texts = textsOf(loaded);
      return paths.map((path, index): SeenFile | null => {
        const stamp = stamps[index];
        if (stamp === undefined) return null;
        const text = texts.get(path);
        return { stamp, print: text === undefined ? (printOf(host, path) ?? '') : host.fingerprint(text) };
      });
    },
  };

  function refresh(known: UnitRecord): UnitRecord | undefined {
    if (known.inputs.length !== paths.length) return undefined;
    let inputs: (SeenFile | null)[] | undefined;
    for (const [index, path] of paths.entries()) {
      const [was, stamp] = [known.inputs[index], stamps[index]];
      if (isAsSeen(known, index, stamp)) continue;
      if (!was || stamp === undefined || printOf(host, path) !== was.print) return undefined;
      inputs ??= [...known.inputs];
      inputs[index] = { stamp, print: was.print };
    }
    return inputs ? { ...known, inputs } : known;
  }
}

function isAsSeen({ inputs }: UnitRecord, index: number, stamp: Stamp | undefined): boolean {
  const was = inputs[index];
  return was ? isSameStamp(was.stamp, stamp) : stamp === undefined;
}

function textsOf({ file, article, source, targets, excluded }: LoadedArticle): Map<string, string> {
  const files = [
    source.catalog,
    source.states,
    ...[...targets, ...excluded].flatMap((one) => [one.catalog, one.state]),
  ];
  const texts = new Map([[file, article.bom + article.text]]);
  for (const { path, text } of files) if (text !== undefined) texts.set(path, text);
  return texts;
}

function printOf(host: Host, path: string): string | undefined {
  const bytes = attempt(() => host.readIfExists(path));
  const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : undefined;
  return decoded && 'text' in decoded ? host.fingerprint(decoded.text) : undefined;
}
