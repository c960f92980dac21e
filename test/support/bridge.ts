import type { TestProject } from './project.ts';

/** The article of most tests of `check`: a title, a heading and a paragraph with a link and a number. */
export const bridge = `---
title: Over de brug
---

# De brug

De brug van [Reuters](https://example.org/) is 300 meter.
`;

/** The keys of its texts. */
export const keys = { title: 'title', heading: 'heading-de-brug', text: 'text-de-brug-van-reuters-is' } as const;

/** What a check says, as JSON. */
export interface Found {
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly key?: string;
    readonly locale?: string;
    readonly namespace?: string;
    readonly url?: string;
    readonly place: { readonly file: string; readonly line: number; readonly column: number };
  }[];
  readonly errors: number;
  readonly warnings: number;
}

/** Check a project. */
export async function find(project: TestProject, ...words: string[]): Promise<Found & { readonly exitCode: number }> {
  const { stdout, exitCode } = await project.run('check', '--format', 'json', ...words);
  return { ...(JSON.parse(stdout) as Found), exitCode };
}

/** The rule and the key of each finding. */
export function rulesOf({ problems }: Found): string[] {
  return problems.map(({ rule, key = '' }) => `${rule} ${key}`.trim());
}
