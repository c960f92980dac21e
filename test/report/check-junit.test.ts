import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/model/check-report.ts';
import { checkJunit } from '../../src/report/check-junit.ts';
import { commanding, problem, problems, reportOf, seen } from '../support/report.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Parse with a parser that throws at the first thing that is not XML. */
function parse(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (part) => {
    const inside = open.at(-1);
    if (inside) inside.text += part;
  });
  parser.write(text).close();
  return root.children[0] ?? root;
}

function suites(report: CheckReport): Element[] {
  return parse(checkJunit(report)).children;
}

describe('JUnit XML', () => {
  it('should be a parser’s to refuse', () => {
    expect(() => parse('<a>\u0000</a>')).toThrow();
    expect(() => parse('<a b="<"/>')).toThrow();
  });

  it('should be well-formed for any findings, keep every text, and count right', () => {
    fc.assert(
      fc.property(problems, fc.boolean(), (found, isOver) => {
        const tooMany = isOver ? { warnings: 1, most: 0 } : undefined;
        const root = parse(checkJunit(reportOf(found, { tooMany })));
        const cases = root.children.flatMap(({ children }) => children);
        const failures = cases.flatMap(({ children }) => children).filter(({ name }) => name === 'failure');
        const expected = found.filter(({ severity }) => severity === 'error' || (isOver && severity === 'warning'));
        const messages = failures.map(({ attributes }) => attributes['message'] ?? '?');
        expect(messages.map(seen).toSorted()).toEqual(expected.map(({ message }) => seen(message)).toSorted());
        expect(messages.filter((one) => commanding.test(one))).toEqual([]);
        for (const [element, tests] of [
          [root, cases],
          ...root.children.map((one) => [one, one.children] as const),
        ] as const) {
          expect(Number(element.attributes['tests'])).toBe(tests.length);
          expect(Number(element.attributes['failures'])).toBe(
            tests.filter(({ children }) => children.some(({ name }) => name === 'failure')).length,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('should show that articles were checked, also without findings', () => {
    expect(
      suites(reportOf([])).flatMap(({ children }) => children.map(({ attributes }) => attributes['name'])),
    ).toEqual(['articles/a.md', 'articles/b c.md']);
  });

  it('should not call an article sound in which something was found', () => {
    const found = problem({ related: [{ file: 'articles/a.md', line: 1, column: 1 }] });
    expect(suites(reportOf([found]))[0]?.children.map(({ attributes }) => attributes['name'])).toEqual([
      'articles/b c.md',
    ]);
  });

  it('should let what does not fail the check pass, with its text', () => {
    const [, suite] = suites(reportOf([problem({ severity: 'warning', key: 'title', note: 'Because.' })]));
    expect(suite?.children[0]?.attributes['name']).toBe('no-empty title (2:3)');
    expect(suite?.children[0]?.children).toMatchObject([
      { name: 'system-out', text: 'locales/en/a.json:2:3: warning: Unexpected x, expected y\nBecause.' },
    ]);
  });
});
