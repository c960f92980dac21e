import type { JsonProblem } from './json-problem.ts';
import { mergeBaselines } from './merge-baselines.ts';
import { mergeCatalogs, type Merged } from './merge-catalogs.ts';
import type { Versions } from './merge-maps.ts';
import { mergeSourceStates, mergeStates } from './merge-states.ts';
import { parseBaseline } from './parse-baseline.ts';
import { parseState } from './parse-state.ts';
import { readCatalog } from './read-catalog.ts';
import { serializeBaseline } from './serialize-baseline.ts';
import { serializeState } from './serialize-state.ts';
import { parseSourceStates, serializeSourceStates } from './source-state.ts';

/** A version of a file that can't be used, and what is wrong with it. */
export interface Unusable {
  readonly side: keyof Versions<string>;
  readonly text: string;
  readonly problems: readonly JsonProblem[];
}

const sides = ['ours', 'theirs', 'base'] as const;

/**
 * Merge two versions of a catalog, a state or a baseline, key by key.
 *
 * @param path Where the file stands, which tells what it is: a state below `.vertaalstraat/state/`, the baseline beside that
 * folder, anything else a catalog.
 * @param versions Whole files; empty for one that was not there.
 * @param fingerprint As the states have it.
 * @returns The merged file, or the version that can't be read: then nothing was merged.
 */
export function mergeResource(
  path: string,
  versions: Versions<string>,
  fingerprint: (text: string) => string,
): Merged | Unusable {
  const { base, ours, theirs } = versions;
  if (ours === theirs || theirs === base) return { text: ours, undecided: [] };
  if (ours === base) return { text: theirs, undecided: [] };
  if (/(?:^|[\\/])\.vertaalstraat[\\/]baseline\.json$/.test(path)) {
    const baselines = readAll(versions, (text) => {
      const { baseline: content, problems } = parseBaseline(text);
      return { content, problems };
    });
    return 'side' in baselines ? baselines : decided(serializeBaseline(mergeBaselines(baselines)));
  }
  if (!/(?:^|[\\/])\.vertaalstraat[\\/]state[\\/]/.test(path)) {
    const catalogs = readAll(versions, (text) => {
      const { catalog: content, problems } = readCatalog(text);
      return { content, problems };
    });
    return 'side' in catalogs ? catalogs : mergeCatalogs(catalogs);
  }
  const states = readAll(versions, (text) => {
    const { state: content, problems } = parseState(text);
    return { content, problems };
  });
  if (!('side' in states)) return decided(serializeState(mergeStates(states, fingerprint(''))));
  const sources = readAll(versions, (text) => {
    const { state: content, problems } = parseSourceStates(text);
    return { content, problems };
  });
  return 'side' in sources ? states : decided(serializeSourceStates(mergeSourceStates(sources)));
}

function decided(text: string): Merged {
  return { text, undecided: [] };
}

/** Read all versions, or find the first that can't be read. */
function readAll<Content>(
  versions: Versions<string>,
  read: (text: string) => { content: Content | undefined; problems: readonly JsonProblem[] },
): Versions<Content> | Unusable {
  const [base, ours, theirs] = [read(versions.base), read(versions.ours), read(versions.theirs)];
  if (base.content && ours.content && theirs.content) {
    return { base: base.content, ours: ours.content, theirs: theirs.content };
  }
  const side = sides.find((one) => !read(versions[one]).content) ?? 'base';
  return { side, text: versions[side], problems: read(versions[side]).problems };
}
