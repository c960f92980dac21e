import type { Problem } from '../model/problem.ts';

/** Say everything once: a build says again what a sync has said, and every file in a closed folder that it is closed. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const one of problems) {
    const name = JSON.stringify([one.rule, one.place, one.message]);
    if (!found.has(name)) found.set(name, one);
  }
  return [...found.values()];
}
