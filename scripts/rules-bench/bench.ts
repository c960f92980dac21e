import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import { findingsIn, makeBenchProject, type BenchProject, type PlacedText } from './bench-project.ts';
import { judgeRound, type Judged } from './judge.ts';
import type { Kind } from './kind.ts';
import { readParallel, type Parallel } from './pairs.ts';
import { plantsOf } from './plant.ts';
import { roundsOf } from './rounds.ts';

/** From which language into which. */
export type Pair = readonly [sourceLocale: string, locale: string];

const locales = ['nl', 'en', 'de'] as const;

/** All pairs of the three languages. */
export const allPairs: readonly Pair[] = locales.flatMap((from) =>
  locales.filter((to) => to !== from).map((to): Pair => [from, to]),
);

/** The good translations: those written for this, and, out of Dutch, this repository’s own. */
export function goodParallels(sourceLocale: string): Parallel[] {
  return [
    ...readParallel('test/fixtures/rules-bench', locales),
    ...(sourceLocale === 'nl' ? readParallel('docs', locales) : []),
  ];
}

/** What a check of good translations says. */
export interface Silence {
  readonly pair: Pair;
  readonly segments: number;
  readonly unlike: readonly string[];
  /** With the text that each is about. */
  readonly alarms: readonly { readonly problem: Problem; readonly text?: PlacedText }[];
}

/** Check translations that are good, or were published as such, in a project of a moment. */
export async function listen(parallels: readonly Parallel[], pair: Pair, glossary: boolean): Promise<Silence> {
  return withProject(parallels, pair, glossary, silenceOf);
}

/** The same, and plant up to `most` errors of each kind in them. */
export async function sow(
  parallels: readonly Parallel[],
  pair: Pair,
  kinds: readonly Kind[],
  most: number,
): Promise<{ readonly silence: Silence; readonly judged: readonly Judged[] }> {
  return withProject(parallels, pair, true, async (project) => {
    const silence = await silenceOf(project);
    const plants = kinds.flatMap((kind) => plantsOf(kind, project, most));
    const judged: Judged[] = [];
    for (const round of roundsOf(plants, Math.ceil(project.texts.length * 0.4)))
      judged.push(
        await judgeRound(
          project,
          round,
          silence.alarms.map(({ problem }) => problem),
        ),
      );
    return { silence, judged };
  });
}

async function withProject<Result>(
  parallels: readonly Parallel[],
  [sourceLocale, locale]: Pair,
  glossary: boolean,
  action: (project: BenchProject) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-rules-'));
  try {
    return await action(await makeBenchProject(parallels, { sourceLocale, locale, glossary }, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function silenceOf(project: BenchProject): Promise<Silence> {
  const problems = await findingsIn(project.folder);
  return {
    pair: [project.sourceLocale, project.locale],
    segments: project.texts.length,
    unlike: project.unlike,
    alarms: problems.map((problem) => {
      const text = project.texts.find((one) => one.key === problem.key && one.namespace === problem.namespace);
      return { problem, ...(text && { text }) };
    }),
  };
}
