import type { CheckReport } from '../model/check-report.ts';
import { findingIds } from './finding-ids.ts';
import { showUnseenLines } from './show-unseen.ts';

const severityOf = { error: 'major', warning: 'minor', info: 'info' } as const;

/** Render a check as GitLab’s code quality report; an empty list without findings. */
export function checkGitlab({ problems, prefix, fingerprint }: CheckReport): string {
  const ids = findingIds(problems, fingerprint);
  const issues = problems.map(({ message, note, rule, severity, place }, index) => ({
    type: 'issue',
    description: showUnseenLines(note === undefined ? message : `${message}. ${note}`),
    check_name: rule,
    fingerprint: ids[index],
    severity: severityOf[severity],
    location: {
      path: prefix + place.file,
      lines: { begin: place.line, end: Math.max(place.line, place.endLine ?? 0) },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
