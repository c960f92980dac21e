import type { Host } from '../host/host.ts';
import { compose } from '../markdown/compose.ts';
import { inlineProblems } from '../markdown/inline-problems.ts';
import type { Config } from '../model/config.ts';
import type { ArticlePlan } from '../model/plan.ts';
import { segmentArticle } from './segment-article.ts';
import type { LoadedArticle } from './load-project.ts';

/**
 * Write an editor's corrections of the source catalog into the article.
 *
 * Only what the article has not changed itself since the last sync is carried, and only a text that can stand there and
 * reads back as it was written; the rest stays a person's decision. Nothing but the bytes of those segments changes.
 *
 * @param always True where a person said that the catalog counts, whatever the article says by now.
 * @returns The article with the corrections, and how many there are; undefined where there are none to carry.
 */
export function carryCorrections(
  host: Host,
  config: Config,
  loaded: LoadedArticle,
  plan: ArticlePlan,
  always: boolean,
): { readonly loaded: LoadedArticle; readonly carried: number } | undefined {
  const states = loaded.source.states.content;
  const corrected = new Map(plan.corrections.map((one) => [one.key ?? '', one.actual ?? '']));
  const values = plan.segments.map(({ key, segment }) => {
    const value = corrected.get(key);
    const unchanged = always || states?.get(key)?.value === host.fingerprint(segment.value);
    const fits = value !== undefined && inlineProblems(value, segment, loaded.article).length === 0;
    return unchanged && fits ? value : undefined;
  });
  if (values.every((value) => value === undefined)) return undefined;
  const article = segmentArticle(host, config, loaded.file, compose(loaded.article, values));
  const readsBack = plan.segments.every(
    ({ segment }, index) => article.segments[index]?.value === (values[index] ?? segment.value),
  );
  if (!readsBack || article.segments.length !== plan.segments.length) return undefined;
  return { loaded: { ...loaded, article }, carried: values.filter((value) => value !== undefined).length };
}
