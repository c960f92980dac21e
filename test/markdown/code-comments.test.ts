import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { createProcessor } from '../../src/markdown/processor.ts';
import { segment, type SegmentOptions } from '../../src/markdown/segment.ts';
import { visitNodes } from '../../src/markdown/node-span.ts';
import { createCommentFinder } from '../../src/project/find-comments.ts';
import { shapeOf } from '../../scripts/fidelity/shape.ts';
import { hostileValues, options as usual } from '../support/corpus.ts';

const comments = createCommentFinder();
const options: SegmentOptions = { ...usual, code: 'comments', comments };

function found(text: string, read: SegmentOptions = options): string[] {
  return segment(text, read)
    .segments.filter(({ kind }) => kind === 'comment')
    .map(({ value }) => value);
}

const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`;

describe('comments in code', () => {
  it('should be left alone unless the configuration asks for them', () => {
    const text = fenced('js', '// Hallo');
    expect(segment(text, usual).segments).toEqual([]);
    expect(segment(text, { ...options, code: 'leave' }).segments).toEqual([]);
    expect(segment(text, { ...usual, code: 'comments' }).segments).toEqual([]);
    expect(segment(text, options).segments).toMatchObject([{ kind: 'comment', format: 'text', value: 'Hallo' }]);
  });

  it.each<[string, string, string[]]>([
    ['js', '// Een groet\nlet a = 1; // en nog een\n', ['Een groet', 'en nog een']],
    ['js', 'a("// nee", `/* nee */ ${b}`, /[/*] nee/); /* wel dit */', ['wel dit']],
    ['JS {1,3} title="x"', '/* Een blok\n   van twee regels */', ['Een blok', 'van twee regels']],
    [
      'ts',
      '/**\n * Groet iemand.\n *\n * @param {string} naam - Wie er wordt gegroet.\n * @returns De groet\n * @type {x}\n * @see foo de bar\n */',
      ['Groet iemand.', 'Wie er wordt gegroet.', 'De groet'],
    ],
    ['jsx', 'const a = <b>// nee</b>; // wel', ['wel']],
    ['js', '// ==== Het begin ====\n//// Titel ////\n// ----', ['Het begin', 'Titel']],
    ['python', '#!/usr/bin/env python\n# Een groet\nx = "# nee"  # wel\n"""Geen commentaar"""', ['Een groet', 'wel']],
    ['bash', '#!/bin/sh\necho "${#a}" "# nee" # Een groet\ncat <<X\n# nee\nX', ['Een groet']],
    ['yaml', '# Een groet\nurl: https://x/#nee\nb: "a # nee" # wel', ['Een groet', 'wel']],
    [
      'html',
      '<!-- Een groet -->\n<p>nee</p>\n<script>\n// In een script\n</script>\n<style>/* In een stijl */</style>',
      ['Een groet', 'In een script', 'In een stijl'],
    ],
    ['vue', '<template><!-- Een groet --></template>', ['Een groet']],
    ['css', '/* Een groet */\na { b: url(http://nee) }', ['Een groet']],
    ['sql', "SELECT '-- nee'; -- Een groet", ['Een groet']],
    ['lua', '-- Een groet\n--[[ Een blok\nen meer ]]', ['Een groet', 'Een blok', 'en meer']],
    ['haskell', '-- | Een groet\n{- Een blok -}', ['Een groet', 'Een blok']],
    ['rust', '/// Een groet\n//! Nog een\n/* a /* b */ c */', ['Een groet', 'Nog een', 'a /* b */ c']],
    ['c#', '/// <summary>Een groet</summary>\n/// <x>\n', ['<summary>Een groet</summary>']],
    ['php', '<?php // Een groet\n# Nog een', ['Een groet', 'Nog een']],
    ['ruby', '# Een groet\n=begin\nEen blok\n=end', ['Een groet', 'Een blok']],
    ['toml', '# Een groet\na = "# nee"', ['Een groet']],
    ['json', '{ // Een groet\n"a": "// nee" }', ['Een groet']],
    ['ini', '; Een groet\n# Nog een', ['Een groet', 'Nog een']],
    ['powershell', '<# Een blok #>', ['Een blok']],
    ['ocaml', '(* Een groet *)', ['Een groet']],
    ['vbnet', "' Een groet", ['Een groet']],
    ['tex', '% Een groet', ['Een groet']],
    ['mermaid', 'graph TD\n  %% Een groet\n  A[nee] --> B\n%%{init: {"x": "nee"}}%%', ['Een groet']],
    ['{.python}', '# Een groet', ['Een groet']],
    ['c', '// een regel \\\ndie doorloopt', []],
    ['diff', '--- a\n+++ b\n- nee', []],
    ['klingon', '// nee', []],
    ['text', '// nee', []],
    ['', '// nee', []],
  ])('should be found in %s: %j', (language, code, expected) => {
    expect(found(fenced(language, code))).toEqual(expected);
  });

  it.each([
    ['js', 'eslint-disable-next-line no-console'],
    ['js', '@ts-expect-error dat mag hier'],
    ['js', 'prettier-ignore'],
    ['js', 'biome-ignore lint: x'],
    ['js', 'istanbul ignore next'],
    ['js', '#region Een deel'],
    ['js', 'highlight-next-line'],
    ['js', '[!code ++]'],
    ['js', 'deno-lint-ignore no-explicit-any'],
    ['js', 'const a = b;'],
    ['js', 'foo(bar, baz)'],
    ['js', 'return x + 1;'],
    ['js', 'if (a) {'],
    ['js', '=> "hallo"'],
    ['js', "import x from 'y'"],
    ['js', 'src/index.js'],
    ['js', 'fooBar'],
    ['js', '5 + 3'],
    ['js', 'https://example.nl/pad'],
    ['python', 'noqa: E501'],
    ['python', 'type: ignore'],
    ['python', '-*- coding: utf-8 -*-'],
    ['python', 'pylint: disable=invalid-name'],
    ['ruby', 'frozen_string_literal: true'],
    ['bash', 'shellcheck disable=SC2034'],
    ['yaml', 'yaml-language-server: $schema=x'],
    ['html', 'prettier-ignore'],
    ['html', 'markdownlint-disable MD033'],
  ])('should not be taken where a tool or nobody reads them, in %s: %j', (language, words) => {
    const marks: Readonly<Record<string, [string, string]>> = { js: ['// ', ''], html: ['<!-- ', ' -->'] };
    const [open, close] = marks[language] ?? ['# ', ''];
    expect(found(fenced(language, `${open}${words}${close}`))).toEqual([]);
    if (language === 'js') expect(found(fenced(language, `/* ${words} */`))).toEqual([]);
  });

  it.each([
    '//go:embed x',
    '//#region Deel een',
    '//# sourceMappingURL=x.map',
    '/* global foo bar */',
    '/* eslint no-x: 0 */',
    '/*#__PURE__*/ x',
    '#!x y',
  ])('should not be taken where their marks are for a tool: %j', (code) => {
    expect(found(fenced(code.startsWith('//go') ? 'go' : 'js', code))).toEqual([]);
  });

  it('should be prose when in doubt', () => {
    const prose = [
      'Let op: dit is anders',
      'TODO: nog te doen',
      'Zie foo() hieronder',
      'x is de breedte',
      'Klaar!',
      'region',
    ];
    expect(found(fenced('js', prose.map((one) => `// ${one}`).join('\n')))).toEqual(prose);
  });

  it('should be left where the author excluded the block, and carry what is said of it', () => {
    const code = fenced('js', '// Een\n// Twee');
    expect(found(`<!-- i18n: ignore -->\n\n${code}`)).toEqual([]);
    expect(segment(`# Kop\n\n<!-- i18n: note Kort -->\n\n${code}`, options).segments.slice(1)).toMatchObject([
      { path: ['Kop'], note: 'Kort' },
      { path: ['Kop'], note: 'Kort' },
    ]);
  });

  it.each<[string, string, string, string]>([
    ['js', '// foo', 'a */ b\nc', '// a */ b c'],
    ['js', '/* foo */', 'a */ b\r\nc', '/* a * / b c */'],
    ['js', '/*foo*/', '*x/', '/* *x/ */'],
    ['js', '/**\n *foo\n */', '/ x', '/**\n * / x\n */'],
    ['js', '// foo', 'a\u2028b', '// a b'],
    ['html', '<!--foo-->', '> a --> b --!>', '<!-- > a - -> b - -!> -->'],
    ['html', '<script>\n// foo\n</script>', 'a </script> b', '<script>\n// a < /script> b\n</script>'],
    ['php', '<?php // foo', 'a ?> b', '<?php // a ? > b'],
    ['c', '// foo\nx', 'C:\\pad\\', '// C:\\pad\nx'],
    ['rust', '/* foo */', 'a /* b', '/* a / * b */'],
    ['lua', '--foo', '[[ a', '-- [[ a'],
    ['js', '/*\nfoo\n*/', '```', '/*\n` ` `\n*/'],
    ['js', '/*\nfoo\n*/', '```` js', '/*\n` ` ` ` js\n*/'],
    ['js', '/*\n  foo\n*/', ':::', '/*\n  : : :\n*/'],
  ])('should be written so that they end where they did, in %s: %j with %j', (language, code, value, expected) => {
    expect(compose(segment(fenced(language, code), options), [value])).toBe(fenced(language, expected));
  });
});

