import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { segment } from '../../src/markdown/segment.ts';
import { commonMarkExamples, options, places, realDocuments, type Sample } from '../support/corpus.ts';
import { flat, pseudoTranslate } from '../support/pseudo.ts';

/** The first value that does not come back, or nothing. */
function lost({ name, text }: Sample): unknown {
  const article = segment(text, options);
  const values = article.segments.map(pseudoTranslate);
  const back = segment(compose(article, values), options).segments.map((one) => one.value);
  const at = values.findIndex((value, index) => flat(value) !== flat(back[index] ?? ''));
  if (at < 0 && back.length === values.length) return undefined;
  return { name, went: values[at], came: back[at], segments: [values.length, back.length] };
}

describe('law 3, read back', () => {
  it.each([
    ['the CommonMark examples', () => commonMarkExamples],
    ['real documents', realDocuments],
    ['every place', () => places.map((text) => ({ name: text, text }))],
  ])('should read back the translations of %s', (_, samples) => {
    expect(samples().map(lost).filter(Boolean)).toEqual([]);
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
    const article = segment(text, options);
    const values = article.segments.map((one, index) => (index === 0 && value !== undefined ? value : `${one.value}!`));
    expect(segment(compose(article, values), options).segments.map((one) => one.value)).toEqual(values);
  });
});
