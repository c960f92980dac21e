import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/model/problem.ts';
import { findingsIn, linesOf, runIn, writeInto, type BenchProject } from './bench-project.ts';
import type { Plant } from './plant.ts';
import type { Round } from './rounds.ts';

/** What became of one planted error. */
export interface Verdict {
  readonly plant: Plant;
  readonly pair: string;
  /** Whether a rule that may find it did, at the right line. */
  readonly found: boolean;
  /** Whether that was at the right column; undefined where nothing is to be seen there. */
  readonly atColumn?: boolean;
  /** What else was said of its text or file. */
  readonly said: readonly Problem[];
}

/** What a check of errors said, and of which it had no business. */
export interface Judged {
  readonly verdicts: readonly Verdict[];
  /** Rule → findings that are right. */
  readonly right: ReadonlyMap<string, number>;
  /** Findings of what is good. */
  readonly wrong: readonly { readonly problem: Problem; readonly pair: string; readonly plant?: Plant }[];
}

const configFile = 'vertaalstraat.config.json';

/**
 * Plant the errors of a round in a project, check it, judge what the check says, and take them out again.
 *
 * @param known What a check said before anything was planted: that was counted already.
 */
export async function judgeRound(project: BenchProject, round: Round, known: readonly Problem[]): Promise<Judged> {
  const { folder, files } = project;
  const changed = new Map<string, string>();
  for (const { file, apply } of round.plants) changed.set(file, apply(changed.get(file) ?? files.get(file) ?? ''));
  for (const [path, text] of changed) writeInto(folder, path, text);
  const config = JSON.parse(files.get(configFile) ?? '{}') as object;
  writeInto(folder, configFile, JSON.stringify({ ...config, rules: round.config }));
  if (round.sync) await runIn(folder, 'sync', '--quiet');
  const problems = await findingsIn(folder);
  const judged = judge(
    project,
    round,
    problems.filter((one) => !known.some((other) => isSame(one, other))),
  );
  // A sync writes more than was planted.
  for (const path of round.sync ? files.keys() : [...changed.keys(), configFile])
    writeInto(folder, path, files.get(path) ?? '');
  return judged;
}

function judge(project: BenchProject, { plants }: Round, problems: readonly Problem[]): Judged {
  const pair = `${project.sourceLocale} → ${project.locale}`;
  const right = new Map<string, number>();
  const wrong: Judged['wrong'][number][] = [];
  const said = new Map<Plant, Problem[]>(plants.map((plant) => [plant, []]));
  for (const problem of problems) {
    const plant = plants.find((one) => concerns(problem, one));
    if (plant) said.get(plant)?.push(problem);
    const { rules = [], also = [] } = plant?.kind ?? {};
    if (plant && (rules.includes(problem.rule) || also.includes(problem.rule)))
      right.set(problem.rule, (right.get(problem.rule) ?? 0) + 1);
    else wrong.push({ problem, pair, ...(plant && { plant }) });
  }
  const verdicts = plants.map((plant): Verdict => {
    const all = said.get(plant) ?? [];
    const hits = all.filter((problem) => plant.kind.rules.includes(problem.rule) && isAtLine(problem, plant, project));
    const { columns } = plant;
    return {
      plant,
      pair,
      found: hits.length > 0,
      ...(hits.length > 0 && columns && { atColumn: hits.some(({ place }) => overlaps(place, columns)) }),
      said: all,
    };
  });
  return { verdicts, right, wrong };
}

function isSame(one: Problem, other: Problem): boolean {
  return (['rule', 'namespace', 'key', 'locale', 'message'] as const).every((name) => one[name] === other[name]);
}

/** Whether a finding is about the text, or about the file where an error spoils all of it. */
function concerns(problem: Problem, { kind, slot, namespace, file, key }: Plant): boolean {
  const path = `/${namespace}.`;
  const isThere = problem.place.file === file || (problem.namespace === namespace && problem.place.file.includes(path));
  if (!isThere) return false;
  return kind.in !== 'value' || (problem.key === key && slot === `${namespace} ${key}`);
}

function isAtLine({ place, related = [] }: Problem, plant: Plant, { folder, locale }: BenchProject): boolean {
  const { file, line, article, kind, key, namespace } = plant;
  if (place.file === file && place.line === line) return true;
  // What has no line in the catalog is found by its line in the article.
  const isWithoutLine = kind.in !== 'value';
  const isRelated = [place, ...related].some((one) => one.file === article?.file && one.line === article.line);
  if (isWithoutLine && isRelated) return true;
  if (kind.in !== 'article' || !kind.stale) return false;
  const catalog = `locales/${locale}/${namespace}.json`;
  const now = linesOf(readFileSync(join(folder, catalog), 'utf8')).find((one) => one.key === key);
  return place.file === catalog && place.line === now?.line;
}

function overlaps(
  { column, endColumn = column + 1 }: Problem['place'],
  [start, end]: readonly [number, number],
): boolean {
  return column <= end && endColumn >= start;
}