const codes = [
  [
    'js',
    '#!/usr/bin/env node\n// foo bar\nconst a = "// x"; // baz\n/* foo */ b();\n/*\n foo\n\tbar\n*/\n/**\n * foo\n * @param {x} y foo bar\n */',
  ],
  ['jsx', 'const a = <b>// x</b>; // foo'],
  ['python', '# foo\nx = 1 # bar'],
  ['bash', '#!/bin/sh\n# foo\nls # bar'],
  ['yaml', '# foo\na: b # bar'],
  ['html', '<!--foo-->\n<!--\nfoo\nbar\n-->\n<script>\n// foo\n/* bar */\n</script>'],
  ['css', '/*foo*/ a { /* bar */ }'],
  ['sql', '-- foo\nSELECT 1 /* bar */;'],
  ['rust', '/// foo\n/* bar */\nfn x() {} // baz'],
  ['php', '<?php\n// foo\n# bar\n/** baz */'],
  ['lua', '--foo\n--[[\nbar\n]]'],
  ['ruby', '# foo\n=begin\nbar\n=end\nx'],
  ['haskell', '-- foo\n{- bar -}\nx'],
  ['ocaml', '(* foo *)\nlet x = 1'],
  ['c', '// foo\nint x; /* bar */'],
  ['ini', '; foo\na=b'],
  ['mermaid', 'graph TD\n  %% foo\n  A --> B'],
  ['powershell', '# foo\n<# bar #>\nls'],
  ['vbnet', "' foo\nDim x"],
] as const;

