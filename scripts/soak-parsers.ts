/**
 * Hold satteri to remark-parse on mutated documents: `npm run soak:parsers`,
 * `npm run soak:parsers -- --characters 5000000 --seed 7 <folders>`.
 *
 * Goes on until both parsers have read that many characters, and prints what they read differently, as short as it gets.
 * Words after `--`: folders whose documents are mutated, instead of the usual corpora.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { configDefaults } from '../src/project/config-defaults.ts';
import type { Syntax } from '../src/model/segment.ts';
import { loadFastParser } from '../src/project/load-fast-parser.ts';
import { folderCorpus, usualCorpora } from './fidelity/corpora.ts';
import { compareReadings, shrinkDifference } from './parsers/find-difference.ts';
import { blocksOf, mutatedDocument } from './parsers/mutated-document.ts';

const { values: given, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    characters: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 0x7fffffff)) },
  },
});

/** The sets of extensions, the usual one most often. */
const usual: readonly Syntax[] = ['gfm', 'frontmatter', 'directive'];
const syntaxes: readonly (readonly Syntax[])[] = [usual, usual, usual, [], ['gfm', 'frontmatter', 'math'], ['gfm']];
const { frontMatter: fields, localesField, sourceLocale } = configDefaults;
const frontMatter = { fields, localesField, sourceLocale };

const corpora = folders.length > 0 ? folders.map((folder) => folderCorpus(folder, folder)) : usualCorpora();
const blocks = corpora.map(({ documents }) => documents.flatMap(({ text }) => blocksOf(text)));
const parser = await loadFastParser(process.cwd());
const seed = Number(given.seed);
process.stdout.write(`seed ${seed}, ${blocks.flat().length} blocks\n`);

const count = { documents: 0, characters: 0, alike: 0, read: 0 };
const found = new Set<string>();
const arbitrary = fc.record({ text: mutatedDocument(blocks), syntax: fc.constantFrom(...syntaxes) });
for (let batch = 0; count.read < Number(given.characters); batch += 1) {
  for (const { text, syntax } of fc.sample(arbitrary, { seed: seed + batch, numRuns: 500 })) {
    const options = { syntax, frontMatter };
    const reading = compareReadings(text, options, parser);
    count.documents += 1;
    count.characters += text.length;
    if (reading === 'slow') continue;
    count.alike += 1;
    count.read += text.length;
    if (reading === 'alike') continue;
    const short = shrinkDifference(text, options, parser);
    if (!found.has(short)) process.stdout.write(`${JSON.stringify(short)} [${syntax.join()}]\n`);
    found.add(short);
  }
}
process.stdout.write(
  `${count.documents} documents of ${count.characters} characters; satteri read ${count.alike} of ${count.read}; ${found.size} differences\n`,
);
process.exitCode = found.size > 0 ? 1 : 0;
