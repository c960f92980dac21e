import { describe, expect, it } from 'vitest';
import { document, usualCorpora } from '../scripts/fidelity/corpora.ts';
import { compareParsers } from '../scripts/parsers/compare-parsers.ts';
import { loadFastParser } from '../src/project/load-fast-parser.ts';

const parser = await loadFastParser(process.cwd());

/** Files whose trees are known to differ. An entry that starts to pass makes the test fail: take it out. */
const known = {
  // An escape in what looks like an address: text of another extent.
  'CommonMark examples': ['example 606.md'],
  'GFM and nasty shapes': [
    'directives.md',
    'docusaurus-admonitions.md',
    'footnotes-many-paragraphs.md',
    'html-comments-everywhere.md',
    'reference-links-in-quotes.md',
    'strikethrough-tasks.md',
    'table-escapes.md',
  ],
};

describe('satteri beside remark-parse', () => {
  it.each(usualCorpora().filter(({ name }) => name in known))('should differ where it is known to: $name', (corpus) => {
    const { differences } = compareParsers(corpus, parser);
    expect(differences.map(({ file }) => file)).toEqual(known[corpus.name as keyof typeof known]);
  });

  it.each([
    'é😀 *x*\r\n\r\n> ![a](b "t")\r\n',
    '\uFEFFa 👩‍👩‍👧 *b*\n',
    '-\ta\n\n\t*b*\n',
    '---\ntitle: é😀\n---\n\n# *b*\n',
  ])('should count offsets as we do: %j', (text) => {
    const corpus = { name: 'offsets', documents: [document('a.md', text)] };
    expect(compareParsers(corpus, parser)).toMatchObject({ beyond: 0, differences: [] });
  });

  it('should leave MDX, and front matter between unlike fences, to remark-parse', () => {
    const documents = [document('a.mdx', '<B />\n'), document('b.md', '---\na: 1\n...\n')];
    expect(compareParsers({ name: 'beyond', documents }, parser)).toMatchObject({
      files: 2,
      beyond: 2,
      differences: [],
    });
  });
});
