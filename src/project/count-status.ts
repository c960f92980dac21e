import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import type { SelectedArticles } from './select-articles.ts';
import {
  articleStatus,
  totalOf,
  type ArticleStatus,
  type ProjectStatus,
  type StatusOptions,
} from './status-project.ts';
import { walkArticles } from './walk-articles.ts';

/** Count how far articles are, one at a time; those that have not changed since the last count are not even read. */
export async function countStatus(
  host: Host,
  config: Config,
  selected: SelectedArticles,
  { keys, locales }: StatusOptions,
): Promise<{ readonly status: ProjectStatus; readonly problems: readonly Problem[] }> {
  const counted = new Map<string, ArticleStatus | undefined>();
  const { problems } = await walkArticles(host, config, selected, {
    decisions: {},
    reuse(file, results) {
      const known = results['status'];
      if (keys || known === undefined) return false;
      counted.set(file, (JSON.parse(known) as ArticleStatus | null) ?? undefined);
      return true;
    },
    visit(planned) {
      const status = articleStatus(planned, keys);
      counted.set(planned.loaded.file, status);
      return () => (keys ? {} : { status: JSON.stringify(status ?? null) });
    },
  });
  const inOrder = selected.files.flatMap((file) => counted.get(file) ?? []);
  return { status: totalOf(inOrder, locales), problems };
}
