/**
 * The yardstick of a cold build: parse every article of a site once, with remark-parse as it comes and the extensions that are
 * on, and nothing else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { globSync } from 'tinyglobby';
import { unified } from 'unified';

const [folder = '.'] = process.argv.slice(2);
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkDirective).freeze();
let nodes = 0;
for (const file of globSync('articles/**/*.md', { cwd: folder }).toSorted())
  nodes += processor.parse(readFileSync(join(folder, file), 'utf8')).children.length;
process.stdout.write(`${nodes}\n`);
