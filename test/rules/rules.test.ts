import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { rules } from '../../src/rules/index.ts';
import { withProject } from '../support/rules-project.ts';

describe('rules', () => {
  it('should have names of their own, in order', () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted());
  });

  it.each([
    ['a blank line', 'One\\n\\ntwo', 'Unexpected blank line, expected one paragraph', '2:26'],
    ['a list', '- one', 'Unexpected start that reads as a bullet, expected running text', '2:21'],
    ['a heading', '# One', 'Unexpected start that reads as a heading, expected running text', '2:21'],
    ['an HTML block', '<div>One</div>', 'Unexpected start that reads as an HTML block, expected running text', '2:21'],
    ['a number that is not there', 'One [two][2]', 'Unexpected reference [2], expected one of [1]', '2:30'],
  ])('should find %s in a value', async (_, value, message, place) => {
    await withProject({ article: 'Een [twee](https://x.nl)', value }, async (cwd) => {
      const { stdout, exitCode } = await run(['check', '--format', 'json'], { cwd, colorOut: false, colorErr: false });
      const { problems } = JSON.parse(stdout) as {
        problems: { rule: string; message: string; place: { line: number; column: number } }[];
      };
      expect(
        problems
          .filter((one) => one.rule === 'inline-markdown')
          .map((one) => [one.message, `${one.place.line}:${one.place.column}`]),
      ).toEqual([[message, place]]);
      expect(exitCode).toBe(1);
    });
  });

  it.each(['3. Oktober ist frei', '2025 was a year', 'One **two** `- x`', '-5 degrees', '#hashtag', '[Two][1] one'])(
    'should say nothing of %j',
    async (value) => {
      const words = value.includes('[1]')
        ? 'Een [twee](https://x.nl)'
        : value.includes('**')
          ? 'Een **twee** `- x`'
          : 'Een twee';
      const article = [words, ...(value.match(/\d{2,}|5/g) ?? [])].join(' ');
      await withProject({ article, value }, async (cwd) => {
        const { stdout, exitCode } = await run(['check'], { cwd, colorOut: false, colorErr: false });
        expect(stdout).toBe('No findings in 1 article.\n');
        expect(exitCode).toBe(0);
      });
    },
  );

  it('should tell of a misspelt comment to translators, at its line', async () => {
    await withProject({ article: 'Een\n\n<!-- i18n: ingore -->\n\nTwee', value: 'One' }, async (cwd) => {
      const { stdout } = await run(['check'], { cwd, colorOut: false, colorErr: false });
      expect(stdout).toContain('articles/a.md:3:1  warning  Unexpected `i18n: ingore`');
      expect(stdout).toContain('Did you mean `i18n: ignore`?');
    });
  });

  it('should point at each name in a comment that is no rule’s', async () => {
    const article = '> <!-- i18n: disable no-stail,\n> no-stale dash2 -->\n>\n> Dag\n\n{/* i18n: disable x */}\n\nZo';
    await withProject({ article, value: 'Hi' }, async (cwd) => {
      const { stdout } = await run(['check'], { cwd, colorOut: false, colorErr: false });
      expect(stdout).toContain('articles/a.md:1:22  warning  Unexpected rule `no-stail`');
      expect(stdout).toContain('articles/a.md:2:12  warning  Unexpected rule `dash2`');
      expect(stdout.match(/Unexpected rule/g)).toHaveLength(2);
    });
  });
});
