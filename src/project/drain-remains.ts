import { serializeCatalog } from '../catalog/serialize-catalog.ts';
import { serializeState } from '../catalog/serialize-state.ts';
import { serializeSourceStates } from '../catalog/source-state.ts';
import type { Catalog } from '../model/catalog.ts';
import { keepEntry } from '../sync/entries.ts';
import type { FileChange } from './changes-of.ts';
import type { LoadedFile } from './load-files.ts';
import type { LoadedArticle } from './load-project.ts';

/**
 * Take what has gone to other articles out of the files of one that is no more: it is not to be found there again.
 *
 * @param departed Locale → names under which a plan for the empty article parked what has gone.
 */
export function drainRemains(
  { source, targets }: LoadedArticle,
  departed: ReadonlyMap<string, ReadonlySet<string>>,
): FileChange[] {
  const changes: FileChange[] = [];
  const gone = new Set<string>();
  const stays = new Set<string>();
  for (const { locale, catalog, state } of targets) {
    const names = departed.get(locale) ?? new Set<string>();
    const parked = new Map(state.content?.parked);
    const keys = new Set([...names].filter((name) => !parked.delete(name)).map((name) => keyOf(name, catalog.content)));
    for (const { key, value } of catalog.content.entries) {
      if (keys.has(key)) gone.add(key);
      else if (value === undefined || /\S/.test(value)) stays.add(key);
    }
    const translations = new Map([...(state.content?.translations ?? [])].filter(([key]) => !keys.has(key)));
    if (names.size === 0) continue;
    changes.push({ path: catalog.path, before: catalog.text, after: without(catalog, keys) });
    if (state.text !== undefined) {
      const isEmpty = translations.size === 0 && parked.size === 0;
      changes.push({
        path: state.path,
        before: state.text,
        after: isEmpty ? undefined : serializeState({ translations, parked }),
      });
    }
  }
  const keys = new Set([...gone].filter((key) => !stays.has(key)));
  const states = new Map([...(source.states.content ?? [])].filter(([key]) => !keys.has(key)));
  const after = without(source.catalog, keys);
  changes.push(
    { path: source.catalog.path, before: source.catalog.text, after },
    {
      path: source.states.path,
      before: source.states.text,
      after: source.states.text === undefined || after === undefined ? undefined : serializeSourceStates(states),
    },
  );
  return changes.filter((file) => file.before !== file.after).map((file) => ({ ...file, stage: 1 }));
}

/** The key of a parked name: another parked text may have had the name before. */
function keyOf(name: string, { entries }: Catalog): string {
  const has = (key: string): boolean => entries.some((entry) => entry.key === key);
  return has(name) ? name : name.replace(/-\d+$/, '');
}

/** A catalog without some keys; no file where none is left. */
function without({ content, text }: LoadedFile<Catalog>, keys: ReadonlySet<string>): string | undefined {
  if (text === undefined || keys.size === 0) return text;
  const left = content.entries.filter(({ key }) => !keys.has(key));
  return left.length === 0 ? undefined : serializeCatalog(content, left.map(keepEntry));
}
