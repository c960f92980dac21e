import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.ts';
import { knownRules } from '../../src/project/all-rules.ts';
import { checkProject } from '../../src/project/check-project.ts';
import { checkWalk } from '../../src/project/check-walk.ts';
import { loadConfig } from '../../src/project/load-config.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { lookedAt } from '../../src/project/looked-at.ts';
import { planProject } from '../../src/project/plan-project.ts';
import { selectArticles } from '../../src/project/select-articles.ts';
import { syncProject } from '../../src/project/sync-project.ts';

const names = ['aap', 'beer', 'reis/cactus', 'reis/dadel', 'ezel'];

/** Blocks that ask for the other articles: their anchors, locales, translations and habits. */
const block = fc.oneof(
  fc.constantFrom(
    '# De brug over het water',
    '## Prijs',
    'Hij zei "ja" tegen de brug.',
    'Zij zei “nee” tegen de brug.',
    'De brug - die van hout - is nieuw.',
    'De brug – die van steen – is oud.',
    "De foto's van de brug.",
    'Lees de hele handleiding.',
    'Zie [de brug](#de-brug-over-het-water).',
  ),
  fc
    .tuple(fc.constantFrom(...names, 'weg'), fc.constantFrom('', '#prijs', '#kwijt', '#de-brug-over-het-water'))
    .map(([name, anchor]) => `Lees [meer](/${name}${anchor}) of [dit](${name}.md${anchor}).`),
);

const article = fc.record({
  name: fc.constantFrom(...names),
  head: fc.constantFrom('', '', '', '---\nlocales: [nl, en]\n---\n\n', '---\ndraft: true\n---\n\n'),
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
});

const project = fc.record({
  articles: fc.uniqueArray(article, { minLength: 1, selector: ({ name }) => name }),
  translate: fc.constantFrom(
    (text: string) => text.replaceAll('brug', 'bridge').replaceAll('De ', 'The '),
    (text: string) => text.replaceAll(/[“”]/g, '"').replaceAll('–', '-').toUpperCase(),
    (text: string, path: string) => (text.length % 3 === 0 ? '' : `${text} ${path.length}`),
    (text: string) => (text.length % 2 === 0 ? 'The bridge is closed until next week.' : text),
  ),
  // What is written after the last sync: blocks go from one article to another, or are gone.
  later: fc.array(article, { maxLength: 2 }),
  rules: fc.constantFrom('{}', '{"consistent-translation": "warn"}', '{"no-broken-link": "off"}'),
});

const pathOf = (name: string): string => `articles/${name}.md`;

function translate(host: MemoryHost, how: (text: string, path: string) => string): void {
  for (const path of host.files.keys()) {
    const locale = /^locales\/(en|de)\//.exec(path)?.[1];
    if (locale === undefined) continue;
    const source = JSON.parse(host.text(path.replace(`/${locale}/`, '/nl/')) ?? '{}') as Record<string, string>;
    host.write(
      path,
      JSON.stringify(Object.fromEntries(Object.entries(source).map(([key, text]) => [key, how(text, path)])), null, 2),
    );
  }
}

it('should find one by one what is found in the plan of all', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(project, async ({ articles, translate: how, later, rules }) => {
      const host = createMemoryHost({
        'vertaalstraat.config.json': `{"locales": ["nl", "en", "de"], "rules": ${rules}}`,
        ...Object.fromEntries(articles.map(({ name, head, blocks }) => [pathOf(name), head + blocks.join('\n\n')])),
      });
      const config = await loadConfig(host, () => Promise.reject(new Error('none')), knownRules);
      const sync = (): Promise<unknown> =>
        syncProject(host, config, selectArticles(host, config, []), { writes: true, drafts: true });
      await sync();
      translate(host, how);
      await sync();
      for (const { name, head, blocks } of later) host.write(pathOf(name), head + blocks.join('\n\n'));

      const { files, all } = selectArticles(host, config, []);
      const plan = planProject(host, loadProject(host, config, files, all), { source: 'keep' });
      const { problems, looked, isSynced } = await checkWalk(host, config, { files, all }, { host, everything: true });
      expect(problems).toEqual(checkProject(plan, { host, everything: true }));
      expect(looked).toEqual(lookedAt(plan));
      expect(isSynced).toBe(plan.articles.every(({ changes }) => changes.length === 0));
    }),
    { numRuns: 30 },
  );
});
