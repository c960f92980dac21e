import { parseCatalog } from '../catalog/parse-catalog.ts';
import { parseSourceStates } from '../catalog/source-state.ts';
import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import { resourcePath, statePath } from './article-paths.ts';
import type { LoadedLocale, LoadedSource } from './load-files.ts';

/** How many commits are looked at. */
const depth = 50;

/** A source text, and what its numbers stood for. */
export interface MadeFrom {
  readonly source: string;
  readonly links: readonly string[];
}

/**
 * Find what translations were made from that were committed without a sync, on a branch that has been merged since: the
 * source text of the commit that brought them, not that of the merge.
 *
 * @returns Key → source text, where that is not today's; undefined where there is nothing to find, or no git.
 */
export function madeFrom(
  host: Host,
  config: Config,
  namespace: string,
  source: LoadedSource,
  { locale, catalog, state }: LoadedLocale,
): ReadonlyMap<string, MadeFrom> | undefined {
  if (!state.content) return undefined;
  const known = state.content.translations;
  const pending = catalog.content.entries.filter(
    ({ key, value }) => value !== undefined && /\S/.test(value) && known.get(key)?.value !== host.fingerprint(value),
  );
  if (pending.length === 0) return undefined;
  const path = resourcePath(config, locale, namespace);
  // What is not committed was made from what stands there now: history, which may be long, need not be asked.
  const [head] = readBlobs(host, [`HEAD:./${path}`]).map(valuesIn);
  const committed = pending.filter(({ key, value }) => head?.get(key) === value);
  if (committed.length === 0) return undefined;
  const commits =
    host
      .git(['log', `-${depth}`, '--format=%H', '--', path])
      ?.split('\n')
      .filter(Boolean) ?? [];
  if (commits.length === 0) return undefined;
  const paths = [path, resourcePath(config, config.sourceLocale, namespace), statePath(config.sourceLocale, namespace)];
  const blobs = readBlobs(
    host,
    commits.flatMap((commit) => paths.map((one) => `${commit}:./${one}`)),
  );
  const versions = commits.map((_, index) => valuesIn(blobs[index * paths.length]));
  const today = new Map(source.catalog.content.entries.map(({ key, value }) => [key, value]));
  const found = committed.flatMap(({ key, value }): [string, MadeFrom][] => {
    const nth = versions.findLastIndex((one) => one.get(key) === value);
    if (nth < 0) return [];
    const at = nth * paths.length;
    const text = valuesIn(blobs[at + 1]).get(key);
    if (text === undefined || text === today.get(key)) return [];
    return [[key, { source: text, links: parseSourceStates(blobs[at + 2] ?? '').state?.get(key)?.links ?? [] }]];
  });
  return found.length > 0 ? new Map(found) : undefined;
}

function valuesIn(text: string | undefined): Map<string, string | undefined> {
  return new Map(parseCatalog(text ?? '').catalog?.entries.map(({ key, value }) => [key, value]));
}

/** Read objects of the repository in one go; undefined for one that is not there. */
function readBlobs(host: Host, names: readonly string[]): (string | undefined)[] {
  let left = Buffer.from(host.git(['cat-file', '--batch'], `${names.join('\n')}\n`) ?? '');
  return names.map(() => {
    const end = left.indexOf('\n');
    const head = left.subarray(0, Math.max(end, 0)).toString();
    const size = Number(/ blob (\d+)$/.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) {
      left = left.subarray(end + 1);
      return undefined;
    }
    const text = left.subarray(end + 1, end + 1 + size).toString();
    left = left.subarray(end + 2 + size);
    return text;
  });
}
