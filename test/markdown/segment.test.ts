import { describe, expect, it } from 'vitest';
import { segment } from '../../src/markdown/segment.ts';
import { options } from '../support/corpus.ts';

/** Kind and value of each segment. */
function values(text: string): string[] {
  return segment(text, options).segments.map(({ kind, value }) => `${kind}: ${value}`);
}

describe('segment', () => {
  it.each<[string, string, string[]]>([
    ['a heading', '# Kop *met* nadruk #', ['heading: Kop *met* nadruk']],
    ['a heading with an anchor of its own', '## Kop {#anker}', ['heading: Kop']],
    ['a setext heading on two lines', 'Kop\nop twee\n===', ['heading: Kop op twee']],
    ['soft breaks as spaces', 'een  \ttwee\ndrie\n   vier', ['paragraph: een  \ttwee drie vier']],
    ['hard breaks as they are', 'een\\\ntwee  \ndrie', ['paragraph: een\\\ntwee  \ndrie']],
    ['list items', '- een\n- twee\n\n  drie\n  - vier', ['item: een', 'item: twee', 'item: drie', 'item: vier']],
    ['a list that follows code by its text alone', '    code\n\n2. Kop', ['paragraph: Kop']],
    [
      'terms and what they mean',
      'Een\nTwee\n: Uitleg\n  over\n: Nog een',
      ['paragraph: Een', 'paragraph: Twee', 'paragraph: Uitleg over', 'paragraph: Nog een'],
    ],
    ['the title of a tab of MkDocs', '=== "Tabblad"\n    Tekst', ['paragraph: Tabblad', 'paragraph: Tekst']],
    ['what abbreviations mean', '*[HTML]: De taal\n*[CSS]: De stijl', ['paragraph: De taal', 'paragraph: De stijl']],
    ['no attributes of Kramdown', 'Tekst\n{: .klasse title="x"}', ['paragraph: Tekst']],
    ['no table of contents', '[TOC]\n\n[[toc]]\n\n[[_TOC_]]', []],
    [
      'titles of frames and labels of choices',
      '<div><iframe title="Film"></iframe><option label="Keuze"></option></div>',
      ['attribute: Film', 'attribute: Keuze'],
    ],
    ['task items', '- [ ] te doen\n- [x] gedaan', ['item: te doen', 'item: gedaan']],
    ['cells', '| a | b \\| c |\n|---|---|\n| `x\\|y` en | 3 |', ['cell: a', 'cell: b | c', 'cell: `x|y` en']],
    ['a block quote', '> een\n> twee\ndrie', ['quote: een twee drie']],
    ['a callout without its marker', '> [!NOTE]\n> Let op.', ['quote: Let op.']],
    ['a callout with a title', '> [!tip]- Titel\n> Tekst.', ['quote: Titel', 'quote: Tekst.']],
    [
      'a callout whose text a formatter pulled up to its marker',
      `> [!TIP] ${'woord '.repeat(12)}\n> slot.`,
      [`quote: ${'woord '.repeat(12)}slot.`],
    ],
    ['a footnote', 'Tekst.[^1]\n\n[^1]: Noot\n    verder.', ['paragraph: Tekst.[^1]', 'note: Noot verder.']],
    ['a lone image', '![Alt *x*](a.png "Titel")', ['alt: Alt x', 'title: Titel']],
    ['a lone image in a link', '[![Alt](a.png)](https://x.nl)', ['alt: Alt']],
    ['an image in prose', 'Kijk: ![Alt](a.png) hier', ['paragraph: Kijk: ![Alt][1] hier']],
    ['a title in a link', 'Een [link](x "Titel & co") hier', ['paragraph: Een [link][1] hier', 'title: Titel & co']],
    ['a title of a definition', '[a]: /x "De titel"', ['title: De titel']],
    [
      'HTML text and attributes',
      '<p title="Hoi &amp; dag">Tekst <b>vet</b></p>',
      ['attribute: Hoi & dag', 'html: Tekst <b>vet</b>'],
    ],
    ['HTML inside prose as it is', 'Druk <kbd>Ctrl</kbd>', ['paragraph: Druk <kbd>Ctrl</kbd>']],
    [
      'a line of HTML with what belongs to it',
      '<p>\n  <img src="x" alt="Kat"> Het <b>grote</b>\n  huis!\n</p>',
      ['attribute: Kat', 'html: Het <b>grote</b> huis!'],
    ],
    ['links in HTML each by itself', '<p><a href="x">Een</a> · <a href="y">twee</a></p>', ['html: Een', 'html: twee']],
    ['text inside the only tag', '<summary><b>Meer</b></summary>', ['html: Meer']],
    ['text up to a tag without a partner', '<p>een <b>twee <p>drie</b></p>', ['html: een', 'html: twee', 'html: drie']],
    ['HTML in a block quote', '> <div>\n> Tekst\n> hier\n> </div>', ['html: Tekst hier']],
    [
      'front matter',
      '---\ntitle: "Een: twee"\ndate: 2025-03\ntags: [a]\ndescription: >\n  drie\n  vier\n---\n',
      ['field: Een: twee', 'field: drie vier'],
    ],
    ['a directive label', ':::note[Let op]\nTekst.\n:::', ['label: Let op', 'paragraph: Tekst.']],
    [
      'attributes of directives',
      ':::note[Let op]{title="Een &amp; twee" .klasse #id kind="x"}\nTekst.\n:::\n\n::video[Film]{alt=film}',
      ['label: Let op', 'attribute: Een & twee', 'paragraph: Tekst.', 'label: Film', 'attribute: film'],
    ],
    [
      'admonitions',
      '!!! note "Titel hier"\n    Tekst eronder\n    loopt door.',
      ['paragraph: Titel hier', 'paragraph: Tekst eronder loopt door.'],
    ],
    ['containers without brackets', '::: tip Titel hier\nTekst.\n:::', ['paragraph: Titel hier', 'paragraph: Tekst.']],
    ['shortcode lines apart from text', '{% note %}\nTekst\nhier.\n{% endnote %}', ['paragraph: Tekst hier.']],
  ])('should find %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each([
    ['a lone URL', 'https://example.com/pad'],
    ['module lines', 'import Tabs from \'@theme/Tabs\';\nimport {a, b} from "x"\n\nexport const toc = [];'],
    ['an autolink', '<https://example.com>'],
    ['a lone image without alt text', '![](a.png)'],
    ['code', '`npm install`'],
    ['a code block', '```js\nconst tekst = 1;\n```'],
    ['numbers only', '| 1.234 | 5 % |\n|---|---|\n| 6 | 7 |'],
    ['a comment', '<!-- tekst -->'],
    ['script and style', '<script>\nlet tekst;\n</script>\n\n<style>\n.a {}\n</style>'],
    ['character references', '&nbsp;&mdash;'],
    ['a definition', '[a]: https://x.nl'],
    ['a template tag', '{{ site.title }}'],
    ['an e-mail address', 'jan@example.com'],
  ])('should leave out %s', (_, text) => {
    expect(values(text)).toEqual([]);
  });

  it.each([
    ['numbers links in source order', 'a [b](c) d [e](f) g', 'a [b][1] d [e][2] g'],
    ['numbers an image before the link around it', 'x [![a](b) c](d)', 'x [![a][1] c][2]'],
    ['skips labels that the article defines', 'a [b](c) [d][1]\n\n[1]: e', 'a [b][2] [d][1]'],
    ['keeps real labels', 'a [b][ref] [ref]\n\n[ref]: e', 'a [b][ref] [ref]'],
    ['escapes text that reads like ours', 'a [b](c) en [d][7]', 'a [b][1] en [d]\\[7]'],
    ['leaves a lone number alone', 'a [b](c) en [1]', 'a [b][1] en [1]'],
    ['leaves code alone', 'a `[b][1]` [c](d)', 'a `[b][1]` [c][1]'],
    ['lifts a destination over two lines', 'a [b](<c d>\n"e") f', 'a [b][1] f'],
    ['leaves autolinks alone', 'zie <https://a.nl> en https://b.nl', 'zie <https://a.nl> en https://b.nl'],
    ['takes the escape of a block start back', '3\\. oktober was mooi', '3. oktober was mooi'],
    ['keeps any other escape', 'een \\*ster\\*', 'een \\*ster\\*'],
  ])('%s', (_, text, expected) => {
    expect(segment(text, options).segments[0]?.value).toBe(expected);
  });

  it('should know what concerns the line in front matter', () => {
    const { frontMatter } = segment('---\nlang: nl-NL\nlocales: [nl, en]\ndraft: true\n---\nTekst', options);
    expect(frontMatter).toMatchObject({ locales: ['nl', 'en'], draft: true, localeNames: [{ start: 10, end: 15 }] });
  });

  it('should tell where YAML is not valid', () => {
    const { problems, segments } = segment('---\ntitle: "open\n---\n\nTekst', options);
    expect(problems).toHaveLength(1);
    expect(segments.map((one) => one.value)).toEqual(['Tekst']);
  });
});
