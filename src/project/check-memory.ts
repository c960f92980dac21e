import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { inputPaths, translationPaths } from './article-paths.ts';
import { buildId } from './build-id.ts';
import { findOrphans } from './follow-renames.ts';
import type { LookedAt } from './looked-at.ts';
import { mayStand } from './may-exist.ts';
import { oddNames } from './odd-names.ts';
import { recall, remember } from './remembered.ts';
import type { SelectedArticles } from './select-articles.ts';
import { strayCatalogs } from './stray-catalogs.ts';

/** What a check found. */
export interface Found {
  readonly looked: LookedAt;
  readonly problems: readonly Problem[];
}

/** What the last check found, for as long as nothing has changed since: rules look at the articles together. */
export interface CheckMemory {
  /** Undefined where that is not known any more. */
  readonly found: Found | undefined;
  /** Tell whether there is a file that is no article; what was asked is remembered too. */
  exists(path: string): boolean;
  remember(found: Found): void;
}

/**
 * Open what the last check found.
 *
 * @param question What it was limited to, as JSON can write it.
 */
export function openCheckMemory(
  host: Host,
  config: Config,
  { files, all, closed = [] }: SelectedArticles,
  question: unknown,
): CheckMemory {
  const asked = new Map<string, boolean>();
  const exists = (path: string): boolean => {
    const is = asked.get(path) ?? mayStand(host, path);
    asked.set(path, is);
    return is;
  };
  const seal = sealOf();
  const text = seal === undefined ? undefined : recall(host, name, seal);
  const known = text === undefined ? undefined : (JSON.parse(text) as Found & { asked: [string, boolean][] });
  const isTrue = known?.asked.every(([path, was]) => mayStand(host, path) === was) ?? false;
  return {
    found: known && isTrue ? { looked: known.looked, problems: known.problems } : undefined,
    exists,
    remember: (found) => {
      if (seal !== undefined) remember(host, name, seal, JSON.stringify({ ...found, asked: [...asked] }));
    },
  };

  /** Everything that the findings depend on, as one fingerprint; undefined where it may change without a trace. */
  function sealOf(): string | undefined {
    // A dictionary and its lists of words are files of their own.
    if (buildId === undefined || config.spellers || closed.length > 0) return undefined;
    const left = findOrphans(host, config, all, closed);
    const strays = strayCatalogs(host, config, all, left.orphans);
    if (left.closed.length + strays.closed.length > 0) return undefined;
    const paths = [
      config.glossary,
      ...files.flatMap((file) => inputPaths(config, file)),
      // What is left of an article may go to another.
      ...left.orphans.flatMap((namespace) => translationPaths(config, namespace)),
    ];
    const stamps = host.stamps(paths);
    if (stamps.some((stamp) => stamp !== undefined && !host.isSettled(stamp))) return undefined;
    const beside = [left.orphans, strays.orphans, strays.folders, oddNames(host, config)];
    return host.fingerprint(JSON.stringify([buildId, config, question, files, all, stamps, beside]));
  }
}

const name = 'check.json';
