import { format } from 'prettier';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Ways to write a document that say the same. */
export const reformats: ReadonlyMap<string, (text: string) => Promise<string>> = new Map([
  ['prettier, wrapped at 60', (text) => format(text, { parser: 'markdown', proseWrap: 'always', printWidth: 60 })],
  ['prettier, unwrapped', (text) => format(text, { parser: 'markdown', proseWrap: 'never' })],
  ['remark, other markers', (text) => Promise.resolve(String(remark.processSync(text)))],
]);

const remark = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '+', emphasis: '_', strong: '_', setext: true, listItemIndent: 'tab', rule: '_' });
