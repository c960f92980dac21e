import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Rule, RuleExample } from '../../src/rules/rule.ts';
import { makeProject, type TestProject } from '../support/project.ts';

/** What a rule finds in an example, with every other rule off. */
async function findings(rule: Rule, example: RuleExample): Promise<Problem[]> {
  return (await checked(rule, example)).problems;
}

/** A project of an example, and what a rule finds in it. */
async function checked(rule: Rule, example: RuleExample): Promise<{ project: TestProject; problems: Problem[] }> {
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
  const problems = await problemsOf(project);
  expect(problems.filter((one) => one.rule !== rule.id)).toEqual([]);
  return { project, problems };
}

async function problemsOf(project: TestProject): Promise<Problem[]> {
  const { stdout } = await project.run('check', '--format', 'json');
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}

/** What is no text yet has no translation to accept. */
const ofNoText: ReadonlySet<string> = new Set(['no-empty', 'no-missing']);

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

  it('should be silent of what was accepted, or say that it cannot be', async () => {
    const [example = { article: '' }] = rule.docs.wrong;
    const { project, problems } = await checked(rule, example);
    await project.run('sync');
    const inTranslations = (found: readonly Problem[]): string[] =>
      found.flatMap(({ key, locale }) => (key !== undefined && locale !== 'nl' ? key : []));
    const keys = inTranslations(problems);
    const namespace = (example.file ?? 'a.md').replace(/\.\w+$/, '');
    const [known = ''] = Object.keys(project.catalog('nl', namespace));
    const { exitCode, stderr } = await project.run('accept', namespace, keys[0] ?? known, '--rule', rule.id);
    if (rule.looksAt) {
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('expected one that looks at translations')]);
      expect(keys.filter((key) => Object.hasOwn(project.catalog('nl', namespace), key))).toEqual([]);
    } else if (!ofNoText.has(rule.id)) {
      expect(exitCode).toBe(0);
      expect(inTranslations(await problemsOf(project))).toEqual(keys.filter((key) => key !== keys[0]));
    }
  });
});
