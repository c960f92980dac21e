import { describe, expect, it } from 'vitest';
import { makeProject, type TestProject } from '../support/project.ts';

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly note?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly place: { readonly line: number; readonly column: number; readonly endColumn?: number };
  readonly related?: readonly { readonly file: string; readonly line: number }[];
}

async function project(article: string, value: string, more: Record<string, string> = {}): Promise<TestProject> {
  const { locale = 'en', ...files } = more;
  const made = makeProject({ 'articles/a.md': article, [`locales/${locale}/`]: '', 'locales/nl/': '', ...files });
  await made.runs('sync', '--quiet');
  made.translate(locale, 'a', () => value);
  return made;
}

async function findingsOf(made: TestProject): Promise<Found[]> {
  const { problems } = JSON.parse((await made.run('check', '--format', 'json')).stdout) as { problems: Found[] };
  return problems;
}

/** What of the catalog's line a finding points at. */
function pointedAt(made: TestProject, { place }: Found, locale = 'en'): string {
  const line = made.read(`locales/${locale}/a.json`).split('\n')[place.line - 1] ?? '';
  return line.slice(place.column - 1, (place.endColumn ?? 0) - 1);
}

describe('rules of language', () => {
  it.each([
    ['no-doubled-word', 'De **auto** van morgen', 'The **car** of of tomorrow', 'of of'],
    ['no-hidden-character', 'De **auto** van morgen', 'The **car** of to\u200Bmorrow', '\u200B'],
    ['no-mojibake', 'De **auto** is een café', 'The **car** is a cafÃ©', 'Ã©'],
    ['no-homoglyph', 'De **auto** van morgen', 'The **car** of t\u043Emorrow', 't\u043Emorrow'],
    ['quotation-marks', 'De **auto** van “morgen”', 'The **car** of „*tomorrow*“', '„*tomorrow*“'],
    ['apostrophe', 'De **auto** is er', 'The **car** isn´t there', '´'],
    ['dash', 'De **auto** – nieuw', 'The **car** - new', '-'],
    ['punctuation-space', 'De **auto**, ja', 'The **car** , yes', ' ,'],
    ['end-punctuation', 'Is dat de **auto**?', 'That is the **car**.', '.'],
    ['leading-capital', 'De **auto** van morgen is er.', 'the **car** of tomorrow is here.', 'the'],
    ['same-numbers', 'Er zijn **12** auto’s.', 'There are **13** cars.', '13'],
    ['number-format', 'Er zijn **350.000** auto’s.', 'There are **350.000** cars.', '350.000'],
    [
      'no-untranslated',
      'Dit is **de** auto. Hij is erg snel.',
      'This is **the** car. Hij is erg snel.',
      'Hij is erg snel.',
    ],
  ])(
    'should point at what %s finds, inside the value, and at its line in the article',
    async (rule, source, value, at) => {
      const made = await project(`# Titel van dit stuk\n\n${source}\n`, value);
      made.fill('en', 'a', { 'titel-van-dit-stuk': 'Title', 'heading-titel-van-dit-stuk': 'Title' });
      const own = (await findingsOf(made)).filter((one) => one.rule === rule && one.related?.[0]?.line === 3);
      expect(own.map((one) => pointedAt(made, one))).toEqual([at]);
      expect(own[0]?.related).toMatchObject([{ file: 'articles/a.md', line: 3 }]);
      expect(own[0]?.actual).toBeTruthy();
    },
  );

  it('should mend all that is safe in one run, and then find nothing', async () => {
    const source =
      'Er zijn 350.000 “auto’s” – nieuwe – in het café, zegt hij.\n\nHij zei: “Het is ‘zo’ goed als nieuw.”\n';
    const made = await project(source, '');
    const [first = '', second = ''] = Object.keys(made.catalog('nl', 'a'));
    const text = `{\n\t"${first}" : "There are 350.000 „cars“ - new ones - in the cafÃ© , he sa\u200Bys.",\n\n\t"${second}": " He said, „It´s as ‚good‘ as n\u0435w.“ "\n}`;
    made.write('locales/en/a.json', text);
    const { stdout } = await made.run('check', '--fix');
    expect(stdout).toContain('No findings in 1 article.\n');
    expect(made.read('locales/en/a.json')).toBe(
      `{\n\t"${first}" : "There are 350,000 “cars” – new ones – in the café, he says.",\n\n\t"${second}": "He said, “It’s as ‘good’ as new.”"\n}`,
    );
    const before = made.snapshot();
    await made.run('check', '--fix');
    expect(made.snapshot()).toEqual(before);
  });

  it('should leave straight marks alone where the project has them, and mend the one that differs', async () => {
    const lines = ['Een “woord” hier.', 'Een “zin” hier.', 'Een “stuk” hier.', 'Een “deel” hier.', 'Een “slot” hier.'];
    const straight = await project(lines.join('\n\n'), 'A "thing" here.');
    expect((await findingsOf(straight)).map(({ rule }) => rule)).not.toContain('quotation-marks');
    const curly = await project(lines.join('\n\n'), 'A “thing” here.');
    const [key = ''] = Object.keys(curly.catalog('en', 'a'));
    curly.fill('en', 'a', { [key]: 'A "thing" here.' });
    expect((await findingsOf(curly)).map(({ rule, expected }) => [rule, expected])).toEqual([
      ['quotation-marks', '“thing”'],
    ]);
  });

  it('should point at a name that was misspelt', async () => {
    const made = await project('De Xiaomi van morgen', 'The Shaomi of tomorrow', {
      'locales/glossary.json': '{"Xiaomi": {"keep": true, "note": "A brand."}}',
    });
    const found = await findingsOf(made);
    expect(found.map((one) => [one.message, pointedAt(made, one), one.expected, one.note])).toEqual([
      ['Unexpected `Shaomi`, expected `Xiaomi`', 'Shaomi', 'Xiaomi', 'A brand.'],
    ]);
  });
});

