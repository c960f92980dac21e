import { describe, expect, it } from 'vitest';
import { syncStep } from '../scripts/replay/sync-step.ts';

/** Two ways to write the same. */
const forms: readonly (readonly [what: string, before: string, after: string])[] = [
  [
    'links with definitions instead of destinations',
    'See [the docs](https://a.nl/x) and [more](https://b.nl "T") now.\n',
    'See [the docs][d] and [more][m] now.\n\n[d]: https://a.nl/x\n[m]: https://b.nl "T"\n',
  ],
  [
    'destinations instead of definitions',
    'See [the docs][d] and [more][m] now.\n\n[d]: https://a.nl/x\n[m]: https://b.nl\n',
    'See [the docs](https://a.nl/x) and [more](https://b.nl) now.\n',
  ],
  [
    'labels instead of shortcuts',
    'See [the docs][] and [more] now.\n\n[the docs]: https://a.nl/x\n[more]: https://b.nl\n',
    'See [the docs][d] and [more][m] now.\n\n[d]: https://a.nl/x\n[m]: https://b.nl\n',
  ],
  [
    'shortcuts instead of labels',
    'See [the docs][d] and [more][m] now.\n\n[d]: https://a.nl/x\n[m]: https://b.nl\n',
    'See [the docs][] and [more][] now.\n\n[the docs]: https://a.nl/x\n[more]: https://b.nl\n',
  ],
  [
    'numbers for labels, the other way round',
    'See [the docs](https://a.nl/x) and [more](https://b.nl) now.\n',
    'See [the docs][2] and [more][1] now.\n\n[2]: https://a.nl/x\n[1]: https://b.nl\n',
  ],
  [
    'another label',
    'See [the docs][d] now.\n\n[d]: https://a.nl/x\n',
    'See [the docs][docs] now.\n\n[docs]: https://a.nl/x\n',
  ],
  ['a definition for an image', 'See ![the docs](a.png) now.\n', 'See ![the docs][p] now.\n\n[p]: a.png\n'],
  ['a link for an address', 'See <https://a.nl> now.\n', 'See [https://a.nl](https://a.nl) now.\n'],
  [
    'other markers',
    'Title of this\n===\n\nSub of that\n---\n\n* a *long* item\n* b **is** also\n\n~~gone~~\n',
    '# Title of this #\n\n## Sub of that\n\n- a _long_ item\n\n- b __is__ also\n\n~gone~\n',
  ],
  [
    'other line endings and wrapping',
    '# T\n\nOne two\nthree `a\nb` four\\\nfive.\n\n> a long quote here\nlazy line\n',
    '# T\r\n\r\nOne two three\r\n`a b` four  \r\nfive.\r\n\r\n> a long quote\r\n> here lazy line\r\n',
  ],
  ['a table of other widths', '| a | b |\n|--|--|\n| x y z | q |\n', '| a     | b |\n|:-----|--:|\n| x y z |q|\n'],
  [
    'character references and escapes',
    'Caf&eacute; &amp; bar — a \\* b \\_ c 1\\. d.\n',
    'Café & bar &mdash; a * b _ c 1. d.\n',
  ],
  ['other numbers of a list', '1. one two\n2. three four\n', '1) one two\n\n1) three four\n'],
  [
    'the text of a callout pulled up to its marker',
    '> [!NOTE]\n> You need Node.js 20 or newer for this; an older one says\n> that it has never heard of it. Ask your system for more.\n',
    '> [!NOTE] You need Node.js 20 or newer for this; an older one\n> says that it has never heard of it. Ask your system for\n> more.\n',
  ],
  ['the text of a callout on the line of its marker', '> [!TIP]\n> Try\n> this.\n', '> [!TIP] Try this.\n'],
  [
    'a comment that a formatter makes a block of its own',
    'The first of two lines. <!-- check this -->\n',
    'The first of two lines.\n<!-- check this -->\n',
  ],
  ['other quotes in front matter', '---\ntitle: "A title here"\n---\n', '---\ntitle: A title here\n---\n'],
];

describe('a text that is written in another form', () => {
  it.each(forms)('should be current with %s, and its links those of the source', async (_, before, after) => {
    const { after: lines } = await syncStep(new Map([['a.md', before]]), new Map([['a.md', after]]));
    expect(lines.length).toBeGreaterThan(0);
    const labels = (text: string): string[] => text.match(/\]\[[^\]]*\]/g) ?? [];
    for (const { status, text, translation } of lines) {
      expect(status).toBe('current');
      if (!text.includes('https://a.nl]')) expect(labels(translation)).toEqual(labels(text));
    }
  });
});

describe('brackets that are no link', () => {
  it('should be the same text with escapes and without', async () => {
    const [plain, escaped] = ['See [`x.y()`][] and so on.\n', 'See \\[`x.y()`]\\[] and so on.\n'];
    const { after } = await syncStep(new Map([['a.md', plain]]), new Map([['a.md', escaped]]));
    expect(after).toMatchObject([{ status: 'current', translation: `EN ${plain.trim()}` }]);
  });
});

describe('an edited text', () => {
  it.each([
    [
      'has an address that changed, and moved',
      '- [__Ann__](/1), <https://twitter.com/ann>, <https://www.npmjs.com/~ann>\n- First of all\n- Second of all\n',
      '- First of all\n- Second of all\n- [__Ann__](/1), <https://x.com/ann>, <https://www.npmjs.com/~ann>\n',
      'https://x.com',
    ],
    [
      'stays below its heading, with two words of three',
      '## Apples\n\nRed sweet apples\n\nThe first long sentence.\n\nThe second long sentence.\n',
      '## Apples\n\nThe first long sentence.\n\nThe second long sentence.\n\nRed sour apples\n',
      'sour',
    ],
    [
      'is more than half the same elsewhere, while something less like it has its place',
      'The first of many words stays.\n\nOne two three four five six seven eight.\n\nThe last of many words stays.\n',
      'The first of many words stays.\n\nOne two three four nine ten eleven twelve.\n\nThe last of many words stays.\n\nOne two three four five six nine ten.\n',
      'six nine',
    ],
    [
      'has a link with another target and another number',
      'See [Ajv v6](/6) for the validation of a request.\n',
      'See [Ajv v8](/8) for the validation of a request.\n',
      '[Ajv v8][1]',
    ],
  ])('should keep its translation where it %s', async (_, before, after, now) => {
    const { after: lines } = await syncStep(new Map([['a.md', before]]), new Map([['a.md', after]]));
    const line = lines.find(({ text }) => text.includes(now));
    expect(line?.translation).toMatch(/^EN /);
    if (line?.status === 'current') expect(line.translation).toBe(`EN ${line.text}`);
  });
});

describe('the marker of a callout that a formatter escapes', () => {
  it('should be taken over into the translation', async () => {
    const plain = '- x\n\n  > [!TIP]\n  > Never do this, however nice it looks.\n';
    const escaped = plain.replace('[', '\\[');
    const { after } = await syncStep(new Map([['a.md', plain]]), new Map([['a.md', escaped]]));
    const value = '[!TIP] EN Never do this, however nice it looks.';
    expect(after[1]).toMatchObject({ status: 'current', translation: value });
  });
});

describe('two links that swap their targets', () => {
  it('should lead where the source leads, word by word', async () => {
    const { after } = await syncStep(
      new Map([['a.md', 'Read [this](/1) and [that](/2).\n']]),
      new Map([['a.md', 'Read [this](/2) and [that](/1).\n']]),
    );
    expect(after).toMatchObject([{ status: 'current', translation: 'EN Read [this][1] and [that][2].' }]);
  });
});
