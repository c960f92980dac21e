import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Problem } from '../../src/model/problem.ts';
import { findingsIn } from '../support/findings-in.ts';
import { makeProject } from '../support/project.ts';
import { withProject } from '../support/rules-project.ts';

const article = 'Lees [dit](https://x.nl) met `code`, {{naam}} en een noot.[^1]\n\n[^1]: !\n';

type Found = Pick<Problem, 'rule' | 'severity' | 'message'>;

async function problemsOf(value: string, source: string): Promise<Found[]> {
  let found: Found[] = [];
  await withProject({ article: source, value }, async (cwd) => {
    const { stdout } = await run(['check', '--format', 'json'], { cwd, colorOut: false, colorErr: false });
    found = (JSON.parse(stdout) as { problems: Found[] }).problems;
  });
  return found.filter((one) => one.rule === 'same-markup');
}

async function found(value: string, source: string = article): Promise<string[]> {
  return (await problemsOf(value, source)).map((one) => one.message);
}

describe('same-markup', () => {
  it.each([
    'Read [this][1] with `code`, {{naam}} and a note.[^1]',
    'A note,[^1] {{naam}} and `code`: read [this][1], [again][1].',
    'Read [this](https://en.wikipedia.org) with `code`, {{naam}} and a note.[^1]',
    'Read [this][1] with <b>`code`</b>, {{naam}} and a note.[^1]',
  ])('should say nothing of %j', async (value) => {
    expect(await found(value)).toEqual([]);
  });

  it.each([
    ['Een **vet** woord', 'A bold word', 'emphasis'],
    ['Een **vet** woord', 'A **bold* word', 'marker without a partner'],
    ['Een **vet** woord', 'A *bold* word', undefined],
    ['Een **vet** woord', 'A <b>bold</b> word', undefined],
    ['Een **vet** woord', 'A **bold** word, 5 * 3', undefined],
    ['Kies *niets* hier', 'Choose “nothing” here', undefined],
    ['Kies **+** hier', 'Choose `+` here', undefined],
    ['Een **heel** *groot* huis', 'A **very big** house', undefined],
    ['**Kompas** is vrij. Met **Kompas** reist u.', '**Kompas** is free. With it you travel.', undefined],
    ['**Kompas** is vrij. Met **Kompas** reist u.', '**Kompas** is free. With Kompas you travel.', 'emphasis'],
    ['Open `kompas` met `login`', 'Open `kompas` with **login**', undefined],
    ['Zoek **dit** met `*`', 'Search **this** with a star', '`*`'],
    ['Open `kompas`; sluit `kompas`', 'Open `kompas` and close it', undefined],
    ['Open `kompas`; sluit `kompas`', 'Open `kompas`, close kompas', '`kompas`'],
    ['Open `kompas` en `titel`', 'Open `kompas` and `title`', undefined],
    ['Open `--force-it`', 'Open `--fore-it`', '`--fore-it`, expected `--force-it`'],
    ['Open `--disk`', 'Open `-disk`', '`-disk`, expected `--disk`'],
    ['Open `A_NAME` en `b.c`', 'Open `b.c` and `A NAME`', '`A NAME`, expected `A_NAME`'],
    ['Open `host 10.0.0.1`', 'Open `host 10.0.0.2`', '`host 10.0.0.2`'],
    ['Open `/mijn/project/1`', 'Open `/my/project/1`', undefined],
    ['Open `mijn-project.md`', 'Open `my-project.md`', undefined],
    ['Open `<gebruiker>`', 'Open `<user>`', undefined],
    ['Open `projekt/nummer`', 'Open `project/nummer`', undefined],
    ['Open `taak`', 'Open `task`', undefined],
    ['Met dank', 'With thanks. Translated by [An](https://x.org/an).', undefined],
    ['Kopieer `nieuwversie.tar`', 'Copy `nieuwVersion.tar`', undefined],
    ['Kies het doel `install` nu', 'Choose the target “install” now', undefined],
    ['Kies het doel `install` nu', 'Choose the target install now', '`install`'],
    ['Een **vet** woord', 'A **bold** <b>word</b>', '<b>'],
    ['Dat is `1,5 MB`', 'That is `1.5 MB`', undefined],
    ['Zie [hier](https://x.nl).', 'See [][1].', 'link without a text'],
    ['Kies de knop Sorteren', 'Choose the **Sort** button', undefined],
    ['Zie [dat](https://x.nl) en [X](https://y.nl)', 'See that and [X](https://en.y.nl)', 'link [1]'],
    ['[Iproute](https://x.nl) en [iproute](https://y.nl)', '[iproute][1] and [iproute][2]', undefined],
    ['Kies de knop Sorteren', 'Choose the **button** Sort', 'emphasis'],
    ['Kijk ![kat](kat.png) hier', 'Look here', 'image [1]'],
    ['Kijk ![kat](kat.png) hier', 'Look [cat][1] here', 'image [1]'],
    ['Druk <kbd>X</kbd> in', 'Press X', '<kbd>'],
    ['<p>Het <b>grote</b> huis</p>', 'The big house', '<b>'],
    ['<p>Het <b>grote</b> huis</p>', 'The <b>big house', 'tag without a partner'],
    ['<p>Het <b>grote</b> huis</p>', 'The house is <b>big</b>', undefined],
  ])('should compare %j with %j', async (source, value, what) => {
    const [message, ...others] = await found(value, source);
    if (what === undefined) expect(message).toBeUndefined();
    else expect(message).toContain(what);
    expect(others).toEqual([]);
  });

  it.each([
    ['Read this with `code`, {{naam}} and a note.[^1]', 'link [1]'],
    ['Read [this][1] with code, {{naam}} and a note.[^1]', '`code`'],
    ['Read [this][1] with `code`, {{naam}} and a note.', 'note [^1]'],
    ['Read [this][1] with `code`, {{naam}} and a note.[^1][^9]', 'note [^9]'],
    ['Read [this][1] with <b>`code`, {{naam}} and a note.[^1]', 'tag without a partner'],
  ])('should find what is wrong with %j', async (value, what) => {
    const [message, ...others] = await found(value);
    expect(message).toContain(what);
    expect(others).toEqual([]);
  });

  it.each([
    ['Draai `npm ci` in `a_b`', 'Run `npm ci` in a\\\\_b', 'warning'],
    ['Draai `npm ci` in `a_b`', 'Run `npm ci` in /home/a\\\\_b', 'info'],
    ['Draai `npm ci` in `src`', 'Run `npm ci` in src', 'info'],
    ['Draai `npm ci` in `a_b`', 'Run `npm ci` there', 'info'],
    ['Draai `sudo`', 'Run `sedo`', 'info'],
    ['Draai `npm ci` nu', 'Run `npm ci now', 'info warning'],
    ['Draai het nu', "Run `it' now", ''],
    ['Draai `elf-server`', 'Run `elf-servre`', 'warning'],
    ['Zie het raster', 'See the [grid](grid.md)', ''],
    ['Mail [an@voorbeeld.nl](mailto:an@voorbeeld.nl)', 'Mail to an@voorbeeld.nl', 'info'],
    ['Zie "`set_up`"', 'See \\"set\\\\_up\\"', 'warning'],
    ['**Voorbeeld van `set-up`**', '**Example of set-up**', 'warning'],
    ['Zie het raster', 'See the [grid](https://example.org/grid)', 'warning'],
    ['Zie [het raster](https://x.nl)', 'See the grid', 'warning'],
    ['Een **vet** woord', 'A bold word', 'info'],
    ['Een vet woord', 'A **bold** word', 'info'],
  ])('should weigh the difference between %j and %j as %s', async (source, value, severity) => {
    expect(
      (await problemsOf(value, source))
        .map((one) => one.severity)
        .toSorted()
        .join(' '),
    ).toBe(severity);
  });

  it.each([
    ['[Reuters](https://x.nl) en [BMW](https://y.nl)', '[BMW][1] and [Reuters][2]', '[BMW][2] and [Reuters][1]'],
    ['[Reuters](https://x.nl) en [auto](https://y.nl)', '[car][2] at [Reuters][1]', '[car][2] at [Reuters][1]'],
    ['[X](https://x.nl), [X](https://y.nl)', '[X][2], [X][1]', '[X][2], [X][1]'],
  ])('should put numbers right only where the words are the same: %j as %j', async (source, value, fixed) => {
    const project = makeProject({ 'articles/a.md': source, 'locales/en/': '' });
    await project.runs('sync');
    project.translate('en', 'a', () => value);
    await project.run('check', '--fix');
    expect(Object.values(project.catalog('en', 'a'))).toEqual([fixed]);
  });

  it.each([
    ['Draai `npm install` nu', 'Run `npm isntall` now', '`npm isntall`'],
    ['Lees [dit](https://x.nl) eens', 'Read [this] [1] once', '"Read [this] [1] once"'],
    ['Lees [dit][bron].\n\n[bron]: https://x.nl', 'Read [this][bron] or <b>that', '<b>'],
  ])('should point at what is wrong with %j as %j', async (source, value, under) => {
    const findings = await findingsIn('same-markup', { article: source, value });
    expect(findings.map((one) => one.under)).toEqual([under]);
  });
});
