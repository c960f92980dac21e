import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGitlab } from '../../src/report/check-gitlab.ts';
import { commanding, problem, problems, reportOf, seen } from '../support/report.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

const issues = (text: string): Issue[] => JSON.parse(text) as Issue[];

describe('the code quality report of GitLab', () => {
  it('should be an empty list without findings', () => {
    expect(checkGitlab(reportOf([]))).toBe('[]\n');
  });

  it('should have what GitLab asks of an issue, and no fingerprint twice', () => {
    fc.assert(
      fc.property(problems, (found) => {
        const all = issues(checkGitlab(reportOf(found, { prefix: 'site/' })));
        expect(all).toHaveLength(found.length);
        expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
        for (const [index, one] of all.entries()) {
          expect(seen(one.description).startsWith(seen(found[index]?.message ?? '?'))).toBe(true);
          expect(one.description).not.toMatch(commanding);
          expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(one.severity);
          expect(one.location.path).toBe(`site/${found[index]?.place.file}`);
          expect(one.location.lines.end).toBeGreaterThanOrEqual(one.location.lines.begin);
        }
      }),
    );
  });

  it('should keep the fingerprint of a finding that moved, and change it with what is wrong', () => {
    const print = (more: Parameters<typeof problem>[0]): string | undefined =>
      issues(checkGitlab(reportOf([problem(more)])))[0]?.fingerprint;
    const moved = { place: { file: 'locales/en/a.json', line: 90, column: 1 } };
    expect(print(moved)).toBe(print({}));
    expect(print({ message: 'Unexpected z, expected y' })).not.toBe(print({}));
    expect(print({ key: 'title' })).not.toBe(print({}));
  });
});
