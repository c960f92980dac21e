import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { chosenArticles } from '../../src/cli/open-project.ts';
import type { Host } from '../../src/host/host.ts';
import { buildProject } from '../../src/project/build-project.ts';
import { openProject } from '../../src/project/open-project.ts';
import { makeProject } from '../support/project.ts';

/** As the bundler does, before anything is loaded: nothing else remembers. */
vi.hoisted(() => vi.stubGlobal('BUILD_ID', 'test'));

it.each(['copy', 'stamps'] as const)('should not take for built what changes while it is (%s)', async (at) => {
  const project = makeProject({
    'articles/a.md': '# Kop\n\n![Beeld](een.png)\n',
    'articles/een.png': 'een',
    'locales/en/': '',
    'node_modules/': '',
  });
  await project.runs('sync');
  const picture = join(project.root, 'articles/een.png');
  const long = new Date(Date.now() - 60_000);
  utimesSync(picture, long, long);
  await new Promise((done) => setTimeout(done, 80));
  const opened = await openProject(project.root);
  const build = async (host: Host): Promise<unknown> =>
    buildProject(host, opened.config, chosenArticles(opened, []), {
      locales: ['nl', 'en'],
      output: 'dist/{locale}/{path}',
      missing: 'fallback',
      stale: 'publish',
      everything: true,
    });
  const { host } = opened;
  let isChanged = false;
  const change = (): void => {
    if (isChanged) return;
    isChanged = true;
    writeFileSync(picture, 'twee');
  };
  await build({
    ...host,
    copy(from, to, options) {
      host.copy(from, to, options);
      if (at === 'copy' && to.includes('/en/')) change();
    },
    stamps(paths) {
      const stamps = host.stamps(paths);
      if (at === 'stamps' && paths.includes('articles/een.png')) change();
      return stamps;
    },
    // As at the end of a long build.
    isSettled: (stamp) => isChanged || host.isSettled(stamp),
  });
  await new Promise((done) => setTimeout(done, 80));
  await build(host);
  for (const locale of ['nl', 'en'])
    expect(readFileSync(join(project.root, `dist/${locale}/een.png`), 'utf8')).toBe('twee');
});
