/**
 * Measure how faithful the line is: `npm run bench:fidelity`.
 *
 * Words after `--`: `--corpus name=folder` (more than once) for corpora of your own beside the usual ones, `--only` for
 * those alone, `--show` for the prose that cannot be reached, `--json` for a JSON object a line.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { folderCorpus, usualCorpora } from './fidelity/corpora.ts';
import { isFaithful, measureFidelity } from './fidelity/measure.ts';
import { fidelityTable } from './fidelity/table.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    only: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});

const own = options.corpus.map((word) => {
  const [name = '', ...path] = word.split('=');
  return path.length === 0 ? folderCorpus(name, name) : folderCorpus(name, path.join('='));
});
const results = [...(options.only ? [] : usualCorpora()), ...own].map((corpus) => measureFidelity(corpus));

if (options.json) {
  for (const { failures, unreached, ...rest } of results) {
    const shown = options.show ? { failures, unreached } : { failures };
    process.stdout.write(`${JSON.stringify({ bench: 'fidelity', ...rest, ...shown })}\n`);
  }
} else {
  process.stdout.write(fidelityTable(results));
  if (results.some((one) => !one.oracle))
    process.stdout.write(
      '\nInstall cmark-gfm for a second opinion on the structure (Debian: `apt-get install cmark-gfm`).\n',
    );
  for (const { corpus, failures, unreached } of results) {
    for (const { file, what, detail } of failures) process.stdout.write(`${corpus}: ${file}: ${what}: ${detail}\n`);
    if (!options.show) continue;
    for (const { file, line, text } of unreached)
      process.stdout.write(`${corpus}: ${file}:${line}: out of reach: ${text}\n`);
  }
}
process.exitCode = results.every(isFaithful) ? 0 : 1;
