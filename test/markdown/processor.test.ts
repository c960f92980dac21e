import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, it } from 'vitest';
import { createProcessor } from '../../src/markdown/processor.ts';
import { commonMarkExamples, places } from '../support/corpus.ts';

/** Remark as it comes, but for changes to the finished tree. */
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(untouched).freeze();
const own = createProcessor(['gfm', 'directive']);

function untouched(this: Processor): undefined {
  const data = this.data() as { fromMarkdownExtensions: object[] };
  data.fromMarkdownExtensions = data.fromMarkdownExtensions.flat().map((one) => ({ ...one, transforms: [] }));
}

describe('createProcessor', () => {
  it('should leave nothing out that a text has', () => {
    const texts = [...commonMarkExamples.map(({ text }) => text), ...places];
    expect(texts.filter((text) => text.includes('@'))).not.toEqual([]);
    for (const text of texts) expect(own.parse(text), text).toEqual(remark.parse(text));
  });

  it('should find the addresses that remark finds', () => {
    const parts = fc.constantFrom(
      ...[
        [
          'www.x.nl',
          'www',
          'w',
          'https://x.nl/a_b',
          'http',
          'h',
          'piet@x.nl',
          '@',
          'a',
          'b1',
          ' ',
          '\n',
          '\n\n',
          '.',
          '-',
          '_',
        ],
        [
          '+',
          '[',
          '![',
          ']',
          '](',
          ')',
          '(',
          '[^1]',
          '[^1]: ',
          '**',
          '*',
          '~',
          '`',
          '<',
          '>',
          ':',
          ':a[',
          '|',
          '- ',
          '> ',
          '&amp;',
          '\\',
        ],
      ].flat(),
    );
    const check = fc.property(fc.array(parts, { maxLength: 14 }), fc.boolean(), (list, mail) => {
      const text = mail ? list.join('') : list.join('').replaceAll('@', '');
      expect(own.parse(text)).toEqual(remark.parse(text));
    });
    fc.assert(check, { numRuns: 3000 });
  });
});
