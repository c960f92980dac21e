import type { TodoEntry } from '../todo-text.ts';
import { grouped } from './grouped.ts';

/** A kind of work. */
export type WorkKind = 'stale' | 'review' | 'missing';

/** What is to be done of one kind in one article. */
export interface WorkGroup {
  /** Names the group in the page. */
  readonly id: string;
  readonly article: string;
  /** What the page shows of it. */
  readonly items: readonly TodoEntry[];
  /** How many there are, and the words of their sources. */
  readonly total: number;
  readonly words: number;
}

/** What is to be done of one kind. */
export interface Work {
  readonly kind: WorkKind;
  readonly total: number;
  readonly groups: readonly WorkGroup[];
  /** How many the page leaves out. */
  readonly rest: number;
}

/** The kinds of work, in the order of the page. */
const kinds: readonly WorkKind[] = ['stale', 'review', 'missing'];

/**
 * Sort the work by kind and article.
 *
 * @param most How many translations of a kind to show at most.
 */
export function workGroups(todo: readonly TodoEntry[], most: number): readonly Work[] {
  return kinds.map((kind) => {
    const all = todo.filter((one) => one.status === kind);
    const groups: WorkGroup[] = [];
    let room = most;
    for (const [article, own] of grouped(all, (one) => one.article)) {
      if (room === 0) break;
      const items = own.slice(0, room);
      room -= items.length;
      const words = own.reduce((sum, one) => sum + one.words, 0);
      groups.push({ id: `${kind}-${groups.length + 1}`, article, items, total: own.length, words });
    }
    return { kind, total: all.length, groups, rest: Math.max(0, all.length - most) };
  });
}
