import { countWords } from '../markdown/count-words.ts';
import type { Config } from '../model/config.ts';
import type { Amount, SyncedArticle } from '../model/report.ts';
import type { Status } from '../model/state.ts';
import { resourcePath } from './article-paths.ts';
import type { FileChange, PlannedArticle } from './plan-project.ts';

/**
 * Tell what a sync did, or would do, to an article.
 *
 * @param written Tells of a change whether it was made.
 */
export function summarizeSync(
  { loaded, plan, changes, carried, arrived }: PlannedArticle,
  config: Config,
  written: (change: FileChange) => boolean,
): SyncedArticle {
  const count = (outcome: string): number => plan.segments.filter((one) => one.outcome === outcome).length;
  const texts = new Map([
    ...plan.gone.map(({ key, text }) => [key, text] as const),
    ...plan.segments.map(({ key, segment }) => [key, segment.value] as const),
  ]);
  const words = (keys: readonly string[]): Amount => ({
    texts: keys.length,
    words: keys.reduce((sum, key) => sum + countWords(texts.get(key) ?? ''), 0),
  });
  const still = new Set(['unchanged', 'moved', 'ported']);
  const touched = new Set(plan.segments.filter((one) => !still.has(one.outcome)).map((one) => one.key));
  return {
    file: loaded.file,
    added: count('new'),
    changed: count('changed'),
    ported: count('ported'),
    moved: count('moved'),
    split: count('split'),
    merged: count('merged'),
    gone: plan.gone.length,
    arrived,
    carried,
    movedFrom: loaded.movedFrom,
    files: changes.filter(written).map((one) => one.path),
    locales: plan.locales.map((one) => {
      const having = (status: Status): string[] =>
        [...one.statuses].flatMap(([key, own]) => (own === status ? [key] : []));
      return {
        locale: one.locale,
        parked: words(one.parked),
        revived: words(one.revived),
        mended: words(one.mended),
        ported: words(one.ported),
        recorded: words(one.recorded),
        missing: words(having('missing')),
        stale: words(having('stale').filter((key) => touched.has(key))),
        file: resourcePath(config, one.locale, plan.namespace),
      };
    }),
  };
}
