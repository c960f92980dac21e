import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { segment } from '../../src/markdown/segment.ts';
import type { Problem } from '../../src/model/problem.ts';
import { align, segmentOptions } from './align.ts';
import type { GoodText } from './kind.ts';
import type { Parallel } from './pairs.ts';
import { glossaryFor, terms } from './terms.ts';

/** A good translation with its places. */
export interface PlacedText extends GoodText {
  readonly namespace: string;
  readonly key: string;
  readonly file: string;
  readonly line: number;
  /** Where its value begins in that line, after the quote. */
  readonly column: number;
  readonly articleFile: string;
  readonly articleLine: number;
  /** Where it stands in the article. */
  readonly start: number;
  readonly end: number;
  /** True where it begins a line of the article, in no list, quote or table. */
  readonly isBlock: boolean;
}

/** A project on disk whose every translation is good, in one pair of languages. */
export interface BenchProject {
  readonly folder: string;
  readonly sourceLocale: string;
  readonly locale: string;
  /** Path → text. */
  readonly files: ReadonlyMap<string, string>;
  readonly texts: readonly PlacedText[];
  /** Articles whose translation is built otherwise: they are left out. */
  readonly unlike: readonly string[];
}

/** Make a project of what was published in two languages, as if an editor had filled it in. */
export async function makeBenchProject(
  parallels: readonly Parallel[],
  pair: { readonly sourceLocale: string; readonly locale: string; readonly glossary: boolean },
  folder: string,
): Promise<BenchProject> {
  const { sourceLocale, locale } = pair;
  const files = new Map<string, string>();
  const write = (path: string, text: string): void => {
    files.set(path, text);
    writeInto(folder, path, text);
  };
  const unlike: string[] = [];
  const good = parallels.flatMap((parallel) => {
    const [source, translation] = [parallel.texts.get(sourceLocale), parallel.texts.get(locale)];
    if (source === undefined || translation === undefined) return [];
    const values = align(source, translation);
    if (!values) unlike.push(parallel.name);
    return values ? [{ parallel, source, values }] : [];
  });
  write(
    'vertaalstraat.config.json',
    `${JSON.stringify({ sourceLocale, locales: [sourceLocale, locale], assets: 'leave' }, null, 2)}\n`,
  );
  if (pair.glossary) write('locales/glossary.json', `${JSON.stringify(glossaryFor(sourceLocale), null, 2)}\n`);
  for (const { parallel, source } of good) {
    write(`articles/${parallel.name}.md`, source);
    for (const url of segment(source, segmentOptions).urls)
      if (/^[\w-]+\.(?:jpg|svg|png)$/.test(url)) writeInto(folder, join('articles', dirname(parallel.name), url), '');
  }
  await runIn(folder, 'sync', '--quiet');
  for (const { parallel, values } of good) {
    const keys = Object.keys(catalogIn(folder, locale, parallel.name));
    const filled = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
    writeInto(folder, `locales/${locale}/${parallel.name}.json`, `${JSON.stringify(filled, null, 2)}\n`);
  }
  await runIn(folder, 'sync', '--quiet');
  for (const { parallel } of good) {
    for (const path of [
      `locales/${locale}`,
      `locales/${sourceLocale}`,
      `.vertaalstraat/state/${locale}`,
      `.vertaalstraat/state/${sourceLocale}`,
    ]) {
      const file = `${path}/${parallel.name}.json`;
      files.set(file, readFileSync(join(folder, file), 'utf8'));
    }
  }
  return { folder, sourceLocale, locale, files, unlike, texts: placed(good, pair, files) };
}

/** Run the command line in a project. */
export async function runIn(folder: string, ...words: string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await run(words, { cwd: folder, colorOut: false, colorErr: false });
  if (exitCode > 1) throw new Error(`${words.join(' ')}: ${exitCode}\n${stdout}${stderr}`);
  return stdout;
}

/** What a check finds in a project. */
export async function findingsIn(folder: string): Promise<readonly Problem[]> {
  return (JSON.parse(await runIn(folder, 'check', '--format', 'json')) as { problems: Problem[] }).problems;
}

/** Write a file of a project. */
export function writeInto(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function catalogIn(folder: string, locale: string, namespace: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, `locales/${locale}/${namespace}.json`), 'utf8')) as Record<
    string,
    string
  >;
}

interface Good {
  readonly parallel: Parallel;
  readonly source: string;
  readonly values: readonly string[];
}

function placed(
  good: readonly Good[],
  { sourceLocale, locale }: { readonly sourceLocale: string; readonly locale: string },
  files: ReadonlyMap<string, string>,
): PlacedText[] {
  const seen = new Set<string>();
  return good.flatMap(({ parallel, source, values }) => {
    const namespace = parallel.name;
    const file = `locales/${locale}/${namespace}.json`;
    const lines = linesOf(files.get(file) ?? '');
    const others = [...parallel.texts]
      .filter(([other]) => other !== sourceLocale && other !== locale)
      .map(([, text]) => align(source, text));
    const article = segment(source, segmentOptions);
    return article.segments.map((one, index): PlacedText => {
      const { key, line, column } = lines[index] ?? { key: '', line: 0, column: 0 };
      return {
        sourceLocale,
        locale,
        kind: one.kind,
        format: one.format,
        source: one.value,
        value: values[index] ?? '',
        others: others.flatMap((all) => all?.[index] ?? []),
        urls: one.destinations.map(({ url }) => url),
        terms,
        ...(one.max !== undefined && { max: one.max }),
        isRepeated: seen.has(one.value) || !seen.add(one.value),
        namespace,
        key,
        file,
        line,
        column,
        articleFile: `articles/${namespace}.md`,
        articleLine: article.text.slice(0, one.span.start).split('\n').length,
        start: one.span.start,
        end: one.span.end,
        isBlock:
          one.kind === 'paragraph' &&
          one.place.type === 'flow' &&
          one.place.prefix === '' &&
          /(?:^|\n\n)$/.test(article.text.slice(0, one.span.start)),
      };
    });
  });
}

/** The keys of a catalog, one on a line. */
export function linesOf(catalog: string): { readonly key: string; readonly line: number; readonly column: number }[] {
  return catalog.split('\n').flatMap((text, index) => {
    const [head, key] = /^ {2}"([^"]+)": "/.exec(text) ?? [];
    return key === undefined || head === undefined ? [] : [{ key, line: index + 1, column: head.length + 1 }];
  });
}
