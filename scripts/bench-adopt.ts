import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import {
  areParallel,
  createMeasurement,
  measureUnknown,
  type Measured,
  type PagePair,
  type WrongPair,
} from './adopt/measure.ts';
import { blocksOf, createChance, perturb } from './adopt/perturb.ts';

/**
 * Measure how well translations made by hand are lined up with their articles.
 *
 *     npm run bench:adopt -- nl=../site/nl en=../site/en
 *
 * Pages with the same path are a pair; those with the same blocks are perturbed (blocks dropped, inserted, merged,
 * split, swapped, sections moved), so that it is known what each block is. Without folders: this repository's manual.
 */
function main(): void {
  const named = process.argv.slice(2).filter((word) => word.includes('='));
  const isVerbose = process.argv.includes('--wrong');
  const rounds = 2;
  const [source, ...targets] = (named.length > 1 ? named : ['nl=docs/nl', 'en=docs/en', 'de=docs/de']).map((word) => {
    const [locale = '', ...folder] = word.split('=');
    return { locale, folder: folder.join('=') };
  });
  if (!source) return;
  console.log('| pages | as they are | perturbed | blocks | paired | rightly | sure | of those right | ms a page |');
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const target of targets) {
    const locales = { source: source.locale, target: target.locale };
    const pairs = pagesOf(source.folder, target.folder);
    const wrong: WrongPair[] = [];
    const measure = createMeasurement(locales, wrong);
    const sum = nothing();
    const parallel = pairs.filter(areParallel);
    const foreign = parallel.flatMap(({ translated }) => blocksOf(translated)).filter((block) => /^\p{L}/u.test(block));
    const chance = createChance(4);
    for (const pair of parallel) {
      for (let round = 0; round < rounds; round += 1) {
        measure({ ...pair, translated: perturb(pair.translated, foreign, chance).text }, pair.translated, sum);
      }
    }
    const known = nothing();
    for (const pair of parallel) measure(pair, pair.translated, known);
    const others = nothing();
    const look = measureUnknown(locales);
    for (const pair of pairs) if (!parallel.includes(pair)) look(pair, others);
    const name = `${basename(join(source.folder, '..'))} ${source.locale} → ${target.locale}`;
    console.log(
      [
        row(name, known.pages, 0, known),
        row(name, 0, sum.pages, sum),
        row(`${name}, other blocks`, others.pages, 0, others),
      ].join('\n'),
    );
    if (isVerbose) for (const one of wrong.slice(0, 60)) console.log(one);
  }
}

function nothing(): Measured {
  return { pages: 0, blocks: 0, paired: 0, right: 0, sure: 0, sureRight: 0, milliseconds: 0 };
}

function row(
  name: string,
  whole: number,
  perturbed: number,
  { blocks, paired, right, sure, sureRight, milliseconds, pages }: Measured,
): string {
  const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(2)} %`);
  const cells = [
    name,
    whole,
    perturbed,
    blocks,
    percent(paired, blocks),
    percent(right, blocks),
    percent(sure, blocks),
    percent(sureRight, sure),
    (milliseconds / Math.max(1, pages)).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The pages that both folders have at the same path. */
function pagesOf(source: string, translated: string): PagePair[] {
  const files = globSync('**/*.md', { cwd: source }).toSorted();
  const others = new Set(globSync('**/*.md', { cwd: translated }));
  return files
    .filter((name) => others.has(name))
    .map((name) => ({
      name,
      source: readFileSync(join(source, name), 'utf8'),
      translated: readFileSync(join(translated, name), 'utf8'),
    }));
}

main();
