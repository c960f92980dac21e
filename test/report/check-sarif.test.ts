import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Region } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/model/check-report.ts';
import { allRules } from '../../src/project/all-rules.ts';
import { otherFindings } from '../../src/project/other-findings.ts';
import { checkSarif } from '../../src/report/check-sarif.ts';
import { problem, problems, reportOf } from '../support/report.ts';

/** The schema of the standard, from a package of its editors. */
const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const schema = JSON.parse(readFileSync(join(folder, 'schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
const ajv = new Draft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

function sarif(report: CheckReport): Log {
  const log = JSON.parse(checkSarif(report, [...allRules, ...otherFindings])) as Log;
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log;
}

function regionsIn(value: unknown): Region[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(regionsIn);
  return 'startLine' in value ? [value as Region, ...inside] : inside;
}

describe('SARIF', () => {
  it('should be refused by the schema when it is wrong', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it('should be valid without findings', () => {
    expect(sarif(reportOf([])).runs[0]).toMatchObject({
      results: [],
      tool: { driver: { name: 'vertaalstraat', version: '1.2.3' } },
    });
  });

  it('should be valid for any findings, and no region should run backwards', () => {
    fc.assert(
      fc.property(problems, fc.constantFrom('', 'docs/my site/'), (found, prefix) => {
        const log = sarif(reportOf(found, { prefix }));
        expect(log.runs[0]?.results).toHaveLength(found.length);
        for (const { startLine = 0, startColumn = 1, endLine = startLine, endColumn } of regionsIn(log)) {
          expect(endLine).toBeGreaterThanOrEqual(startLine);
          if (endLine === startLine && endColumn !== undefined) expect(endColumn).toBeGreaterThanOrEqual(startColumn);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('should describe the rules that were broken, also those about files that cannot be used', () => {
    const log = sarif(
      reportOf([problem({ rule: 'no-stale' }), problem({ rule: 'catalog-unreadable' }), problem({ rule: 'no-stale' })]),
    );
    const { rules = [] } = log.runs[0]?.tool.driver ?? {};
    expect(rules.map(({ id }) => id)).toEqual(['catalog-unreadable', 'no-stale']);
    for (const { shortDescription, help } of rules) {
      expect(shortDescription?.text).toMatch(/\.$/);
      expect(help?.markdown).toContain('**To mend it:**');
    }
    expect(log.runs[0]?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0, 1]);
  });

  it('should give an address only where there is one', () => {
    const url = 'https://example.org/docs/rules.md#no-empty';
    const helpOf = (report: CheckReport): unknown => sarif(report).runs[0]?.tool.driver.rules?.[0]?.helpUri;
    expect(helpOf(reportOf([problem({ url })]))).toBe(url);
    expect(helpOf(reportOf([problem({ url: 'docs/rules.md#no-empty' })]))).toBeUndefined();
  });

  it('should write paths as parts of an address, below the top of the repository', () => {
    const log = sarif(
      reportOf([problem({ place: { file: 'locales/en/é #1.json', line: 1, column: 1 } })], { prefix: 'my site/' }),
    );
    expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri: 'my%20site/locales/en/%C3%A9%20%231.json',
      uriBaseId: '%SRCROOT%',
    });
  });

  it('should give a finding the same fingerprint wherever it stands, and no two the same', () => {
    const at = (line: number): ReturnType<typeof problem> => problem({ place: { file: 'a.json', line, column: 1 } });
    const prints = (report: CheckReport): unknown[] =>
      sarif(report).runs[0]?.results?.map((one) => one.partialFingerprints) ?? [];
    const [first, second] = prints(reportOf([at(3), at(9)]));
    expect(prints(reportOf([at(40)]))).toEqual([first]);
    expect(second).not.toEqual(first);
  });
});
