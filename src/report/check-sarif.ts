import type { ReportingDescriptor, Log, PhysicalLocation, Region, Result } from 'sarif';
import type { CheckReport } from '../model/check-report.ts';
import type { FilePlace, Problem, Severity } from '../model/problem.ts';
import { findingIds } from './finding-ids.ts';
import { ruleMarkdown } from './rule-markdown.ts';
import { showUnseenLines } from './show-unseen.ts';
import type { ExplainedRule } from './rule-text.ts';

const levelOf = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

/**
 * Render a check as SARIF 2.1.0.
 *
 * Paths are below the top of the repository (`%SRCROOT%`), columns count UTF-16 units and their ends are exclusive, which
 * is how both SARIF and the findings have them.
 *
 * @param rules The rules that there are; those that findings name are described.
 */
export function checkSarif(report: CheckReport, rules: readonly ExplainedRule[]): string {
  const { problems, tool, fingerprint } = report;
  const ids = findingIds(problems, fingerprint);
  const named = [...new Set(problems.map(({ rule }) => rule))].toSorted();
  const described = named.map((id) => descriptor(id, rules, problems));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'vertaalstraat',
            version: tool.version,
            semanticVersion: tool.version,
            ...(tool.homepage !== undefined && { informationUri: tool.homepage }),
            rules: described,
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, exitCode: exitCodeOf(report) }],
        results: problems.map((problem, index) => resultOf(problem, named, ids[index] ?? '', report.prefix)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function exitCodeOf({ problems, tooMany }: CheckReport): 0 | 1 {
  return tooMany || problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function descriptor(id: string, rules: readonly ExplainedRule[], problems: readonly Problem[]): ReportingDescriptor {
  const url = problems.find(({ rule }) => rule === id)?.url;
  const rule = rules.find((one) => one.id === id);
  return {
    id,
    ...(isAddress(url) && { helpUri: url }),
    ...(rule && {
      shortDescription: { text: rule.docs.what },
      fullDescription: { text: `${rule.docs.what} ${rule.docs.why}` },
      help: { text: `${rule.docs.why} ${rule.docs.mend}`, markdown: ruleMarkdown(rule) },
      defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: levelOf[rule.severity] },
    }),
  };
}

function isAddress(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url);
}

function resultOf(problem: Problem, named: readonly string[], id: string, prefix: string): Result {
  const { rule, severity, message, note, place, related = [], locale, namespace, key, edit } = problem;
  return {
    ruleId: rule,
    ruleIndex: named.indexOf(rule),
    level: levelOf[severity satisfies Severity],
    message: { text: showUnseenLines(note === undefined ? message : `${message}.\n${note}`) },
    locations: [
      {
        physicalLocation: locationOf(place, prefix),
        ...(key !== undefined && {
          logicalLocations: [{ name: key, fullyQualifiedName: `${namespace ?? ''}:${key}`, kind: 'member' }],
        }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index,
        message: { text: `In ${showUnseenLines(other.file)}` },
        physicalLocation: locationOf(other, prefix),
      })),
    }),
    partialFingerprints: { 'vertaalstraat/v1': id },
    ...(edit && {
      fixes: [
        {
          description: { text: `What \`vertaalstraat check --fix\` does about ${rule}` },
          artifactChanges: [
            {
              artifactLocation: locationOf(edit.place, prefix).artifactLocation ?? {},
              replacements: [{ deletedRegion: regionOf(edit.place), insertedContent: { text: edit.text } }],
            },
          ],
        },
      ],
    }),
    ...((locale !== undefined || problem.url !== undefined) && {
      properties: {
        ...(locale !== undefined && { locale }),
        ...(namespace !== undefined && { namespace }),
        ...(problem.url !== undefined && { url: problem.url }),
      },
    }),
  };
}

function locationOf(place: FilePlace, prefix: string): PhysicalLocation {
  const uri = (prefix + place.file).split('/').map(encodeURIComponent).join('/');
  return { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, region: regionOf(place) };
}

/** A region never runs backwards: an end before its start is left out. */
function regionOf({ line, column, endLine = line, endColumn }: FilePlace): Region {
  const isForward = endColumn !== undefined && (endLine > line || (endLine === line && endColumn >= column));
  return { startLine: line, startColumn: column, ...(isForward && { endLine, endColumn }) };
}
