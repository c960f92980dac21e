import { describe, expect, it } from 'vitest';
import { makeProject } from '../support/project.ts';

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly note?: string;
  readonly place: { readonly file: string; readonly line: number };
}

/** Check two articles, each with its values in English, and tell what is found of values that stand twice. */
async function repeatedIn(
  articles: Readonly<Record<string, readonly (readonly [source: string, value: string])[]>>,
  args: readonly string[] = [],
): Promise<Found[]> {
  const files = Object.entries(articles).map(([name, texts]) => [
    `articles/${name}.md`,
    texts.map(([source]) => source).join('\n\n'),
  ]);
  const made = makeProject({ ...Object.fromEntries(files), 'locales/en/': '', 'locales/nl/': '' });
  await made.runs('sync', '--quiet');
  for (const [name, texts] of Object.entries(articles))
    made.translate('en', name, (source) => new Map(texts).get(source) ?? '');
  const { problems } = JSON.parse((await made.run('check', '--format', 'json', ...args)).stdout) as {
    problems: Found[];
  };
  return problems.filter(({ rule }) => rule === 'no-repeated-translation');
}

const server = ['De server start vanzelf op.', 'The server starts by itself every morning.'] as const;
const pasted = ['Vraag je beheerder om een nieuw wachtwoord.', server[1]] as const;

describe('no-repeated-translation', () => {
  it('should find a translation that was pasted from another article, in both', async () => {
    const found = await repeatedIn({ een: [server, ['Hallo daar', 'Hello there']], twee: [['Kat', 'Cat'], pasted] });
    expect(found.map(({ place, note, severity }) => [place.file, place.line, severity, note])).toEqual([
      [
        'locales/en/een.json',
        2,
        'warning',
        'It is that of `twee text-vraag-je-beheerder-om-een`, which says: Vraag je beheerder om een nieuw wachtwoord.',
      ],
      [
        'locales/en/twee.json',
        3,
        'warning',
        'It is that of `een text-de-server-start-vanzelf-op`, which says: De server start vanzelf op.',
      ],
    ]);
  });

  it('should find it where it is odd, when other places say whose it is', async () => {
    const more = Object.fromEntries(['drie', 'vier'].map((name) => [name, [server]]));
    const found = await repeatedIn({ een: [server], ...more, twee: [pasted] });
    expect(found.map(({ place }) => place.file)).toEqual(['locales/en/twee.json']);
  });

  it.each([
    ['the same text in two articles', { een: [server], twee: [server] }],
    ['texts with words in common', { een: [server], twee: [['De server begint vanzelf.', server[1]]] }],
    [
      'what belongs to the text that has its words',
      { een: [['De Volvo XC90 van Volvo', 'The great Volvo XC90 of Volvo']], twee: [['De Volvo', 'The Volvo']] },
    ],
  ] as const)('should say nothing of %s', async (_, articles) => {
    expect(await repeatedIn(articles)).toEqual([]);
  });

  it('should give a hint where two short texts share a word, and may say nearly the same', async () => {
    const found = await repeatedIn({
      een: [
        ['Onleesbaar bestand gevonden tijdens opstarten systeem', 'The file is unreadable'],
        ['Server meldt kapot bestand vanuit netwerk', 'The file is unreadable'],
      ],
    });
    expect(found.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });
});
