import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { align } from '../scripts/rules-bench/align.ts';
import { goodParallels, listen, sow, type Pair, type Silence } from '../scripts/rules-bench/bench.ts';
import type { Judged } from '../scripts/rules-bench/judge.ts';
import { kinds } from '../scripts/rules-bench/kinds.ts';
import { scoreOf, type Score } from '../scripts/rules-bench/score.ts';
import { shown } from '../scripts/rules-bench/shown.ts';

/** Each of the three languages once as a target. */
const pairs: readonly Pair[] = [
  ['nl', 'en'],
  ['nl', 'de'],
  ['en', 'nl'],
];

/** The bench itself takes all articles, and more errors of each kind. */
const some = /^(?:api|boeken|brief|faq|kwartaal|meldingen|museum|nachttrein|storm|taalblog|versie|webwinkel)/;
const chosen = goodParallels('nl').filter(({ name }) => some.test(name));

const silences: Silence[] = [];
const judged: Judged[] = [];
let score: Score;

beforeAll(async () => {
  for (const pair of pairs) {
    const sown = await sow(chosen, pair, kinds, 1);
    silences.push(sown.silence);
    judged.push(...sown.judged);
  }
  score = scoreOf(silences, judged);
});

describe('the rules, on good translations and on errors planted in them', () => {
  it('should have enough to go by: 300 segments and 40 kinds of errors in each language', () => {
    for (const [from, to] of pairs) {
      const texts = goodParallels(from).map((one) => align(one.texts.get(from) ?? '', one.texts.get(to) ?? ''));
      expect(texts).not.toContain(undefined);
      expect(texts.flatMap((all) => all ?? []).length).toBeGreaterThan(400);
    }
    expect(new Set(kinds.map((kind) => kind.id)).size).toBe(kinds.length);
    for (const pair of pairs.map((one) => one.join(' → ')))
      expect(score.kinds.filter((one) => pair in one.pairs).length).toBeGreaterThan(100);
  });

  it('should find errors at the right line', () => {
    expect(score.recall, shown([], judged)).toBeGreaterThan(0.95);
  });

  it('should be silent about what is good', () => {
    expect(score.alarmRate, shown(silences, [])).toBeLessThan(1);
  });
});

describe('the judge of rules', () => {
  const source = 'Lees [dit](https://a.nl/) en [dat](https://b.nl/).\n\nDe prijs is € 1.500.\n';
  const parallel = (translation: string): Parameters<typeof listen>[0] => [
    {
      name: 'a',
      texts: new Map([
        ['nl', source],
        ['en', translation],
      ]),
    },
  ];

  it('should read what a translation says in the numbers of its source', () => {
    expect(
      align(source, 'Read [that](https://b.nl/), [this](https://a.nl/) and [more](https://c.nl/).\n\nIt is €1,500.\n'),
    ).toEqual(['Read [that][2], [this][1] and [more](https://c.nl/).', 'It is €1,500.']);
    expect(align(source, '# Another structure\n\nIt is €1,500.\n')).toBeUndefined();
  });

  it('should hear what a check says of a translation', async () => {
    const good = await listen(
      parallel('Read [this](https://a.nl/) and [that](https://b.nl/).\n\nIt is €1,500.\n'),
      ['nl', 'en'],
      false,
    );
    expect(good).toMatchObject({ segments: 2, alarms: [] });
    const wrong = await listen(
      parallel('Read this and [that](https://b.nl/).\n\nIt is €1,600.\n'),
      ['nl', 'en'],
      false,
    );
    expect(wrong.alarms.map(({ problem, text }) => [problem.rule, text?.value])).toEqual([
      ['same-markup', 'Read this and [that][2].'],
      ['same-numbers', 'It is €1,600.'],
    ]);
  });

  it('should plant the same errors each time, and take them out again', async () => {
    const few = kinds.filter(({ id }) => ['link-dropped', 'empty-value', 'stale'].includes(id));
    const parallels = chosen.slice(0, 3);
    const [first, second] = [await sow(parallels, ['de', 'nl'], few, 2), await sow(parallels, ['de', 'nl'], few, 2)];
    const planted = ({ judged: all }: typeof first): string[] =>
      all.flatMap((one) => one.verdicts.map(({ plant }) => plant.shown));
    expect(planted(first)).toHaveLength(6);
    expect(planted(second)).toEqual(planted(first));
    expect(scoreOf([], second.judged)).toMatchObject({ found: 6, recall: 1 });
    expect(second.judged.flatMap((one) => one.wrong)).toEqual([]);
  });

  it('should count a rule as wrong that blames what is good, and an error as missed that no rule of its kind finds', async () => {
    const [dropped] = kinds.filter(({ id }) => id === 'link-dropped');
    if (!dropped) throw new Error('Expected the kind');
    const { judged: all } = await sow(
      goodParallels('nl'),
      ['nl', 'en'],
      [{ ...dropped, rules: ['glossary'], also: [] }],
      2,
    );
    expect(scoreOf([], all)).toMatchObject({
      planted: 2,
      found: 0,
      rules: [
        { rule: 'glossary', recall: 0 },
        { rule: 'same-markup', right: 0, wrong: 2 },
      ],
    });
  });
});

describe('npm run bench:rules', () => {
  it('should list what it hears of published translations', () => {
    const root = mkdtempSync(join(tmpdir(), 'real-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const [path, text] of Object.entries({
      'nl/b.md': 'De prijs is € 1.500.\n',
      'en/b.md': 'It is €1,600.\n',
      'c.nl.md': 'Dag\n',
      'c.de.md': 'Hallo\n',
    })) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { stdout, status } = spawnSync(
      'npx',
      ['tsx', 'scripts/bench-rules.ts', '--real', root, '--pair', 'nl-en', '--pair', 'nl-de'],
      {
        encoding: 'utf8',
      },
    );
    expect(stdout).toContain('## same-numbers: 1, 500.00 in 1,000');
    expect(stdout).toContain('nl → en: 1 findings in 1 segments');
    expect(stdout).toContain('nl → de: 0 findings in 1 segments');
    expect(status).toBe(0);
  });
});
