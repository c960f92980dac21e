import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { inlineProblems } from '../../src/markdown/inline-problems.ts';
import { segment } from '../../src/markdown/segment.ts';
import { tooDeep } from '../../src/markdown/too-deep.ts';
import { tooManyMarks } from '../../src/markdown/too-many-marks.ts';

const options = {
  syntax: ['gfm', 'frontmatter'],
  frontMatter: { fields: ['title'], localesField: 'locales', sourceLocale: 'nl' },
  props: [],
  code: 'leave',
} as const;

/** What has too many of something, and the first that is. */
const many: readonly (readonly [what: string, text: string, at: number])[] = [
  ['paragraph of more than 10000 marks of emphasis', 'a* '.repeat(10_001), 30_001],
  [
    'depth of more than 500 marks of emphasis inside each other',
    `${'*a **b '.repeat(300)}${'c** d*'.repeat(300)}`,
    3601,
  ],
  ['paragraph of more than 40000 brackets', '[a] '.repeat(20_001), 80_000],
  ['depth of more than 10000 brackets inside each other', `${'['.repeat(10_001)}${']'.repeat(10_001)}`, 20_001],
  ['depth of more than 500 images inside each other', `${'![a '.repeat(501)}${'](b)'.repeat(501)}`, 4004],
  ['paragraph of more than 2000 comments and instructions that do not end', 'a <!-- b '.repeat(2001), 18_002],
];

describe('too many marks', () => {
  it.each(many)('should find a %s, and where it is', (what, text, at) => {
    expect(tooManyMarks(text)).toMatchObject({ what, span: { start: at } });
    const [found] = tooDeep(`# Kop\n\n${text}\n`);
    expect(found).toMatchObject({ message: `Unexpected ${what}, expected fewer`, span: { start: at + 7 } });
  });

  it.each([
    ['thousands of links', 'Dank aan [@iemand_zo](https://example.org/some_one/here) en '.repeat(2500)],
    ['a paragraph of ten thousand badges', '[![a](b)](c)\n'.repeat(10_000)],
    ['thousands of comments that end', 'a <!-- b -->\n'.repeat(9000)],
    ['patterns of files', '*.js **/*.ts '.repeat(2500)],
    ['words with low lines', 'snake_case_name '.repeat(9000)],
    ['a mark in each paragraph', 'Een *woord* en [nog](x) een.\n\n'.repeat(9000)],
    ['a mark in each item', '- Een *woord* en [nog](x) een\n'.repeat(9000)],
    ['a mark in each cell', `| a | b |\n|---|---|\n${'| *a* | [b](c) |\n'.repeat(9000)}`],
    ['marks in code', `~~~md\n${'*a [b\n'.repeat(9000)}~~~\n`],
    ['marks in code in an item', `1. Zo:\n\n   \`\`\`md\n${'   *a [b\n'.repeat(9000)}   \`\`\`\n`],
  ])('should leave %s alone', (_, text) => {
    expect(tooDeep(text)).toEqual([]);
  });

  it.each(many)('should write a value that is a %s plainly, and tell of it', (what, value) => {
    const article = segment('Een *zin* hier.\n\n![Een auto](a.png)\n\n# Kop [a](b)\n', options);
    const [first] = article.segments;
    expect(first && inlineProblems(value, first, article)).toMatchObject([
      { message: `Unexpected ${what}, expected fewer` },
    ]);
    const built = compose(
      article,
      article.segments.map(() => `A car ${value}`),
    );
    const read = segment(built, options);
    expect(read.problems).toEqual([]);
    expect(read.segments.map(({ kind }) => kind)).toEqual(article.segments.map(({ kind }) => kind));
  });
});
