import fc from 'fast-check';
import { fingerprint } from '../../src/host/fingerprint.ts';
import type { CheckReport } from '../../src/model/check-report.ts';
import type { FilePlace, Problem } from '../../src/model/problem.ts';

/** A report about findings, with nothing out of the ordinary. */
export function reportOf(problems: readonly Problem[], more: Partial<CheckReport> = {}): CheckReport {
  return {
    problems,
    articles: ['articles/a.md', 'articles/b c.md'],
    sources: new Map(),
    accepted: 0,
    tooMany: undefined,
    prefix: '',
    tool: { version: '1.2.3' },
    fingerprint,
    ...more,
  };
}

/** A finding with all that one needs. */
export function problem(more: Partial<Problem> = {}): Problem {
  return {
    rule: 'no-empty',
    severity: 'error',
    message: 'Unexpected x, expected y',
    place: { file: 'locales/en/a.json', line: 2, column: 3, endLine: 2, endColumn: 5 },
    ...more,
  };
}

/** Texts as hostile as translations can be. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  fc.string({ unit: fc.constantFrom(':', ',', '%', '\n', '\r', '|', '`', '<', '>', '&', '"', "'", ']', '@a', '#1', '\\', '\u0000', '\u001B', '\uD800', '\uFFFF', '👩‍👩‍👧') }),
); // prettier-ignore

const count = fc.integer({ min: 1, max: 200 });

const place: fc.Arbitrary<FilePlace> = fc.record(
  {
    file: fc.constantFrom('locales/en/a.json', 'locales/en/b c.json', 'articles/é:#?%.md', 'a,b.md'),
    line: count,
    column: count,
    endLine: count,
    endColumn: count,
  },
  { requiredKeys: ['file', 'line', 'column'] },
);

/** Findings of every shape that the types allow, also where an end lies before its start. */
export const problems: fc.Arbitrary<readonly Problem[]> = fc.array(
  fc.record(
    {
      rule: fc.constantFrom('no-empty', 'same-markup', 'catalog-unreadable'),
      severity: fc.constantFrom('error', 'warning', 'info'),
      message: text,
      place,
      note: text,
      related: fc.array(place, { maxLength: 2 }),
      locale: fc.constantFrom('nl', 'en'),
      namespace: text,
      key: text,
      url: fc.constantFrom('docs/rules.md#no-empty', 'https://example.org/docs/rules.md#no-empty'),
      fix: fc.constant('park'),
      edit: fc.record({ place, text }),
    },
    { requiredKeys: ['rule', 'severity', 'message', 'place'] },
  ) as fc.Arbitrary<Problem>,
  { maxLength: 6 },
);

/** What of a text can be seen: without what is hidden, the numbers that stand for it, and white space. */
export function seen(text: string): string {
  return text.replaceAll(/<U\+[\dA-F]{4,6}>/g, '').replaceAll(/[\p{C}\p{Z}\s\u115F]/gu, '');
}

/** What turns a line around, or commands a terminal. */
export const commanding = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;
