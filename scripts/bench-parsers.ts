/**
 * Compare satteri's trees with those of remark-parse: `npm run bench:parsers`.
 *
 * Words after `--`: folders of your own, instead of the usual corpora; `--json` for a JSON object a line.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { folderCorpus, usualCorpora } from './fidelity/corpora.ts';
import { loadFastParser } from '../src/project/load-fast-parser.ts';
import { compareParsers } from './parsers/compare-parsers.ts';

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const corpora = folders.length > 0 ? folders.map((folder) => folderCorpus(folder, folder)) : usualCorpora();
const parser = await loadFastParser(process.cwd());
for (const comparison of corpora.map((corpus) => compareParsers(corpus, parser))) {
  const { corpus, files, beyond, differences, remarkParse, satteri } = comparison;
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ bench: 'parsers', ...comparison })}\n`);
    continue;
  }
  const ratio = satteri > 0 ? (remarkParse / satteri).toFixed(1) : '–';
  process.stdout.write(
    `${corpus}: ${files} files, ${beyond} for remark-parse alone, ${differences.length} differ; satteri is ${ratio} × as fast\n`,
  );
  for (const { file, difference } of differences) process.stdout.write(`  ${file}: ${difference}\n`);
}
