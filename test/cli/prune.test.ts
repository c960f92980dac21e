import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

const paragraphs = [
  'Een verhaal over katten.',
  'Honden zijn heel anders.',
  'Vogels vliegen altijd weg.',
  'Tot slot dit.',
];

/** Three translations of an article are parked, one after the other. */
async function project(): Promise<TestProject> {
  const made = makeProject({ 'articles/x.md': `${paragraphs.join('\n\n')}\n`, 'locales/en/': '' });
  await made.runs('sync');
  made.translate('en', 'x');
  await made.runs('sync');
  for (const from of [1, 2, 3]) {
    made.write('articles/x.md', `${paragraphs.slice(from).join('\n\n')}\n`);
    await made.runs('sync');
  }
  return made;
}

function parked(made: TestProject): string[] {
  const state = JSON.parse(made.read('.vertaalstraat/state/en/x.json')) as { parked: Record<string, unknown> };
  return Object.keys(state.parked).toSorted();
}

const [cats, dogs, birds] = [
  'text-een-verhaal-over-katten',
  'text-honden-zijn-heel-anders',
  'text-vogels-vliegen-altijd-weg',
];

describe('prune', () => {
  it('should keep the last ones parked, and say what it removed', async () => {
    const made = await project();
    expect(parked(made)).toEqual([cats, dogs, birds]);
    const { stdout } = await made.runs('prune', '--keep', '1');
    expect(stdout).toBe(`articles/x.md en: removed 2 parked translations: ${cats}, ${dogs}\n`);
    expect(parked(made)).toEqual([birds]);
    expect((await made.runs('prune', '--keep', '1')).stdout).toBe('Nothing to prune.\n');
  });

  it('should leave the rest of the project alone', async () => {
    const made = await project();
    const before = Object.entries(made.snapshot()).filter(([path]) => !path.includes('state/en'));
    await made.runs('prune', '--keep', '0');
    expect(Object.entries(made.snapshot()).filter(([path]) => !path.includes('state/en'))).toEqual(before);
    expect(parked(made)).toEqual([]);
    expect((await made.runs('sync', '--check')).exitCode).toBe(0);
  });

  it('should remove nothing unless it is told how much to keep', async () => {
    const made = await project();
    expect((await made.run('prune')).exitCode).toBe(2);
    expect((await made.run('prune', '--keep', 'all')).exitCode).toBe(2);
    expect(parked(made)).toHaveLength(3);
  });
});
