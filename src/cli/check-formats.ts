import type { CheckReport } from '../model/check-report.ts';
import { allRules } from '../project/all-rules.ts';
import { otherFindings } from '../project/other-findings.ts';
import { checkGithub } from '../report/check-github.ts';
import { checkGitlab } from '../report/check-gitlab.ts';
import { checkJunit } from '../report/check-junit.ts';
import { checkMarkdown } from '../report/check-markdown.ts';
import { checkSarif } from '../report/check-sarif.ts';
import { problemsJson } from '../report/problems-json.ts';

/** The name of a format for other programs. */
export type MachineFormat = 'json' | 'github' | 'sarif' | 'junit' | 'gitlab' | 'markdown';

/** The formats that a check can be printed in beside text, which other programs read. */
export const machineFormats: Readonly<Record<MachineFormat, (report: CheckReport) => string>> = {
  json: problemsJson,
  github: checkGithub,
  sarif: (report) => checkSarif(report, [...allRules, ...otherFindings]),
  junit: checkJunit,
  gitlab: checkGitlab,
  markdown: checkMarkdown,
};
