import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { segment } from '../../src/markdown/segment.ts';
import { options } from '../support/corpus.ts';

function values(text: string): string[] {
  return segment(text, options).segments.map(({ kind, value }) => `${kind}: ${value}`);
}

describe('front matter', () => {
  it.each([
    ['dashes', '---\ntitle: Hoi\n---\n\nTekst', ['field: Hoi', 'paragraph: Tekst']],
    ['dots, as in Jekyll and Pandoc', '---\ntitle: Hoi\n...\n\nTekst', ['field: Hoi', 'paragraph: Tekst']],
    ['pluses', '+++\ntitle = "Hoi"\n+++\n\nTekst', ['field: Hoi', 'paragraph: Tekst']],
    ['braces, as in Hugo', '{\n  "title": "Hoi",\n  "draft": true\n}\n\nTekst', ['field: Hoi', 'paragraph: Tekst']],
    ['nothing but fences', '---\n---\n\nTekst', ['paragraph: Tekst']],
    ['nothing but a comment', '---\n# niets\n---\n\nTekst', ['paragraph: Tekst']],
    ['a blank line at its start', '---\n\ntitle: Hoi\n---\n\nTekst', ['field: Hoi', 'paragraph: Tekst']],
    ['the same field twice, as in Jekyll', '---\ntags: a\ntags: b\ntitle: Hoi\n---\n', ['field: Hoi']],
  ])('should be read between %s', (_, text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(segment(text, options).problems).toEqual([]);
    expect(compose(segment(text, options), [])).toBe(text);
  });

  it.each([
    ['a thematic break that nothing closes', '---\n\nEen\n\n- twee\n- drie\n\n> vier', ['Een', 'twee', 'drie', 'vier']],
    ['the same with code behind it', '---\n```\nx\n```\n* twee', ['twee']],
    ['pluses that nothing closes', '+++\nEen\n\n1. twee', ['+++ Een', 'twee']],
    ['prose between thematic breaks', '---\n\nEen zin.\n\n- twee\n\n---\n\nDrie', ['Een zin.', 'twee', 'Drie']],
    ['a brace that is no JSON', '{\nEen\n}\n\n- twee', ['{ Een }', 'twee']],
  ])('should not be seen in %s', (_, text, expected) => {
    expect(segment(text, options).segments.map((one) => one.value)).toEqual(expected);
    expect(compose(segment(text, options), [])).toBe(text);
  });

  it('should keep JSON valid, whatever the value', () => {
    const article = segment('{\n  "title": "Hoi",\n  "weight": 3\n}\n\nTekst', options);
    const composed = compose(article, ['zeg "hoi" \\ {}\n\u2028[x]: #', 'Text']);
    expect(JSON.parse(composed.slice(0, composed.indexOf('\n\n')))).toEqual({
      title: 'zeg "hoi" \\ {}\n\u2028[x]: #',
      weight: 3,
    });
  });
});
