import { serializeCatalog } from '../catalog/serialize-catalog.ts';
import { serializeState } from '../catalog/serialize-state.ts';
import { serializeSourceStates } from '../catalog/source-state.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Config } from '../model/config.ts';
import type { ArticlePlan, LocalePlan, PlannedEntry } from '../model/plan.ts';
import type { State } from '../model/state.ts';
import { resourcePath, statePath } from './article-paths.ts';
import type { LoadedFile, LoadedLocale } from './load-files.ts';
import type { LoadedArticle } from './load-project.ts';

/** One file as it is, and as it is to be; undefined: no file. */
export interface FileChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What it must come after: changes of a lower stage; absent: 0. */
  readonly stage?: number;
}

/**
 * Tell what a plan changes on the disk.
 *
 * @param leaving The locales that the article is no longer for, with what is parked of them.
 */
export function changesOf(
  config: Config,
  loaded: LoadedArticle,
  plan: ArticlePlan,
  leaving: readonly { readonly locale: LoadedLocale; readonly state: State }[],
): FileChange[] {
  const { namespace } = loaded;
  const { catalog, states } = loaded.source;
  const hasProse = plan.sourceEntries.length > 0;
  const files: FileChange[] = [
    change(catalog, resourcePath(config, config.sourceLocale, namespace), () =>
      hasProse ? catalogText(catalog, plan.sourceEntries) : undefined,
    ),
    change(states, statePath(config.sourceLocale, namespace), () =>
      hasProse ? stateText(states, plan.sourceStates, serializeSourceStates) : undefined,
    ),
  ];
  for (const planned of plan.locales) {
    const target = loaded.targets.find((one) => one.locale === planned.locale);
    if (!target) continue;
    files.push(
      change(target.catalog, resourcePath(config, planned.locale, namespace), () =>
        planned.entries.length > 0 ? catalogText(target.catalog, planned.entries) : undefined,
      ),
      change(target.state, statePath(planned.locale, namespace), () =>
        keepsState(planned) ? stateText(target.state, planned.state, serializeState) : undefined,
      ),
    );
  }
  for (const { locale, state } of leaving) {
    files.push(
      { path: locale.catalog.path, before: locale.catalog.text, after: undefined },
      change(locale.state, statePath(locale.locale, namespace), () => serializeState(state)),
    );
  }
  return [...files, ...removalsOf(config, loaded)].filter((file) => file.before !== file.after);
}

/** A file that was read under another name is written under its own. */
function change(read: LoadedFile<unknown>, path: string, after: () => string | undefined): FileChange {
  return { path, before: read.path === path ? read.text : undefined, after: after() };
}

/** Write a catalog; the very entries that were read need not be written to know what they look like. */
function catalogText({ content, text }: LoadedFile<Catalog>, entries: readonly PlannedEntry[]): string {
  return text !== undefined && entries === content.entries ? text : serializeCatalog(content, entries);
}

function stateText<Content>(
  { content, text, isAsWritten }: LoadedFile<Content | undefined>,
  planned: Content,
  serialize: (content: Content) => string,
): string {
  return text !== undefined && isAsWritten && planned === content ? text : serialize(planned);
}

/** The files that a renamed article leaves behind; some may have been moved by hand before. */
function removalsOf(config: Config, loaded: LoadedArticle): FileChange[] {
  if (loaded.movedFrom === undefined) return [];
  const { namespace, source, targets, excluded } = loaded;
  const stay = new Set(
    config.locales.flatMap((locale) => [resourcePath(config, locale, namespace), statePath(locale, namespace)]),
  );
  const states = [source.states, ...targets.map((one) => one.state), ...excluded.map((one) => one.state)];
  return [source.catalog, ...targets.map((one) => one.catalog), ...states]
    .filter((file) => !stay.has(file.path))
    .map((file) => ({ path: file.path, before: file.text, after: undefined }));
}

function keepsState({ entries, state }: LocalePlan): boolean {
  return entries.length > 0 || state.translations.size > 0 || state.parked.size > 0;
}