describe('spelling', () => {
  const on = { 'vertaalstraat.config.json': '{"rules": {"spelling": "warning"}}' };

  it('should find a word that no dictionary has, and say what it may have been', async () => {
    const made = await project('De **leeuw** slaapt vandaag.', 'The **lion** sleeeps today.', on);
    const found = await findingsOf(made);
    expect(found.map((one) => [one.message, pointedAt(made, one), one.expected])).toEqual([
      ['Unexpected `sleeeps`, expected a word of `en`', 'sleeeps', 'sleeps'],
    ]);
    expect(found[0]?.note).toContain('locales/words.txt');
  });

  it.each([
    ['locales/words.txt', 'en'],
    ['locales/words.en.txt', 'en'],
  ])('should take the words of %s for words', async (file) => {
    const made = await project('De leeuw slaapt.', 'The lion sleeeps.', {
      ...on,
      [file]: '# Our own\nsleeeps # as he says\n',
    });
    expect(await findingsOf(made)).toEqual([]);
  });

  it('should not take the words of another language for its own', async () => {
    const made = await project('De leeuw slaapt.', 'The lion sleeeps.', { ...on, 'locales/words.nl.txt': 'sleeeps' });
    expect((await findingsOf(made)).map(({ rule }) => rule)).toEqual(['spelling']);
  });

  it('should say so where there is no dictionary, and find nothing else there', async () => {
    const made = await project('De leeuw slaapt.', 'Lejonet sovverr.', { ...on, locale: 'sv' });
    const found = await findingsOf(made);
    expect(found.map(({ message }) => message)).toEqual([
      'Unexpected `sv` without a dictionary, expected `dictionary-sv` to be installed',
    ]);
    expect(found[0]?.note).toContain('npm install --save-dev dictionary-sv');
  });

  it('should be off unless the configuration switches it on', async () => {
    const made = await project('De leeuw slaapt.', 'The lion sleeeps.');
    expect(await findingsOf(made)).toEqual([]);
  });
});
