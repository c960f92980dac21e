import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { inlineProblems } from '../../src/markdown/inline-problems.ts';
import { markupOf } from '../../src/markdown/markup.ts';
import { segment } from '../../src/markdown/segment.ts';
import { createValueReader } from '../../src/markdown/value-reader.ts';
import { options } from '../support/corpus.ts';

const mdx = { ...options, syntax: ['mdx', 'gfm', 'frontmatter'] as const };

function values(text: string): string[] {
  return segment(text, mdx).segments.map(({ kind, value }) => `${kind}: ${value}`);
}

describe('MDX', () => {
  it.each<[string, string, string[]]>([
    ['modules alone', "import X from 'y';\n\nexport const a = 1;\n\nTekst", ['paragraph: Tekst']],
    ['expressions in prose as they are', '# Hoi {naam}', ['heading: Hoi {naam}']],
    ['blocks in components', '<Note>\n\nTekst\n\n- punt\n\n</Note>', ['paragraph: Tekst', 'item: punt']],
    ['the text of a component alone', '<Tip>Korte *tekst*</Tip>', ['paragraph: Korte *tekst*']],
    ['props that a reader reads', '<Card title="Hallo" icon="star" href="/x" size={3} />', ['attribute: Hallo']],
    [
      'nothing of what is not to be translated',
      '<Card translate="no" title="Hallo">Tekst</Card>\n\n<p lang="en">Hello</p>',
      [],
    ],
    [
      'strings in expressions',
      "<Table title={'Hoi'} rows={[{ name: 'x', 'description': \"Een zin\", label: `Nog een`, text: tekst, url: 'y' }]} />",
      ['attribute: Hoi', 'attribute: Een zin', 'attribute: Nog een'],
    ],
    ['no strings with holes in them', '<A title={`Hoi ${naam}`} text={f("x")} {...rest} />', []],
    ['the block after an instruction', '{/* i18n: ignore */}\n\nEen\n\nTwee', ['paragraph: Twee']],
    [
      'comments of HTML, as Docusaurus does',
      'Een\n\n<!-- let op -->\n\n<Tip>twee</Tip>',
      ['paragraph: Een', 'paragraph: twee'],
    ],
    ['instructions in comments of HTML', '<!-- i18n: ignore -->\n\nEen\n\n{twee} drie', ['paragraph: {twee} drie']],
    ['anchors of headings, as Docusaurus does', '## Kop {#kop}\n\n<Tip>een</Tip>', ['heading: Kop', 'paragraph: een']],
  ])('should read %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(segment(text, mdx).remarks).toEqual([]);
    expect(compose(segment(text, mdx), [])).toBe(text);
  });

  it('should read what is no MDX as Markdown, and say so', () => {
    const text = 'Een <br> twee < drie {vier\n\n- vijf';
    const article = segment(text, mdx);
    expect(article.segments.map((one) => one.value)).toEqual(['Een <br> twee < drie {vier', 'vijf']);
    expect(article.syntax).toEqual(['gfm', 'frontmatter']);
    expect(article.remarks).toMatchObject([
      { type: 'mdx', message: expect.stringContaining('Unexpected MDX') as string },
    ]);
    expect(compose(article, ['Een'])).toBe('Een\n\n- vijf');
  });

  it.each([
    ['Tekst', 'a {b', 'a \\{b'],
    ['Tekst', 'a <b', 'a \\<b'],
    ['Tekst', 'a <b>c', 'a \\<b>c'],
    ['Tekst', '{alles}', '\\{alles}'],
    ['Tekst', '<b>alles</b>', '<b>alles</b>'],
    ['Tekst', '<b/>', '\\<b/>'],
    ['Tekst', 'import duties rise', '&#105;mport duties rise'],
    ['Tekst', 'een <b>vet</b> en {x}', 'een <b>vet</b> en {x}'],
    ['<Tip title="Hoi" />', 'zeg "hoi" {x}', '<Tip title="zeg &quot;hoi&quot; {x}" />'],
    ['<Tip>Tekst</Tip>', '{x}', '<Tip>\\{x}</Tip>'],
    ["<A title={'Hoi'} />", "it's {x} \\ ${y}\n`z`", "<A title={'it\\'s {x} \\\\ ${y}\\n`z`'} />"],
    ['> <A b={[{ title: `Hoi` }]} />', "it's ${x} `y`", "> <A b={[{ title: `it's \\${x} \\`y\\`` }]} />"],
    ['Tekst', 'a <', 'a \\<'],
    ['Tekst', '<A></A>', '\\<A>\\</A>'],
    ['Tekst', '<textarea></textarea> x', '<textarea></textarea> x'],
  ])('should write into %j the value %j as %j', (text, value, expected) => {
    expect(compose(segment(text, mdx), [value])).toBe(expected);
  });

  it.each(['{', 'a <b', '<!-- x', '{{ x }}', '[a][9] {', '{% x %}'])(
    'should take stock of %j, which is no MDX',
    (value) => {
      const article = segment('Foo [a](b) bar', mdx);
      const [one] = article.segments;
      if (!one) throw new Error('Expected a segment');
      expect(() => [
        markupOf(value, one, article, createValueReader(article)),
        inlineProblems(value, one, article),
      ]).not.toThrow();
    },
  );
});
