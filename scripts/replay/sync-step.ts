import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import type { Config } from '../../src/model/config.ts';
import type { Outcome } from '../../src/model/plan.ts';
import type { Status } from '../../src/model/state.ts';
import { applyChanges } from '../../src/project/apply-changes.ts';
import { loadConfig } from '../../src/project/load-config.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { planProject, type ProjectPlan } from '../../src/project/plan-project.ts';

/** A segment with its translation. */
export interface Line {
  readonly file: string;
  readonly key: string;
  readonly text: string;
  readonly path: readonly string[];
  readonly status: Status;
  readonly outcome: Outcome;
  readonly translation: string;
}

/** What a sync made of an edit. */
export interface Synced {
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** Time of the sync, reading included, in milliseconds. */
  readonly time: number;
}

/** What a translation begins with; the rest is the text it was made of, so that everybody sees whose it is. */
export const mark = 'EN ';

/** Translate all of some articles, change them, and sync. */
export async function syncStep(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<Synced> {
  const host = createMemoryHost({ 'locales/en/.keep': '' });
  const config = await loadConfig(host, () => Promise.reject(new Error('Expected no script')), new Map());
  const put = (files: ReadonlyMap<string, string>): void => {
    for (const path of host.files.keys())
      if (path.startsWith('articles/') && !files.has(path.slice('articles/'.length))) host.remove(path);
    for (const [path, text] of files) host.write(`articles/${path}`, text);
  };
  put(before);
  sync(host, config);
  translate(host, config);
  const first = linesOf(sync(host, config));
  put(after);
  const start = performance.now();
  sync(host, config);
  const time = performance.now() - start;
  return { before: first, after: linesOf(plan(host, config)), time };
}

function plan(host: MemoryHost, config: Config): ProjectPlan {
  const files = host.glob(config.articles);
  return planProject(host, loadProject(host, config, files, files));
}

function sync(host: MemoryHost, config: Config): ProjectPlan {
  const planned = plan(host, config);
  applyChanges(host, config, planned.groups);
  return planned;
}

function translate(host: MemoryHost, config: Config): void {
  for (const { plan: article } of plan(host, config).articles) {
    const path = `locales/en/${article.namespace}.json`;
    const text = host.text(path);
    if (text === undefined) continue;
    const values = JSON.parse(text) as Record<string, string>;
    for (const { key, segment } of article.segments) values[key] = mark + segment.value;
    host.write(path, JSON.stringify(values, null, 2));
  }
}

function linesOf({ articles }: ProjectPlan): Line[] {
  return articles.flatMap(({ loaded, plan: { segments, locales } }) => {
    const [locale] = locales;
    const values = new Map(locale?.entries.map((entry) => [entry.key, entry.value ?? '']));
    return segments.map(({ key, segment, outcome }) => ({
      file: loaded.file,
      key,
      text: segment.value,
      path: segment.path,
      status: locale?.statuses.get(key) ?? 'missing',
      outcome,
      translation: values.get(key) ?? '',
    }));
  });
}
