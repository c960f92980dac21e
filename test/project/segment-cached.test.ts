import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const bin = resolve('lib/bin/vertaalstraat.js');
const folder = 'node_modules/.cache/vertaalstraat/segments';

/** Status as the built command tells it: only bundled code remembers anything. */
function status(project: TestProject): string {
  const words = ['status', '--format', 'json', '--keys', '--cwd', project.root];
  return spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8' }).stdout;
}

function files(project: TestProject): string[] {
  return readdirSync(join(project.root, folder)).map((name) => join(project.root, folder, name));
}

/** How many texts are remembered: below its seal, a file has a line for each; the index has none. */
function countTexts(project: TestProject): number {
  const packs = files(project).filter((file) => !file.endsWith('index'));
  return packs.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0);
}

async function project(): Promise<TestProject> {
  const made = makeProject({
    'articles/a.md': '---\ntitle: Een\n---\n\n| kop   | b  |\n| ----- | -- |\n| tekst | 12 |\n\n[link](x "titel")\n',
    'articles/b.md': '\uFEFF# Twee\n',
    'locales/en/': '',
    'node_modules/x/y': '',
  });
  await made.runs('sync');
  made.translate('en', 'a');
  return made;
}

describe('what is remembered of articles', () => {
  it('should give the same as reading them again, and remember each text once', async () => {
    const made = await project();
    const first = status(made);
    expect(JSON.parse(first)).toMatchObject({ totals: { en: { total: 7 } } });
    expect(countTexts(made)).toBe(2);
    expect(status(made)).toBe(first);
    made.remove('articles/b.md');
    made.write('articles/a.md', '# Heel iets anders\n');
    expect(JSON.parse(status(made))).toMatchObject({ totals: { en: { total: 1, missing: 1 } } });
    expect(countTexts(made)).toBe(3);
  });

  it('should add what little changes to the last file, not put one file after another', async () => {
    const made = await project();
    status(made);
    const before = files(made).length;
    for (let nth = 0; nth < 5; nth += 1) {
      made.write('articles/a.md', `# Nummer ${nth}\n`);
      status(made);
    }
    expect(files(made)).toHaveLength(before);
    expect(countTexts(made)).toBe(7);
  });

  it('should never be trusted when it is not whole', async () => {
    const made = await project();
    const first = status(made);
    for (const change of [
      () => '',
      (text: string) => text.slice(0, text.length / 2),
      (text: string) => text.replace('Een', 'Zes'),
      () => '{"name":1}',
      () => 'null',
    ]) {
      for (const file of files(made)) writeFileSync(file, change(readFileSync(file, 'utf8')));
      expect(status(made)).toBe(first);
    }
  });

  it('should build the same bytes', async () => {
    const made = await project();
    const build = (): string => {
      spawnSync(process.execPath, [bin, 'build', '--cwd', made.root]);
      return made.read('dist/en/a.md') + made.read('dist/nl/b.md');
    };
    const first = build();
    made.remove('dist/en/a.md');
    expect(build()).toBe(first);
    expect(made.read('dist/nl/b.md')).toBe('\uFEFF# Twee\n');
  });
});
