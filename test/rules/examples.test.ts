import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
import { makeProject } from '../support/project.ts';

/** What a rule finds in an example, with every other rule off. */
async function findings(rule: Rule, example: RuleExample): Promise<Problem[]> {
  const {
    article,
    before = article,
    value,
    locale = 'en',
    file = 'a.md',
    beside = [],
    glossary,
    options = {},
  } = example;
  const severity = rule.severity === 'off' ? 'warning' : rule.severity;
  const others = Object.fromEntries(rules.map(({ id }) => [id, 'off']));
  const project = makeProject({
    [`articles/${file}`]: before,
    ...Object.fromEntries(beside.map((path) => [`articles/${path}`, 'x'])),
    [`locales/${locale}/`]: '',
    'locales/nl/': '',
    'vertaalstraat.config.json': JSON.stringify({ rules: { ...others, [rule.id]: [severity, options] } }),
    ...(glossary && { 'locales/glossary.json': JSON.stringify(glossary) }),
  });
  await project.runs('sync', '--quiet');
  if (locale !== 'nl' && typeof value === 'string') project.translate(locale, 'a', () => value);
  else if (typeof value === 'object') project.fill(locale, 'a', value);
  if (example.catalog) project.fill('nl', 'a', example.catalog);
  if (before !== article) {
    await project.run('sync', '--quiet');
    project.write(`articles/${file}`, article);
  }
  if (example.catalog) project.write(`articles/${file}`, `${article} Nog iets.`);
  const { stdout } = await project.run('check', '--format', 'json');
  const { problems } = JSON.parse(stdout) as { problems: Problem[] };
  expect(problems.filter((one) => one.rule !== rule.id)).toEqual([]);
  return problems;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('should say what it is for', () => {
    for (const text of [rule.docs.what, rule.docs.why, rule.docs.mend]) expect(text).toMatch(/^[A-Z`].*[.!]$/s);
    expect(rule.docs.right.length).toBeGreaterThan(0);
    expect(rule.docs.wrong.length).toBeGreaterThan(0);
  });

  it.each(rule.docs.right)('should say nothing of the right example %j', async (example) => {
    expect(await findings(rule, example)).toEqual([]);
  });

  it.each(rule.docs.wrong)('should find the wrong example %j', async (example) => {
    const found = await findings(rule, example);
    expect(found.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Unexpected .*, expected /s)]),
    );
    const weight = rule.severity === 'off' ? 'warning' : rule.severity;
    expect(found.map(({ severity }) => severity)).toContain(weight);
  });

  it.each(rule.docs.perhaps ?? [])('should give a hint at %j', async (example) => {
    const found = await findings(rule, example);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['info']));
  });
});
