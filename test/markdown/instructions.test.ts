import { describe, expect, it } from 'vitest';
import { segment } from '../../src/markdown/segment.ts';
import { options } from '../support/corpus.ts';

function values(text: string): string[] {
  return segment(text, options).segments.map((one) => one.value);
}

describe('words to the translator', () => {
  it('should leave the next block alone', () => {
    expect(values('Een\n\n<!-- i18n: ignore -->\n\n- twee\n- drie\n\nVier')).toEqual(['Een', 'Vier']);
  });

  it('should leave everything between start and end alone', () => {
    expect(values('Een\n\n<!-- i18n: ignore-start -->\n\nTwee\n\n> Drie\n\n<!-- i18n: ignore-end -->\n\nVier')).toEqual(
      ['Een', 'Vier'],
    );
  });

  it('should find the end in another block than the start', () => {
    expect(values('- <!-- i18n: ignore-start -->\n- een\n- <!-- i18n: ignore-end -->\n- twee')).toEqual(['twee']);
  });

  it.each([
    [
      'Een\n\n<!-- i18n: ignore-start -->\n\nTwee',
      'Unexpected `ignore-start` without `ignore-end`, expected both',
      ['Een'],
    ],
    ['Een\n\n<!-- i18n: ignore-end -->', 'Unexpected `ignore-end` without `ignore-start`, expected both', ['Een']],
  ])('should say that one of two is missing: %j', (text, message, expected) => {
    expect(segment(text, options).remarks).toMatchObject([{ type: 'comment', message, span: { start: 5 } }]);
    expect(values(text)).toEqual(expected);
  });

  it('should give the next block a note, a key and a length', () => {
    const text =
      '<!-- i18n: note Kort en vriendelijk -->\n<!-- i18n: key welkom -->\n<!-- i18n: max 60 -->\n\n# Welkom\n\nTekst';
    const [heading, paragraph] = segment(text, options).segments;
    expect(heading).toMatchObject({ note: 'Kort en vriendelijk', key: 'welkom', max: 60 });
    expect(paragraph).not.toHaveProperty('note');
    expect(paragraph).not.toHaveProperty('key');
  });

  it('should work inside quotes and items', () => {
    expect(
      values('> <!-- i18n: ignore -->\n>\n> Een\n>\n> Twee\n\n- <!-- i18n: ignore -->\n\n  Drie\n\n  Vier'),
    ).toEqual(['Twee', 'Vier']);
  });

  it.each([
    [
      '<!-- i18n: ingore -->',
      'Unexpected `i18n: ingore`, expected one of `ignore`, `ignore-start`, `ignore-end`, `note`, `key`, `max`, `disable`',
    ],
    ['<!-- i18n ignore -->', 'Unexpected `i18n` without a colon, expected `i18n: ignore`'],
    ['<!-- i18n: key Foo Bar -->', 'Unexpected key `Foo Bar`, expected lower case words joined by hyphens'],
    ['<!-- i18n: max veel -->', 'Unexpected `max veel`, expected a number of characters'],
  ])('should remark on %s', (comment, message) => {
    expect(segment(`${comment}\n\nTekst`, options).remarks).toMatchObject([{ message, span: { start: 0 } }]);
  });

  it('should leave other comments alone', () => {
    expect(segment('<!-- i18next: x -->\n\n<!-- todo -->\n\nTekst', options).remarks).toEqual([]);
  });
});

describe('translate and lang of HTML', () => {
  it.each([
    ['<p translate="no">Een</p>', []],
    ['<p lang="en">Hello</p>', []],
    ['<p lang="nl-BE">Een</p>', ['Een']],
    ['<div translate="no">Een <b translate="yes">twee</b></div>', ['twee']],
    ['<div translate="no">\n\nEen **twee**\n\n</div>\n\nDrie', ['Drie']],
    ['<div lang="en">\n\nHello\n\n<p lang="nl">Hallo</p>\n\n</div>\n\nDrie', ['Hallo', 'Drie']],
    ['<p translate="no">Een\n\nTwee', ['Twee']],
    ['<span lang="en">Hello *there*</span>', []],
    ['Zeg <span lang="en">hello</span> eens', ['Zeg <span lang="en">hello</span> eens']],
  ])('should read %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
