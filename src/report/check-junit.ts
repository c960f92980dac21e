import type { CheckReport } from '../model/check-report.ts';
import type { Problem } from '../model/problem.ts';
import { byFile } from './by-file.ts';
import { showUnseenLines } from './show-unseen.ts';

/**
 * Render a check as JUnit XML: a suite for each file with findings, in which each finding is a case, and a suite of the
 * articles in which nothing was found.
 *
 * What fails the check is a failure: errors, and warnings where there are too many of them. Anything else passes, with its
 * text as output.
 */
export function checkJunit({ problems, articles, tooMany }: CheckReport): string {
  const concerned = new Set(problems.flatMap(({ place, related = [] }) => [place, ...related].map(({ file }) => file)));
  const clean = articles.filter((file) => !concerned.has(file));
  const fails = ({ severity }: Problem): boolean => severity === 'error' || (severity === 'warning' && !!tooMany);
  const suites = [...byFile(problems)].map(([file, found]) => {
    const cases = found.map((problem) => findingCase(problem, fails(problem)));
    return suite(file, cases, found.filter(fails).length);
  });
  const sound = suite(
    'articles without findings',
    clean.map((file) => `    <testcase${attributes({ name: file, classname: 'vertaalstraat', time: '0' })}/>\n`),
    0,
  );
  const total = attributes({
    name: 'vertaalstraat',
    tests: problems.length + clean.length,
    failures: problems.filter(fails).length,
    errors: 0,
    time: '0',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${total}>\n${sound}${suites.join('')}</testsuites>\n`;
}

function suite(name: string, cases: readonly string[], failures: number): string {
  const about = attributes({ name, tests: cases.length, failures, errors: 0, skipped: 0, time: '0' });
  return `  <testsuite${about}>\n${cases.join('')}  </testsuite>\n`;
}

function findingCase(problem: Problem, isFailure: boolean): string {
  const { rule, severity, place, message, note, key, related = [] } = problem;
  const name = `${key === undefined ? rule : `${rule} ${key}`} (${place.line}:${place.column})`;
  const about = attributes({ name, classname: place.file, time: '0' });
  const text = [
    `${place.file}:${place.line}:${place.column}: ${severity}: ${message}`,
    ...related.map((other) => `in ${other.file}:${other.line}:${other.column}`),
    ...(note === undefined ? [] : [note]),
  ].join('\n');
  const body = isFailure
    ? `<failure${attributes({ message, type: rule })}>${escape(text)}</failure>`
    : `<system-out>${escape(text)}</system-out>`;
  return `    <testcase${about}>\n      ${body}\n    </testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${escape(String(value))
          .replaceAll('"', '&quot;')
          .replaceAll(/[\t\n]/g, (one) => `&#${one.charCodeAt(0)};`)}"`,
    )
    .join('');
}

/** XML has no way to write most control characters and halves of pairs; these and others that nobody sees are shown. */
function escape(text: string): string {
  return showUnseenLines(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
