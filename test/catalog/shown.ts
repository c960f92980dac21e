import { positionAt } from '../../src/model/position-at.ts';
import type { JsonProblem } from '../../src/catalog/json-problem.ts';

/** Problems as people read them: `line:column message`. */
export function shown(text: string, problems: readonly JsonProblem[]): string[] {
  return problems.map(({ message, span }) => {
    const { line, column } = positionAt(text, span.start);
    return `${line}:${column} ${message}`;
  });
}
