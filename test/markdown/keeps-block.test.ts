import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { inlineProblems } from '../../src/markdown/inline-problems.ts';
import { keepsBlock } from '../../src/markdown/keeps-block.ts';
import { plainLines } from '../../src/markdown/plain-lines.ts';
import { segment } from '../../src/markdown/segment.ts';
import type { Place, Segment, Syntax } from '../../src/model/segment.ts';
import { shapeOf } from '../../scripts/fidelity/shape.ts';
import { hostileValues, options, syntaxes } from '../support/corpus.ts';

function placeIn(text: string, syntax: readonly Syntax[] = options.syntax): Place {
  const [first] = segment(text, { ...options, syntax }).segments;
  if (!first) throw new Error('Expected a segment');
  return first.place;
}

describe('keepsBlock', () => {
  it.each([
    ['foo', ['# bar']],
    ['foo', ['bar', '- baz']],
    ['foo', ['bar', '===']],
    ['foo', ['a | b', '--|--']],
    ['foo', ['1. bar']],
    ['foo', ['1.', 'bar']],
    ['foo', ['1)\tbar']],
    ['foo', ['```']],
    ['foo', ['[x]: /url']],
    ['foo', ['bar', '', 'baz']],
    ['foo', ['<!-- bar']],
    ['foo', ['<div>bar']],
    ['foo', [':::note']],
    ['- foo', ['[ ] bar']],
    ['> foo', ['bar', '> baz']],
    ['foo\n===', ['bar', '---']],
    ['# foo', ['bar\nbaz']],
    ['| foo |\n|--|', ['a | b']],
    ['::note[Foo]', ['a ] b']],
  ])('should tell that, in the place of %j, %j is another block', (text, lines) => {
    expect(keepsBlock(lines, placeIn(text), options.syntax)).toBe(false);
  });

  it.each([['{bar'], ['<A>bar'], ['</A>'], ['<A />'], ['import a from "b"']])(
    'should tell that in MDX %j is none',
    (line) => {
      expect(keepsBlock([line], placeIn('foo', ['mdx']), ['mdx'])).toBe(false);
    },
  );

  it.each([
    ['foo', ['**bar** [baz](x)', '_qux_ 3.5 `code`']],
    ['foo', ['3\\. Oktober', '2024 war gut']],
    ['foo', ['bar', '199.901 baz', '12)x', '1.*y*']],
    ['foo', ['<b>bar</b> and <!-- i18n -->']],
    ['- foo', ['[bar](x): baz']],
    ['> foo', ['[!TIP] bar']],
    ['| foo |\n|--|', ['a \\| b']],
    ['::note[Foo]', ['a [b] c']],
    ['foo\n===', ['bar', 'baz']],
  ])('should tell that, in the place of %j, %j stays one', (text, lines) => {
    expect(keepsBlock(lines, placeIn(text), options.syntax)).toBe(true);
  });
});

describe('plainLines', () => {
  it.each(syntaxes)('should keep any value in any place of $name', ({ options: read, places }) => {
    const failed: unknown[] = [];
    for (const text of places) {
      const article = segment(text, read);
      const shape = JSON.stringify(shapeOf(text, read.syntax));
      const inline = article.segments.filter(({ place }) => place.type === 'flow' || place.type === 'line');
      for (const [nth, { span, place }] of inline.entries()) {
        for (const value of hostileValues.filter((_, index) => index % 4 === nth % 4)) {
          const line = plainLines(value, place, read.syntax).join('');
          const composed = article.text.slice(0, span.start) + line + article.text.slice(span.end);
          if (!/\S/.test(value)) continue;
          if (!keepsBlock([line], place, read.syntax)) failed.push({ text, value, line });
          if (JSON.stringify(shapeOf(composed, read.syntax)) !== shape) failed.push({ text, value, composed });
        }
      }
    }
    expect(failed).toEqual([]);
  });
});

describe('a value that no escape keeps in its block', () => {
  const value = '[een\\\ntwee]: /url';
  const article = segment('- foo\n\nbar *baz*', options);

  it('should be written with all its punctuation escaped', () => {
    const composed = compose(article, ['foo', value]);
    expect(composed).toBe('- foo\n\n\\[een\\\\ twee\\]\\: \\/url');
    expect(shapeOf(composed, options.syntax)).toEqual(shapeOf(article.text, options.syntax));
  });

  it('should be reported', () => {
    const messages = inlineProblems(value, article.segments[1] as Segment, article).map(({ message }) => message);
    expect(messages).toEqual(['Unexpected text that ends its own block, expected running text']);
  });
});

describe('inlineProblems', () => {
  it('should have nothing to say of a value that is escaped where it begins', () => {
    const article = segment('foo', options);
    const [first] = article.segments;
    if (!first) throw new Error('Expected a segment');
    for (const value of ['3. Oktober', 'ein *Wort* | und {mehr}', '<b>fett</b> & [x](y)'])
      expect(inlineProblems(value, first, article)).toEqual([]);
  });
});