const indented = (text: string, first: string, rest: string): string =>
  text.replaceAll(/^(?=[^\n])/gm, rest).replace(rest, first);
const containers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `  ${text.replaceAll(/\n(?=.)/g, '\n  ')}`,
  (text) => text.replaceAll('```', '~~~~'),
  (text) => indented(text, '> ', '> '),
  (text) => indented(text, '>', '>'),
  (text) => indented(text, '- ', '  '),
  (text) => indented(text, '1.  ', '\t'),
  (text) => indented(text, '> - ', '>   '),
  (text) => `:::note\n${text}:::\n`,
  (text) => text.replace(/\n```\n$/, '\n'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\uFEFF# Kop\n\n${text}\nTekst.\n`,
];
const documents = codes.flatMap(([language, code]) => containers.map((around) => around(fenced(language, code))));

/** The code of every block, with its comments taken out. */
function codeIn(text: string): string[] {
  const blocks: string[] = [];
  visitNodes(createProcessor(options.syntax).parse(text.replace(/^\uFEFF/, '')), (node) => {
    const { type, lang, value = '' } = node as { type: string; lang?: string; value?: string };
    if (type !== 'code') return undefined;
    let rest = '';
    let at = 0;
    for (const { start, end } of comments(value, lang ?? '')) {
      rest += `${value.slice(at, start)}<comment>`;
      at = end;
    }
    blocks.push(rest + value.slice(at));
    return undefined;
  });
  return blocks;
}

/** The tree of blocks, where only comments in code may differ. */
function treeOf(text: string): string {
  const tree = JSON.stringify(shapeOf(text, options.syntax), (_, value: unknown) =>
    Array.isArray(value) && value[0] === 'code' ? value.slice(0, -1) : value,
  );
  return tree + JSON.stringify(codeIn(text));
}

describe('the laws for comments in code', () => {
  it('should keep every byte', () => {
    for (const text of documents) {
      const article = segment(text, options);
      expect(article.segments.length).toBeGreaterThan(0);
      expect(article.segments.every(({ value }) => /^[\w .]+$/.test(value))).toBe(true);
      expect(
        compose(
          article,
          article.segments.map(({ value }) => value),
        ),
      ).toBe(text);
      expect(compose(article, [])).toBe(text);
    }
  });

  it('should keep the block and its code, whatever the value', () => {
    const more = [
      '*/',
      '-->',
      '--!>',
      '->',
      '<!--',
      '</script>',
      '?>',
      ']]',
      '-}',
      '*)',
      '#>',
      '=end',
      'x \\',
      'x _',
      '/*',
      '{-',
      '(*',
      '//',
      '/',
      '*',
      '!',
      '"""',
      "'''",
      '${x}',
      '%>',
    ];
    for (const [index, text] of documents.entries()) {
      const article = segment(text, options);
      const tree = treeOf(text);
      // Every fourth value in each; all of them come by in each language.
      for (const hostile of [...hostileValues, ...more].filter((_, at) => (at + index) % 4 === 0)) {
        for (const value of [hostile, `een ${hostile} twee`]) {
          const composed = compose(
            article,
            article.segments.map(() => value),
          );
          expect({ text, value, tree: treeOf(composed) }).toEqual({ text, value, tree });
        }
      }
    }
  });

  it('should read back what went in', () => {
    const piece = fc.constantFrom(
      'Wort',
      'zwei',
      'AT&T',
      '(so)',
      'C#',
      'a/b',
      '"x"',
      "it's",
      '5 < 6',
      '- x',
      '*',
      '#1',
      '„Zitat“',
      'e.g.',
      'x:',
      '100 %',
    );
    const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => `Ein ${pieces.join(' ')} mehr.`);
    fc.assert(
      fc.property(fc.constantFrom(...documents), words, (text, value) => {
        const article = segment(text, options);
        const values = article.segments.map(({ kind, value: own }) => (kind === 'comment' ? value : own));
        expect(segment(compose(article, values), options).segments.map((one) => one.value)).toEqual(values);
      }),
      { numRuns: 1000 },
    );
  });
});
