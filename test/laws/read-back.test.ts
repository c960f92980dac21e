import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { parseValue } from '../../src/markdown/parse-value.ts';
import { segment } from '../../src/markdown/segment.ts';
import type { Segment, SegmentedArticle } from '../../src/model/segment.ts';
import { commonMarkExamples, options, places, realDocuments, type Sample } from '../support/corpus.ts';
import { flat, pseudoTranslate } from '../support/pseudo.ts';
import { readings } from '../support/readings.ts';

/** The first values that do not come back, whichever parser reads the article and whichever its translation. */
function lost({ name, text }: Sample): unknown[] {
  return readings(text, options).flatMap((article) => {
    const values = article.segments.map(pseudoTranslate);
    return readings(compose(article, values), options).flatMap(({ segments }) => {
      const back = segments.map((one) => one.value);
      const at = values.findIndex((value, index) => flat(value) !== flat(back[index] ?? ''));
      if (at < 0 && back.length === values.length) return [];
      return [{ name, went: values[at], came: back[at], segments: [values.length, back.length] }];
    });
  });
}

describe('law 3, read back', () => {
  it.each([
    ['the CommonMark examples', () => commonMarkExamples],
    ['real documents', realDocuments],
    ['every place', () => places.map((text) => ({ name: text, text }))],
  ])('should read back the translations of %s', (_, samples) => {
    expect(samples().flatMap(lost)).toEqual([]);
  });

  it.each([
    ['foo bar', '3. Oktober war schön'],
    ['foo bar', '- mit Strich'],
    ['foo bar', '> 5 Prozent'],
    ['foo bar', '#hashtag und # Kreuz'],
    ['foo bar', 'Zeile eins\\\n2. Zeile'],
    ['- foo', '[ ] offen'],
    ['# foo', 'Sprache C #'],
    ['| foo |\n|--|', 'a | b und `c | d`'],
    ['> [!NOTE]\n> foo', '[!TIP] so'],
    ['![foo](x)', 'Ein [Bild] mit *Stern* und `Code`, snake_case_ & <b>'],
    ['[foo](x "bar")', undefined],
    ['<p>foo</p>', 'AT&T 5 < 6 &amp; *x*'],
    ['<img alt="foo">', 'sagt "ja" & <nein>'],
    ['---\ntitle: foo\n---', 'AT&T: 5 * 3 # snake_case_'],
    ['---\ntitle: foo\n---', '- \'quoted\' "too"'],
    ['---\ntitle: "foo"\n---', 'C:\\pad\t"x"'],
    ['---\ntitle: |\n  foo\n  bar\n---', 'eins\nzwei: drei'],
    ['---\ntitle: >-\n  foo\n  bar\n---', 'eins\nzwei'],
  ])('should read back into %j the value %j', (text, value) => {
    for (const article of readings(text, options)) {
      const values = article.segments.map((one, index) =>
        index === 0 && value !== undefined ? value : `${one.value}!`,
      );
      for (const back of readings(compose(article, values), options))
        expect(back.segments.map((one) => one.value)).toEqual(values);
    }
  });

  it.each([
    'zie [[1]](a)', 'zie ![[1]](a)', '[a [1] b](a)', '[[1]](a) en [x](b)', '[x [[1]]](a) [[2]](b)', '[a][1](a)', '![a [1]](a) x', '[a\\][1](a) x',
    '[[2]](a) [[1]](b)', '![[a](b)](c) x', '[![a](b)](c) x', '[[1]\\](a) [x](b)', '[x](a)[1] en [2](b)', '[[1]](a) x\n\n[1]: b', '*[[1]](a)* x',
  ])('should read back %j, whose brackets hold what is no number of ours', (text) => {
    for (const article of readings(text, options)) {
      const values = article.segments.map(({ value }) => `${value} Wort`);
      for (const back of readings(compose(article, values), options)) {
        expect(back.segments.map(({ value }) => value)).toEqual(values);
        expect(back.urls).toEqual(article.urls);
      }
    }
  }); // prettier-ignore

  it.each(['Een *woord*', 'Een __woord__', '- punt\n* ster'])(
    'should keep the markers that a translation of %j has',
    (text) => {
      const article = segment(text, options);
      const values = article.segments.map(() => '_ein_ **Wort** __und__ *noch* eins');
      const composed = compose(article, values);
      expect(composed).toContain('_ein_ **Wort** __und__ *noch* eins');
      expect(segment(composed, options).segments.map(({ value }) => value)).toEqual(values);
    },
  );

  it('should read back generated translations, links reordered and of their own', () => {
    const piece = fc.constantFrom(
      'Wort', 'zwei Wörter', '**fett**', '*kursiv*', '`c | d`', '[eins][1]', '[zwei][2]', '[eigen](https://eigen.de)', '<b>z</b>',
      '5 * 3', 'a_b_c', 'AT&T', '3.', '-', '#', '#1', '(x)', 'a | b', '~~weg~~', '„Zitat“', 'x.', '\\*stern\\*', '[^1]', 'https://x.de', '!', '>', '=', '+', '1)', ':',
    ); // prettier-ignore
    // What has no word to read is no segment.
    const value = fc
      .tuple(fc.array(piece, { maxLength: 9 }), fc.nat())
      .map(([pieces, at]) => pieces.toSpliced(at % (pieces.length + 1), 0, 'Wort').join(' '));
    const link = '[a](https://a.nl) en [b](https://b.nl)';
    const place = fc.constantFrom(
      `Tekst ${link}.`,
      `# Kop ${link}`,
      `- punt ${link}\n- twee`,
      `> citaat ${link}`,
      `| cel ${link} | x |\n|---|---|`,
      `Een regel die lang genoeg is om te worden afgebroken ${link}\nen een tweede regel die ook weer een heel eind doorloopt.`,
      `Kop ${link}\n====`,
    );
    fc.assert(
      fc.property(place, value, (text, one) => {
        const source = `${text}\n\n[^1]: Noot`;
        for (const article of readings(source, options)) {
          for (const back of readings(compose(article, [one]), options)) {
            const [first] = article.segments;
            const [again] = back.segments;
            if (!first || !again) throw new Error('Expected a segment');
            expect(back.segments).toHaveLength(article.segments.length);
            expect(resolved(again.value, again, back)).toBe(resolved(one, first, article));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** A value with its numbers resolved to what they stand for, and needless escapes taken out. */
function resolved(value: string, { destinations }: Segment, article: SegmentedArticle): string {
  const urls = new Map(destinations.map((one) => [String(one.label), one.url]));
  const { definitions, footnotes } = article;
  const labels = { definitions, footnotes, numbers: [...urls.keys()] };
  const { references } = parseValue(value, article.syntax, labels);
  return flat(
    references
      .toSorted((a, b) => b.tail.start - a.tail.start)
      .reduce(
        (text, { label, tail }) => `${text.slice(0, tail.start)}(${urls.get(label) ?? ''})${text.slice(tail.end)}`,
        value,
      ),
  );
}
