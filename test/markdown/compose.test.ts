import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { segment } from '../../src/markdown/segment.ts';
import { options } from '../support/corpus.ts';

/** Compose with these values for the first segments. */
function translate(text: string, ...values: (string | undefined)[]): string {
  return compose(segment(text, options), values);
}

describe('compose', () => {
  it.each([
    ['puts destinations back', 'a [b](c "T") d', ['x [y][1]'], 'x [y](c "T")'],
    ['translates titles in destinations', 'a [b](c "T") d', ['x [y][1]', 'Title'], 'x [y](c "Title")'],
    ['lets references be reordered and repeated', 'a [b](1) [c](2)', ['[C][2] [B][1] [C][2]'], '[C](2) [B](1) [C](2)'],
    [
      'lets a translation point elsewhere',
      'a [b](1)',
      ['x [y](https://en.wikipedia.org)'],
      'x [y](https://en.wikipedia.org)',
    ],
    ['keeps the brackets of a number that is not there', 'a [b](1)', ['x [y][9]'], 'x [y][9]'],
    ['escapes an ordinal at a block start', 'a', ['3. Oktober'], '3\\. Oktober'],
    ['keeps a pipe in its cell', '| a |\n|---|', ['x | y'], '| x \\| y |\n|---|'],
    ['keeps a heading on its line', '# a #', ['x\ny #'], '# x y \\# #'],
    ['joins paragraphs', 'a', ['x\n\ny'], 'x y'],
    ['keeps the prefix of a quote', '> a\\\n> b', ['x\\\ny\\\nz'], '> x\\\n> y\\\n> z'],
    ['gives a hard break in an item its indentation', '- a', ['x\\\ny'], '- x\\\n  y'],
    ['uses the line end of the article', 'a\\\r\nb', ['x\\\ny'], 'x\\\r\ny'],
    ['escapes tags without a partner', 'a', ['x <b>y'], 'x \\<b>y'],
    ['keeps tags with a partner', 'a', ['x <b>y</b><br>'], 'x <b>y</b><br>'],
    ['keeps tags that are open in the source too', 'a <span>b', ['x <span>y'], 'x <span>y'],
    ['takes a blank value for the source', 'a', [' \n'], 'a'],
    ['writes YAML with the quotes it needs', '---\ntitle: a\n---', ['x: y'], "---\ntitle: 'x: y'\n---"],
    ['keeps YAML plain where it can', '---\ntitle: a\n---', ["it's AT&T"], "---\ntitle: it's AT&T\n---"],
    ['keeps the quotes of YAML', '---\ntitle: "a"\n---', ['say "x"'], '---\ntitle: "say \\"x\\""\n---'],
    ['keeps a block scalar', '---\ntitle: |\n  a\n  b\n---', ['x\ny'], '---\ntitle: |\n  x\n  y\n---'],
    ['keeps a title whole', '[a](b "c")', [undefined, 'x \\" y'], '[a](b "x \\\\\\" y")'],
    ['keeps a mark that would be no text at the start', 'a', ['\uFEFF# x'], '&#65279;# x'],
    ['writes HTML text', '<p>a</p>', ['x & y < z'], '<p>x & y &lt; z</p>'],
    ['writes HTML attributes', '<img alt="a">', ['say "x"'], '<img alt="say &quot;x&quot;">'],
    ['writes alt texts', '![a](b)', ['x [y] *z*'], '![x \\[y\\] \\*z\\*](b)'],
  ])('%s', (_, text, values, expected) => {
    expect(translate(text, ...values)).toBe(expected);
  });

  it('should break lines where the source broke them', () => {
    const source =
      'Een verhaal van een regel of drie, dat op zestig tekens is\nafgebroken zoals redacteuren dat deden toen schermen nog\nsmal waren.';
    const value =
      'A story of three lines or so, broken at sixty characters the way editors did it back when screens were still narrow, and 2. no list.';
    const lines = translate(source, value).split('\n');
    expect(lines.join(' ')).toBe(value);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(58);
    expect(lines.length).toBe(3);
  });

  it.each([
    ['a quote', '> '],
    ['an item', '- ', '  '],
    ['an ordered item', '10. ', '    '],
    ['an item in an item', '- x\n  - ', '    '],
    ['an item in a quote', '> - ', '>   '],
    ['a quote in an item', '- > ', '  > '],
    ['a note', '[^1]: ', '    '],
    ['a note’s second paragraph', '[^1]: x\n\n    ', '    '],
    ['an admonition', ':::note\n'],
    ['a callout', '> [!NOTE]\n> ', '> '],
    ['a component of MkDocs', '!!! note "x"\n    ', '    '],
  ])('should break lines as the source does in %s', (_, first, indent = first.startsWith(':') ? '' : first) => {
    const source = `${first}Een verhaal van een regel of drie, dat op zestig tekens is\n${indent}afgebroken zoals redacteuren dat deden.`;
    const value =
      'A story of three lines or so, broken at sixty characters the way editors did it, long ago, and 2. no list.';
    const article = segment(source, options);
    const lines = compose(article, [...article.segments.slice(1).map(() => undefined), value])
      .slice(first.length)
      .split('\n');
    const prefixes = lines.slice(1).map((line) => line.slice(0, indent.length));
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(prefixes)).toEqual(new Set([indent]));
    expect(lines.map((line, index) => (index === 0 ? line : line.slice(indent.length))).join(' ')).toBe(value);
    const width = Math.max(...source.split('\n').map((line) => line.length));
    expect(Math.max(...lines.slice(1).map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('should line the columns of a table up by what East Asian letters and emoji take on screen', () => {
    const source = '> | Kop   | Getal |\n> | :---: | ----: |\n> | 一二  |     1 |\n> | 👩‍👩‍👧    |    20 |';
    const lines = translate(source, '見出し語', undefined, 'x 🇳🇱 y').split('\n');
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
    expect(
      lines.map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['見出し語', 'Getal'],
      [':------:', '----:'],
      ['x 🇳🇱 y', '1'],
      ['👩‍👩‍👧', '20'],
    ]);
  });

  it('should line the columns of a table up where the source did', () => {
    const source = '| Kop   | Getal |\n| ----- | ----: |\n| een   |     1 |\n| twee  |    20 |';
    expect(translate(source, 'Heading', 'Number', '一二', 'a much longer one')).toBe(
      [
        '| Heading           | Number |',
        '| ----------------- | -----: |',
        '| 一二              |      1 |',
        '| a much longer one |     20 |',
      ].join('\n'),
    );
  });

  it('should leave the padding of a table alone where the source did not line it up', () => {
    expect(translate('| Kop | Getal |\n|---|---|\n| een twee | 1 |', 'Heading')).toBe(
      '| Heading | Getal |\n|---|---|\n| een twee | 1 |',
    );
  });

  it('should put one sentence on a line where the source did', () => {
    const source = 'Dit is een zin.\nDit is er nog een.\nEn klaar.';
    expect(translate(source, 'One, e.g. this. Two! And three?')).toBe('One, e.g. this.\nTwo!\nAnd three?');
  });

  it('should keep a paragraph of one line on one line', () => {
    const long = 'word '.repeat(60).trim();
    expect(translate('a', long)).toBe(long);
  });

  it('should name the locale it is composed for', () => {
    const article = segment('---\nlang: "nl"\ntitle: a\n---\n', options);
    expect(compose(article, ['x'], 'de-AT')).toBe('---\nlang: "de-AT"\ntitle: x\n---\n');
  });
});
