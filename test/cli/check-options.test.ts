import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bridge, find, keys, rulesOf } from '../support/bridge.ts';
import { makeProject, type TestProject } from '../support/project.ts';

/** An error (an empty value), a warning (another number) and, as the configuration says, an info (white space). */
async function troubled(): Promise<TestProject> {
  const project = makeProject({
    'articles/brug.md': bridge,
    'locales/en/': '',
    'locales/de/': '',
    'vertaalstraat.config.json': '{ "rules": { "outer-space": "info" } }',
  });
  await project.runs('sync');
  project.fill('de', 'brug', {
    [keys.title]: 'Über die Brücke',
    [keys.heading]: 'Die Brücke',
    [keys.text]: 'Die [Reuters][1]-Brücke ist 300 Meter lang.',
  });
  project.fill('en', 'brug', {
    [keys.title]: '',
    [keys.heading]: 'The bridge ',
    [keys.text]: 'The [Reuters][1] bridge is 301 metres.',
  });
  await project.runs('sync');
  return project;
}

const all = [`no-empty ${keys.title}`, `outer-space ${keys.heading}`, `same-numbers ${keys.text}`];

describe('check --severity', () => {
  it.each([
    ['info', all, 1],
    ['warning', [all[0], all[2]], 1],
    ['error', [all[0]], 1],
  ])('should show what weighs at least %s', async (least, expected, exitCode) => {
    const found = await find(await troubled(), '--severity', least);
    expect(rulesOf(found)).toEqual(expected);
    expect(found.exitCode).toBe(exitCode);
  });

  it('should not fail on what it does not show', async () => {
    const project = await troubled();
    project.fill('en', 'brug', { [keys.title]: 'On the bridge' });
    expect(await project.run('check', '--severity', 'error')).toEqual({
      stdout: 'No findings in 1 article.\n',
      stderr: '',
      exitCode: 0,
    });
  });
});

describe('check --max-warnings', () => {
  it.each([
    ['0', [], 1],
    ['1', [], 0],
    ['0', ['--severity', 'error'], 1],
    ['0', ['--locale', 'de'], 0],
    ['0', ['--only', 'outer-space'], 0],
  ])('should allow %s, with %j', async (most, words, exitCode) => {
    const project = await troubled();
    project.fill('en', 'brug', { [keys.title]: 'On the bridge' });
    const outcome = await project.run('check', '--max-warnings', most, ...words);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stdout.includes('Unexpected 1 warning, expected at most 0.')).toBe(exitCode === 1);
    const other = await project.run('check', '--format', 'sarif', '--max-warnings', most, ...words);
    expect(other.exitCode).toBe(exitCode);
    expect(other.stderr).toBe(exitCode === 1 ? 'vertaalstraat: Unexpected 1 warning, expected at most 0.\n' : '');
  });

  it.each(['-1', 'many', '1.5', ''])('should ask for a number: %j', async (most) => {
    const { stdout, stderr, exitCode } = await (await troubled()).run('check', `--max-warnings=${most}`);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(/^vertaalstraat: Unexpected .*`--max-warnings`, expected a whole number/);
  });
});

describe('check --only', () => {
  it.each([
    [['no-empty'], [all[0]], 1],
    [['same-numbers', 'outer-space'], [all[1], all[2]], 0],
    [['same-numbers,outer-space'], [all[1], all[2]], 0],
    [['no-orphan'], [], 0],
  ])('should look at %j and nothing else', async (rules, expected, exitCode) => {
    const found = await find(await troubled(), ...rules.flatMap((rule) => ['--only', rule]));
    expect(rulesOf(found)).toEqual(expected);
    expect(found.exitCode).toBe(exitCode);
  });

  it('should still tell of a catalog that cannot be read', async () => {
    const project = await troubled();
    project.write('locales/en/brug.json', '{');
    expect(rulesOf(await find(project, '--only', 'no-stale'))).toEqual(['catalog-unreadable']);
    expect(rulesOf(await find(project, '--only', 'no-stale', '--locale', 'de'))).toEqual([]);
  });

  it('should help with a name', async () => {
    expect(await (await troubled()).run('check', '--only', 'no-stael')).toEqual({
      stdout: '',
      stderr: 'vertaalstraat: Unexpected rule `no-stael`, expected the name of a rule\n  Did you mean `no-stale`?\n',
      exitCode: 2,
    });
  });

  it('should fix nothing else', async () => {
    const project = await troubled();
    await project.run('check', '--fix', '--only', 'no-empty');
    expect(project.catalog('en', 'brug')[keys.heading]).toBe('The bridge ');
    await project.run('check', '--fix', '--severity', 'error');
    expect(project.catalog('en', 'brug')[keys.heading]).toBe('The bridge ');
    await project.run('check', '--fix', '--only', 'outer-space');
    expect(project.catalog('en', 'brug')[keys.heading]).toBe('The bridge');
  });
});

