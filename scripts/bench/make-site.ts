import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import type { Config } from '../../src/model/config.ts';
import { applyChanges } from '../../src/project/apply-changes.ts';
import { loadConfig } from '../../src/project/load-config.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { planProject } from '../../src/project/plan-project.ts';
import { translate } from './translate.ts';
import { writeArticle } from './write-article.ts';

/** The languages that a site is translated into. */
export const targets = ['en', 'de'] as const;

/** One of them. */
export type Target = (typeof targets)[number];

/**
 * Make a site of generated articles, synced and fully translated into two languages, unless it is there already: a marker
 * file tells that it is complete.
 *
 * @param folder Where to; made anew when it is not complete.
 */
export async function makeSite(folder: string, articles: number): Promise<void> {
  const marker = join(folder, '.complete-3');
  if (existsSync(marker)) return;
  rmSync(folder, { recursive: true, force: true });
  for (let index = 0; index < articles; index += 1) {
    // Real sites have folders of some dozens of articles.
    const name = `deel-${Math.floor(index / 50)}/stuk-${index}`;
    for (const [path, bytes] of await translated(name, writeArticle(index + 1))) put(join(folder, path), bytes);
  }
  put(join(folder, '.gitignore'), 'dist/\nnode_modules/\n.complete-3\n');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(marker, '');
}

/** All files of one article: synced, translated, and synced again. */
async function translated(name: string, text: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const host = createMemoryHost({ [`articles/${name}.md`]: text, 'locales/en/.keep': '', 'locales/de/.keep': '' });
  const config = await loadConfig(host, () => Promise.reject(new Error('Expected no script')), new Map());
  sync(host, config);
  for (const locale of targets) {
    const path = `locales/${locale}/${name}.json`;
    const values = JSON.parse(host.text(`locales/nl/${name}.json`) ?? '{}') as Record<string, string>;
    for (const [key, value] of Object.entries(values)) values[key] = translate(value, locale);
    host.write(path, `${JSON.stringify(values, null, 2)}\n`);
  }
  sync(host, config);
  return new Map([...host.files].filter(([path]) => !path.endsWith('.keep') && !path.includes('/cache/')));
}

function sync(host: MemoryHost, config: Config): void {
  const files = host.glob(config.articles);
  applyChanges(host, config, planProject(host, loadProject(host, config, files, files)).groups);
}

function put(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
