import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { articleNames, inputPaths } from './article-paths.ts';
import { isClosedFolder } from './closed-folder.ts';
import type { FileChange } from './changes-of.ts';
import type { ProjectPlan } from './plan-project.ts';
import type { SelectedArticles } from './select-articles.ts';

/** One of several parts of a site that are worked on apart. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** What of a project is a shard’s. */
export interface OwnPart {
  readonly shard: Shard;
  /** Tell of any namespace, also one that has no article, whether it is this shard’s: always the same, everywhere. */
  readonly ownsNamespace: (namespace: string) => boolean;
  readonly ownsArticle: (file: string) => boolean;
  /** What belongs to no article is the first shard’s. */
  readonly ownsProblem: (problem: Problem) => boolean;
}

/**
 * Leave a shard’s part of what was selected to work on; the rest is known as `others`.
 *
 * The parts of all shards together are what was selected, and no article is in two.
 */
export function shardArticles(host: Host, config: Config, selected: SelectedArticles, shard: Shard): SelectedArticles {
  const ownsNamespace = (namespace: string): boolean =>
    Number.parseInt(host.fingerprint(namespace).slice(0, 12), 16) % shard.count === shard.index - 1;
  const ownsArticle = (file: string): boolean => ownsNamespace(articleNames(config, file).namespace);
  let articleOf: Map<string, string> | undefined;
  const ownsProblem = (problem: Problem): boolean => {
    // Whose articles may stand there, nobody knows.
    if (isClosedFolder(problem)) return true;
    const { namespace, place } = problem;
    if (namespace !== undefined) return ownsNamespace(namespace);
    articleOf ??= new Map(selected.all.flatMap((file) => inputPaths(config, file).map((path) => [path, file])));
    const file = articleOf.get(place.file);
    return file === undefined ? shard.index === 1 : ownsArticle(file);
  };
  return {
    files: selected.files.filter(ownsArticle),
    all: selected.all,
    ...(selected.closed && { closed: selected.closed }),
    others: selected.files.filter((file) => !ownsArticle(file)),
    own: { shard, ownsNamespace, ownsArticle, ownsProblem },
  };
}

/**
 * Leave what a shard writes of a plan. Articles between which texts move are written together, by the shard of the first
 * of them: a text that goes from one shard’s article to another’s is never nowhere.
 */
export function writtenBy(plan: ProjectPlan, { ownsArticle }: OwnPart): ProjectPlan {
  const writer = new Map<FileChange, string>();
  const groups = plan.groups.filter((group) => {
    const changes = new Set(group);
    const first = plan.articles.find((one) => one.changes.some((change) => changes.has(change)));
    if (first) for (const change of group) writer.set(change, first.loaded.file);
    return first === undefined || ownsArticle(first.loaded.file);
  });
  const articles = plan.articles.filter(({ changes: [change], loaded }) =>
    ownsArticle((change && writer.get(change)) ?? loaded.file),
  );
  return { ...plan, articles, groups };
}