describe('the weight of a rule', () => {
  it('should be what the configuration says, for a locale and for an article', async () => {
    const project = await troubled();
    project.write('articles/nieuws/dag.md', 'Er zijn 12 dagen.\n');
    await project.runs('sync');
    for (const locale of ['en', 'de']) project.fill(locale, 'nieuws/dag', { 'text-er-zijn-12-dagen': 'It is 13.' });
    project.fill('de', 'brug', { [keys.text]: 'Die [Reuters][1]-Brücke ist 301 Meter lang.' });
    project.write(
      'vertaalstraat.config.json',
      JSON.stringify({
        rules: { 'same-numbers': 'error', 'no-empty': 'off', 'outer-space': 'off' },
        overrides: [
          { locales: 'de', rules: { 'same-numbers': 'info' } },
          { articles: 'articles/nieuws/**', rules: { 'same-numbers': 'warn' } },
          { articles: 'articles/nieuws/**', locales: 'de', rules: { 'same-numbers': 'off' } },
        ],
      }),
    );
    const { problems } = await find(project);
    expect(problems.map(({ place, severity, rule }) => [place.file, severity, rule])).toEqual([
      ['locales/de/brug.json', 'info', 'same-numbers'],
      ['locales/en/brug.json', 'error', 'same-numbers'],
      ['locales/en/nieuws/dag.json', 'warning', 'same-numbers'],
    ]);
  });

  it('should be nothing where the article or the editor says so', async () => {
    const project = await troubled();
    project.write(
      'articles/brug.md',
      bridge.replace('De brug van', '<!-- i18n: disable same-numbers -->\n\nDe brug van'),
    );
    await project.runs('sync');
    expect(rulesOf(await find(project))).toEqual([all[0], all[1]]);
    await project.runs('accept', 'brug', keys.heading, '--rule', 'outer-space', '--locale', 'en');
    expect(rulesOf(await find(project))).toEqual([all[0]]);
    expect(project.read('.vertaalstraat/state/en/brug.json')).toContain('"disabled":["outer-space"]');
    project.fill('en', 'brug', { [keys.heading]: 'The old bridge ' });
    await project.runs('sync');
    expect(rulesOf(await find(project))).toEqual([all[0], all[1]]);
  });
});

describe('the address of a finding', () => {
  it('should be a place in the page about rules, for every finding', async () => {
    const project = await troubled();
    project.write('locales/de/brug.json', '{');
    const { problems } = await find(project);
    expect(problems.length).toBeGreaterThan(3);
    const page = readFileSync('docs/rules.md', 'utf8');
    for (const { rule, url } of problems) {
      expect(url).toBe(`docs/rules.md#${rule}`);
      expect(page).toContain(`\n### ${rule}\n`);
    }
  });
});

describe('check --explain', () => {
  it.each(['no-stale', 'catalog-unreadable', 'baseline-paid', 'no-orphan'])('should explain %s', async (name) => {
    const { stdout, stderr } = await makeProject({}).runs('check', '--explain', name);
    expect(stderr).toBe('');
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^${name}  (?:error|warning|info|off)$`));
    expect(stdout).toContain('\nTo mend it: ');
  });

  it('should know every name that a check can find', async () => {
    const { stderr, exitCode } = await makeProject({}).run('check', '--explain', 'catalog-unreadabel');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean `catalog-unreadable`?');
  });
});
