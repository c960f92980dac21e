import type { Status } from '../model/state.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { count, plain, type Paint } from './paint.ts';
import { shorten } from './shorten.ts';
import { showUnseen, showUnseenLines } from './show-unseen.ts';
import { wordDiff } from './word-diff.ts';

/** One thing for an editor to do, as the report shows it. */
export interface TodoEntry {
  readonly article: string;
  readonly locale: string;
  readonly key: string;
  readonly status: Status;
  readonly source: string;
  /** How many words the source has. */
  readonly words: number;
  readonly was?: string;
  readonly changes?: readonly { readonly before: string; readonly after: string }[];
  readonly translation: string;
  readonly path: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly note?: string;
  readonly max?: number;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

const styles = { missing: 'red', stale: 'yellow', review: 'cyan', current: 'green' } as const;

/** Render the work list for a terminal. */
export function todoText(items: readonly TodoEntry[], paint: Paint): string {
  if (items.length === 0) return 'Nothing to do: every translation is current.\n';
  const words = items.reduce((sum, one) => sum + one.words, 0);
  return `${blocksText(items, paint, true)}\n${count(items.length, 'thing')} to do: ${count(words, 'word')}.\n`;
}

/** Render what changed under translations: their sources then and now, and what they say. */
export function staleText(items: readonly TodoEntry[], paint: Paint): string {
  return items.length === 0 ? 'No source has changed since it was translated.\n' : blocksText(items, paint, false);
}

function blocksText(items: readonly TodoEntry[], paint: Paint, neighbours: boolean): string {
  const blocks = items.map((item) => {
    const { place, status, key } = item;
    const head = `${paint('underline', `${showUnseen(place.file)}:${place.line}:${place.column}`)}  ${paint(styles[status], status)}  ${paint('bold', key)}`;
    const lines = detailsOf(seen(item), paint, neighbours).map(
      ([name, text]) => `  ${paint('dim', name.padEnd(7))} ${text}`,
    );
    return `${[head, ...lines].join('\n')}\n`;
  });
  return blocks.join('\n');
}

/** Render the work list as Markdown, for an issue or a mail. */
export function todoMarkdown(items: readonly TodoEntry[]): string {
  if (items.length === 0) return 'Nothing to do: every translation is current.\n';
  const files = new Map<string, TodoEntry[]>();
  for (const item of items) files.set(item.place.file, [...(files.get(item.place.file) ?? []), item]);
  const sections = [...files].map(([file, found]) => {
    const tasks = found.map((item) => {
      const details = detailsOf(item, plain, true).map(([name, text]) => `  - ${name}: ${escapeMarkdown(text)}`);
      return [`- [ ] \`${item.key}\` (${item.status})`, ...details].join('\n');
    });
    return `## ${escapeMarkdown(file)}\n\n${tasks.join('\n')}\n`;
  });
  return sections.join('\n');
}

/** The same with what a terminal would obey shown, line by line. */
function seen(item: TodoEntry): TodoEntry {
  const { source, translation, path, before, after, note, changes } = item;
  const shown = showUnseenLines;
  return {
    ...item,
    source: shown(source),
    translation: shown(translation),
    path: path.map(shown),
    ...(before !== undefined && { before: shown(before) }),
    ...(after !== undefined && { after: shown(after) }),
    ...(note !== undefined && { note: shown(note) }),
    ...(changes && { changes: changes.map((one) => ({ before: shown(one.before), after: shown(one.after) })) }),
  };
}

function detailsOf(
  { path, source, was, changes = [], translation, before, after, note, max }: TodoEntry,
  paint: Paint,
  neighbours: boolean,
): [string, string][] {
  const beside = (name: string, text: string | undefined): [string, string][] =>
    !neighbours || text === undefined || text === path.at(-1) ? [] : [[name, paint('dim', shorten(text))]];
  return [
    ...(path.length > 0 ? ([['under', path.join(' › ')]] as [string, string][]) : []),
    was === undefined ? ['source', source] : ['source', changesText(changes, paint)],
    ...(translation === '' ? [] : ([['now', translation]] as [string, string][])),
    ...beside('after', before),
    ...beside('before', after),
    ...(note === undefined ? [] : ([['note', note]] as [string, string][])),
    ...(max === undefined ? [] : ([['length', `at most ${count(max, 'character')}`]] as [string, string][])),
  ];
}

/** What changed, word by word; of a long text the sentences that stayed are left out, but for one beside a change. */
function changesText(changes: NonNullable<TodoEntry['changes']>, paint: Paint): string {
  return changes
    .map(({ before, after }) => (before === after ? paint('dim', shorten(before)) : wordDiff(before, after, paint)))
    .join(' ');
}
