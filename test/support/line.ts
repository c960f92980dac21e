import { parseCatalog } from '../../src/catalog/parse-catalog.ts';
import { parseState } from '../../src/catalog/parse-state.ts';
import { serializeCatalog } from '../../src/catalog/serialize-catalog.ts';
import { serializeState } from '../../src/catalog/serialize-state.ts';
import { parseSourceStates, serializeSourceStates } from '../../src/catalog/source-state.ts';
import { fingerprint } from '../../src/host/fingerprint.ts';
import { segment } from '../../src/markdown/segment.ts';
import type { ArticlePlan } from '../../src/model/plan.ts';
import type { Status } from '../../src/model/state.ts';
import { planArticle, type ArticleInput } from '../../src/sync/plan-article.ts';
import { options } from './corpus.ts';

/** The files of one article and one target locale, as texts; empty for a file that is not there. */
export interface LineFiles {
  readonly source: string;
  readonly sourceState: string;
  readonly target: string;
  readonly state: string;
}

export const noFiles: LineFiles = { source: '', sourceState: '', target: '', state: '' };

/** Plan one article with one target locale, through the text of its files, as a project would. */
export function plan(text: string, files: LineFiles, source: 'keep' | 'article' = 'keep'): ArticlePlan {
  return planArticle(inputOf(text, files), { fingerprint, source });
}

/** What is known of one article with one target locale, from the text of its files. */
export function inputOf(text: string, files: LineFiles): ArticleInput {
  const sourceCatalog = parseCatalog(files.source).catalog;
  const catalog = parseCatalog(files.target).catalog;
  if (!sourceCatalog || !catalog) throw new Error('Expected catalogs that can be read');
  return {
    namespace: 'x',
    article: segment(text, options),
    source: {
      locale: 'nl',
      catalog: sourceCatalog,
      states: files.sourceState === '' ? undefined : parseSourceStates(files.sourceState).state,
    },
    targets: [{ locale: 'en', catalog, state: files.state === '' ? undefined : parseState(files.state).state }],
  };
}

/** Sync: the files that a plan leaves behind. */
export function sync(text: string, files: LineFiles, source: 'keep' | 'article' = 'keep'): LineFiles {
  const planned = plan(text, files, source);
  const [target] = planned.locales;
  const sourceCatalog = parseCatalog(files.source).catalog;
  const catalog = parseCatalog(files.target).catalog;
  if (!target || !sourceCatalog || !catalog) throw new Error('Expected a target locale');
  return {
    source: serializeCatalog(sourceCatalog, planned.sourceEntries),
    sourceState: serializeSourceStates(planned.sourceStates),
    target: serializeCatalog(catalog, target.entries),
    state: serializeState(target.state),
  };
}

/** Key → value of a catalog's text. */
export function valuesOf(catalog: string): Map<string, string> {
  return new Map(parseCatalog(catalog).catalog?.entries.map(({ key, value }) => [key, value ?? '']));
}

/** Edit the values of a catalog as an editor would: in the JSON. */
export function edit(catalog: string, change: (value: string, key: string) => string): string {
  const parsed = parseCatalog(catalog).catalog;
  if (!parsed) throw new Error('Expected a catalog that can be read');
  return serializeCatalog(
    parsed,
    parsed.entries.map(({ key, value }) => ({ key, value: change(value ?? '', key) })),
  );
}

/** Sync an article and give every segment the translation that `translate` makes of its source value. */
export function translated(
  text: string,
  translate: (source: string) => string = (source) => `EN ${source}`,
): LineFiles {
  const files = sync(text, noFiles);
  const source = valuesOf(files.source);
  return sync(text, { ...files, target: edit(files.target, (_, key) => translate(source.get(key) ?? '')) });
}

/** Source value → status of its translation. */
export function statusesOf(text: string, files: LineFiles): Map<string, Status | undefined> {
  const planned = plan(text, files);
  return new Map(planned.segments.map(({ key, segment: one }) => [one.value, planned.locales[0]?.statuses.get(key)]));
}

/** Source value → translation. */
export function translationsOf(text: string, files: LineFiles): Map<string, string> {
  const planned = plan(text, files);
  const entries = new Map(planned.locales[0]?.entries.map(({ key, value }) => [key, value ?? '']));
  return new Map(planned.segments.map(({ key, segment: one }) => [one.value, entries.get(key) ?? '']));
}
