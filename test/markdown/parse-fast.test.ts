import { describe, expect, it } from 'vitest';
import { usualCorpora } from '../../scripts/fidelity/corpora.ts';
import { shapeOf } from '../../scripts/fidelity/shape.ts';
import { compose } from '../../src/markdown/compose.ts';
import { parseFast } from '../../src/markdown/fast/parse-fast.ts';
import { parseArticle } from '../../src/markdown/parse-article.ts';
import { segment } from '../../src/markdown/segment.ts';
import { tooDeep } from '../../src/markdown/too-deep.ts';
import { loadFastParser } from '../../src/project/load-fast-parser.ts';
import { hostileValues, options, places } from '../support/corpus.ts';

const parser = await loadFastParser(process.cwd());

describe('a fast parser', () => {
  it.each(usualCorpora())('should make the very segments and marks that remark-parse makes: $name', (corpus) => {
    const read = corpus.documents.filter(({ text }) => tooDeep(text).length === 0);
    const fast = read.filter(({ text, options: { syntax } }) => parseFast(text, syntax, parser));
    const differing = fast.filter(
      ({ text, options: own }) =>
        JSON.stringify(parseFast(text, own.syntax, parser)?.marks) !==
          JSON.stringify(parseArticle(text, own.syntax).marks) ||
        JSON.stringify(segment(text, { ...own, parser })) !== JSON.stringify(segment(text, own)),
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
    expect(fast.length / read.length).toBeGreaterThan(0.5);
  });

  it('should keep identity and the block tree that remark-parse sees, whatever the values', () => {
    const own = { ...options, parser };
    const broken: unknown[] = [];
    for (const text of places) {
      const article = segment(text, own);
      const shape = JSON.stringify(shapeOf(text, own.syntax));
      expect(
        compose(
          article,
          article.segments.map(({ value }) => value),
        ),
      ).toBe(text);
      for (const value of hostileValues) {
        const composed = compose(
          article,
          article.segments.map(() => value),
        );
        if (JSON.stringify(shapeOf(composed, own.syntax)) !== shape) broken.push({ text, value, composed });
      }
    }
    expect(broken).toEqual([]);
  });

  it.each([
    '<A />\t', 'a\0b', '- a\n\tb', 'zie www.x.nl/a_b', '[(http://a.nl', '1.\n---\nb', '> [](  \n> t', 'a | b\n- | -\nc', '- |',
    ':::note{title="x"}\na\n:::', 'a:b', '![a [b](c "d")](e)', '[a](b\n> "c")', '<a b=c=d>', '[ ]: o', '[^1]: - a', 'a\rb',
  ])('should leave %j to remark-parse, or read it alike', (text) => {
    expect(segment(text, { ...options, parser })).toEqual(segment(text, options));
  }); // prettier-ignore
});
