import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import type { SegmentedArticle } from '../../src/model/segment.ts';
import {
  commonMarkExamples,
  hostileValues,
  options,
  places,
  realDocuments,
  syntaxes,
  type Sample,
} from '../support/corpus.ts';
import { pseudoTranslate } from '../support/pseudo.ts';
import { readings } from '../support/readings.ts';
import { shapeOf } from '../../scripts/fidelity/shape.ts';

/** Compose with some values and tell whether the block tree is still the source's, whichever parser read it. */
function keepsShape(text: string, valuesOf: (article: SegmentedArticle) => string[]): boolean {
  const shape = JSON.stringify(shapeOf(text, options.syntax));
  return readings(text, options).every((article) => {
    const composed = compose(article, valuesOf(article));
    return JSON.stringify(shapeOf(composed, options.syntax)) === shape;
  });
}

/** What begins, ends or continues a block, and white space of every kind. */
const fragments: readonly string[] = [
  '\u00A0', '\u2028', '\u3000', '\u200B', '\u0085', '\v', '\f', '\uD800', '\0', '\r', '\r\n', '\n', '\n\n', '\t', '  \n', '\\\n', '    ',
  '\n- ', '\n1. ', '\n# ', '\n> ', '\n```\n', '\n~~~', '\n---', '\n===', '\n<div>', '\n</div>', '\n<!--', '-->', '\n[x]: y', '\n[^1]: z', '\n|--|',
  '\n:::', '\n$$', '\nimport a', '\n{', '\n<A>', '\n+++', ' #', '|', '`|`', '[[[[', ']]]]', ']]>', '?>', '<!X', '<style>', '<pre>', '</p>', '<p>', '<br>',
  '<a href="', '">', '&#35;', '&NewLine;', 'x', 'Wort', ' ', '. ', '10) ', '* ', '+ ', '``', '"', '(', ')', '{#a}', 'www.x.nl', 'a@b.nl', '=== "T"', '%', '0. ', '漢字',
]; // prettier-ignore

/** Blocks in blocks, and line ends of every kind. */
const nested: readonly string[] = [
  '- foo\n\n  > bar\n  > baz\n\n  | a | b |\n  |---|---|\n  | c | d |',
  '> 1. foo\n>    bar\n>\n>    baz',
  '- a\n- b\n\n\n- c',
  '<details>\n<summary>foo</summary>\n\nbar\n\n</details>',
  '<table>\n<tr><td>foo</td><td title="x">bar</td></tr>\n</table>',
  '[![foo](a "b")](c "d")',
  '[^a]: foo\n    bar\n\n    - baz\n\nx[^a]',
  '-\n  foo\n- - foo\n  - bar',
  '- <p>foo\n  bar</p>',
  '- a\n\n      code\n\n  foo\n***\n- bar',
  'foo\r\nbar\r\n\r\n- baz\r\n',
  'foo\rbar\r\r- baz',
  '{\n"title": "foo"\n}\n\nbar',
  '---\ntitle: foo\n...\n\nbar',
];

const pseudo = (article: SegmentedArticle): string[] => article.segments.map(pseudoTranslate);
const broken = (samples: readonly Sample[], valuesOf: (article: SegmentedArticle) => string[]): string[] =>
  samples.filter(({ text }) => !keepsShape(text, valuesOf)).map(({ name }) => name);

describe('law 2, no translation can break the page', () => {
  it('should keep the block tree of the CommonMark examples under pseudo-translation', () => {
    expect(broken(commonMarkExamples, pseudo)).toEqual([]);
  });

  it('should keep the block tree of real documents under pseudo-translation', () => {
    expect(broken(realDocuments(), pseudo)).toEqual([]);
  });

  it('should keep the block tree of the CommonMark examples under hostile values', () => {
    for (const offset of [0, 7, 31]) {
      const hostile = (article: SegmentedArticle): string[] =>
        article.segments.map((_, index) => hostileValues[(index * 13 + offset) % hostileValues.length] ?? '');
      expect(broken(commonMarkExamples, hostile)).toEqual([]);
    }
  });

  it.each(syntaxes)(
    'should keep the block tree in every place of $name, whatever the value',
    ({ options: read, places: written }) => {
      const failed: unknown[] = [];
      for (const { place, article } of written.flatMap((place) =>
        readings(place, read).map((article) => ({ place, article })),
      )) {
        const shape = JSON.stringify(shapeOf(place, read.syntax));
        for (const hostile of hostileValues) {
          for (const value of [
            hostile,
            `${hostile} end`,
            `A long beginning of it and ${hostile} and then an end that wraps ${hostile}`,
          ]) {
            for (const [index] of article.segments.entries()) {
              const composed = compose(
                article,
                article.segments.map((one, other) => (other === index ? value : one.value)),
              );
              if (JSON.stringify(shapeOf(composed, read.syntax)) !== shape) failed.push({ place, value, composed });
            }
          }
        }
      }
      expect(failed).toEqual([]);
    },
  );

  it('should keep the block tree and the skeleton under generated values', () => {
    const token = fc.oneof(
      fc.constantFrom(...hostileValues),
      fc.constantFrom(' ', '\n', '\\', 'a', 'B ', '. ', '|', '`', '[', ']', '<', '>', '-'),
    );
    const value = fc.array(token, { minLength: 1, maxLength: 6 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.array(value, { minLength: 4, maxLength: 4 }), (place, values) => {
        expect(keepsShape(place, (article) => article.segments.map((one, index) => values[index] ?? one.value))).toBe(
          true,
        );
      }),
      { numRuns: 1500 },
    );
  });

  it.each(syntaxes)(
    'should keep the block tree of $name under fragments of syntax, and read its own work back whole',
    ({ options: read, places: written }) => {
      const value = fc
        .array(fc.oneof(fc.constantFrom(...hostileValues), fc.constantFrom(...fragments)), {
          minLength: 1,
          maxLength: 7,
        })
        .map((parts) => parts.join(''));
      const place = fc.constantFrom(...written, ...(read.syntax.includes('mdx') ? [] : nested));
      fc.assert(
        fc.property(place, fc.array(value, { minLength: 6, maxLength: 6 }), (text, values) => {
          for (const article of readings(text, read)) {
            const composed = compose(
              article,
              article.segments.map((_, index) => values[index % values.length]),
            );
            expect(shapeOf(composed, read.syntax)).toEqual(shapeOf(text, read.syntax));
            for (const again of readings(composed, read)) {
              expect(
                compose(
                  again,
                  again.segments.map((one) => one.value),
                ),
              ).toBe(composed);
            }
          }
        }),
        { numRuns: 150 },
      );
    },
  );

  it('should leave all bytes outside segments alone', () => {
    for (const article of commonMarkExamples.flatMap(({ text }) => readings(text, options))) {
      const composed = compose(
        article,
        article.segments.map(() => 'x'),
      );
      const outer = article.segments.filter(
        (one, index) => !article.segments.slice(0, index).some((other) => other.span.end > one.span.start),
      );
      let at = 0;
      let expected = '';
      for (const { span } of outer) {
        expected += `${article.text.slice(at, span.start)}x`;
        at = span.end;
      }
      const quoted = outer.some((one) => one.place.type === 'scalar');
      if (!quoted) expect(composed).toBe(expected + article.text.slice(at));
    }
  });
});
