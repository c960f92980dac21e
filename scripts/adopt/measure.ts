import { segment, type SegmentOptions } from '../../src/markdown/segment.ts';
import type { SegmentedArticle } from '../../src/model/segment.ts';
import { createAdoption } from '../../src/sync/adopt/adopt-article.ts';

/** A page in two languages. */
export interface PagePair {
  readonly name: string;
  readonly source: string;
  readonly translated: string;
}

/** What adopting pages gave. */
export interface Measured {
  pages: number;
  /** Blocks of the article whose translation the page has, whole or in part. */
  blocks: number;
  /** Those of them that were paired, and those that were paired rightly. */
  paired: number;
  right: number;
  sure: number;
  sureRight: number;
  milliseconds: number;
}

/** A pair that is wrong although it was sure. */
export interface WrongPair {
  readonly page: string;
  readonly source: string;
  readonly got: string;
  readonly expected: string;
}

/** Make a measurement of pages whose truth is known: `whole` is the translation before it was perturbed, block for block the source. */
export function createMeasurement(
  locales: { readonly source: string; readonly target: string },
  wrong: WrongPair[],
): (pair: PagePair, whole: string, sum: Measured) => void {
  const adopt = createAdoption(locales);
  return ({ name, source, translated }, whole, sum) => {
    const [ours, theirs, truth] = [source, translated, whole].map(read) as [
      SegmentedArticle,
      SegmentedArticle,
      SegmentedArticle,
    ];
    const started = performance.now();
    const { adopted } = adopt(ours, theirs);
    sum.milliseconds += performance.now() - started;
    sum.pages += 1;
    const found = new Map(adopted.map((one) => [one.source, one]));
    const there = new Set(theirs.segments.map(({ value }) => flat(value)));
    const all = [...there].join('\n');
    for (const [index, { value: own }] of ours.segments.entries()) {
      const expected = flat(truth.segments[index]?.value ?? '');
      const one = found.get(index);
      const got = flat(one?.targets.map((target) => theirs.segments[target]?.value ?? '').join(' ') ?? '');
      // Text that was left in the source language is no translation, and is not taken over.
      const isThere = there.has(expected) || all.includes(expected) || hasParts(expected, there);
      const isCopy = expected === flat(own);
      const isPart = got !== '' && (expected.includes(got) || got.includes(expected));
      if (isThere && !isCopy) {
        sum.blocks += 1;
        if (one) sum.paired += 1;
        if (one && isPart) sum.right += 1;
      }
      if (!one?.sure) continue;
      sum.sure += 1;
      if (got === expected) sum.sureRight += 1;
      else wrong.push({ page: name, source: own, got, expected });
    }
  };
}

/** Tell whether two pages have the same blocks, so that each is the translation of the other in its place. */
export function areParallel({ source, translated }: PagePair): boolean {
  const [ours, theirs] = [read(source), read(translated)];
  const shape = ({ segments }: SegmentedArticle): string =>
    segments.map(({ kind, path }) => `${kind} ${path.length}`).join();
  return ours.segments.length > 2 && shape(ours) === shape(theirs);
}

/** What a page is of which nothing is known but the page: how much of it is paired. */
export function measureUnknown(locales: {
  readonly source: string;
  readonly target: string;
}): (pair: PagePair, sum: Measured) => void {
  const adopt = createAdoption(locales);
  return ({ source, translated }, sum) => {
    const started = performance.now();
    const [ours, theirs] = [read(source), read(translated)];
    const { adopted } = adopt(ours, theirs);
    sum.milliseconds += performance.now() - started;
    sum.pages += 1;
    sum.blocks += Math.min(ours.segments.length, theirs.segments.length);
    sum.paired += adopted.length;
    sum.sure += adopted.filter((one) => one.sure).length;
  };
}

const options: SegmentOptions = {
  syntax: ['gfm', 'frontmatter', 'directive'],
  frontMatter: { fields: ['title', 'description'], localesField: 'locales', sourceLocale: 'nl' },
};

function read(text: string): SegmentedArticle {
  return segment(text, options);
}

function hasParts(expected: string, there: ReadonlySet<string>): boolean {
  return expected.length > 40 && [...there].some((text) => text.length > 15 && expected.includes(text));
}

function flat(text: string): string {
  return text
    .replaceAll(/\]\[\d+\]/g, ']')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
