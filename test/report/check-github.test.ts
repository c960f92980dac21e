import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGithub } from '../../src/report/check-github.ts';
import { commanding, problem, problems, reportOf, seen } from '../support/report.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Read a line as the runner of GitHub does: `::name key=value,key=value::message`, then take the escapes back. */
function read(line: string): Command {
  const match = /^::(\w+)(?: (.*?))?::(.*)$/s.exec(line);
  if (!match) throw new Error(`Expected a command: ${line}`);
  const [, name = '', properties = '', message = ''] = match;
  const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const entries = properties
    .split(',')
    .filter(Boolean)
    .map((one): [string, string] => {
      const at = one.indexOf('=');
      return [one.slice(0, at), property(one.slice(at + 1))];
    });
  return { name, properties: Object.fromEntries(entries), message: data(message) };
}

function commands(text: string): Command[] {
  return text.split('\n').slice(0, -1).map(read);
}

describe('workflow commands', () => {
  it('should say what a finding says, whatever is in it, one line each', () => {
    fc.assert(
      fc.property(problems, (found) => {
        const read = commands(checkGithub(reportOf(found)));
        expect(read).toHaveLength(found.length);
        for (const [index, { message, note, place, severity }] of found.entries()) {
          const said = read[index]?.message ?? '?';
          expect(seen(said).startsWith(seen(note === undefined ? message : `${message}\n${note}`))).toBe(true);
          expect(said).not.toMatch(commanding);
          expect(read[index]?.name).toBe(severity === 'info' ? 'notice' : severity);
          expect(read[index]?.properties).toMatchObject({ file: place.file, line: String(place.line) });
        }
      }),
    );
  });

  it('should place a finding in the repository, and give columns only within one line', () => {
    const place = { file: 'a.json', line: 2, column: 3, endLine: 2, endColumn: 9 };
    const placed = (end: object): unknown =>
      commands(checkGithub(reportOf([problem({ place: { ...place, ...end } })], { prefix: 'site/' })))[0]?.properties;
    const title = 'vertaalstraat: no-empty';
    expect(placed({})).toEqual({ title, file: 'site/a.json', line: '2', endLine: '2', col: '3', endColumn: '9' });
    expect(placed({ endLine: 4 })).toEqual({ title, file: 'site/a.json', line: '2', endLine: '4' });
    expect(placed({ endColumn: 1 })).toEqual({ title, file: 'site/a.json', line: '2', col: '3' });
  });

  it('should say nothing where nothing was found, and tell of too many warnings', () => {
    expect(checkGithub(reportOf([]))).toBe('');
    expect(commands(checkGithub(reportOf([], { tooMany: { warnings: 4, most: 3 } })))).toMatchObject([
      { name: 'error' },
    ]);
  });
});
