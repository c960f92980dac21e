/** The yardstick of a cold build: parse every article of a site once, with the same unified processor, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { globSync } from 'tinyglobby';
import { createProcessor } from '../src/markdown/processor.ts';

const [folder = '.'] = process.argv.slice(2);
const processor = createProcessor(['gfm', 'frontmatter', 'directive']);
let nodes = 0;
for (const file of globSync('articles/**/*.md', { cwd: folder }).toSorted())
  nodes += processor.parse(readFileSync(join(folder, file), 'utf8')).children.length;
process.stdout.write(`${nodes}\n`);
