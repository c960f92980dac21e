import type { Host } from '../host/host.ts';
import type { Config } from '../model/config.ts';
import type { Problem } from '../model/problem.ts';
import { problemIn } from './problem-in.ts';

/**
 * Find the files that would be articles with small letters in their ending, `INDEX.MD`: no system agrees with another on
 * whether these are the same.
 */
export function oddNames(host: Host, { articles }: Pick<Config, 'articles'>): string[] {
  // Whoever selects the articles tells of those folders.
  const unreadable = (): void => undefined;
  const known = new Set(host.glob(articles, { unreadable }));
  return host.glob(articles, { anyCase: true, unreadable }).filter((file) => !known.has(file) && small(file) !== file);
}

/** Say what is not read, since its ending has capitals. */
export function oddNameProblem(file: string): Problem {
  return {
    ...problemIn(file, 'article-name', `Unexpected ending of \`${file}\` in capitals, expected small letters`, {
      note: `It is no article as it is: nothing of it is translated or built. Rename it to \`${small(file)}\`.`,
    }),
    severity: 'warning',
  };
}

function small(file: string): string {
  return file.replace(/\.[^./]+$/, (ending) => ending.toLowerCase());
}
