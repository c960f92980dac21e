import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { segment } from '../../src/markdown/segment.ts';
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
import { shapeOf } from '../../scripts/fidelity/shape.ts';

/** Compose with some values and tell whether the block tree is still the source's. */
function keepsShape(text: string, valuesOf: (article: SegmentedArticle) => string[]): boolean {
  const composed = compose(segment(text, options), valuesOf(segment(text, options)));
  return JSON.stringify(shapeOf(composed, options.syntax)) === JSON.stringify(shapeOf(text, options.syntax));
}

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
      for (const place of written) {
        const article = segment(place, read);
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

  it('should leave all bytes outside segments alone', () => {
    for (const { text } of commonMarkExamples) {
      const article = segment(text, options);
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
