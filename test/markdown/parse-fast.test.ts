import { describe, expect, it } from 'vitest';
import { usualCorpora } from '../../scripts/fidelity/corpora.ts';
import { compareReadings } from '../../scripts/parsers/find-difference.ts';
import { segment } from '../../src/markdown/segment.ts';
import { loadFastParser } from '../../src/project/load-fast-parser.ts';
import { options } from '../support/corpus.ts';

const parser = await loadFastParser(process.cwd());

describe('a fast parser', () => {
  it.each(usualCorpora())('should make the very segments that remark-parse makes: $name', ({ documents }) => {
    const read = documents.map(({ name, text, options: own }) => ({
      name,
      reading: compareReadings(text, own, parser),
    }));
    expect(read.filter(({ reading }) => reading === 'different')).toEqual([]);
    expect(read.filter(({ reading }) => reading === 'alike').length / read.length).toBeGreaterThan(0.55);
  });

  it.each([
    '<A />\t', 'a\0b', '- a\n\tb', 'zie www.x.nl/a_b', '[(http://a.nl', '1.\n---\nb', '> [](  \n> t', 'a | b\n- | -\nc', '- |',
    ':::note{title="x"}\na\n:::', 'a:b', '![a [b](c "d")](e)', '[a](b\n> "c")', '<a b=c=d>', '[ ]: o', '[^1]: - a', 'a\rb',
    '- [x] b\n  -', '- [ ] a|b\n  -|-', '[d\n-|\ne]:t', '>:::n\n>l\n.\n>:::', '<style\n</pre>\n[^1]:', '![\\\n]()', '![\\\na][b]\n\n[b]: c', '[f]:l "\n-|\n"', '    a\n[b]: s\n\n3. s',
    '\u00A0www.x.nl', '![1:6[ ]a]()', '[f\\\n][a]\n\n[a]: b', ' :::t\n    n\n :::', '- b\n#\n    p\n2) l', '- [h]:h "\n=\n"', '[[^1]](x)\n\n[^1]: b', ':\t\n-', ':f\tp://.', '![:😀]()', '![:a\tb]()', '- a||\n  -|-\na|b\n-|-', '>é\n>     >[http://x.', ':a😀b', '>a||\n>-|-\na||\n-|-',
  ])('should leave %j to remark-parse, or read it alike', (text) => {
    expect(segment(text, { ...options, parser })).toEqual(segment(text, options));
  }); // prettier-ignore

  it('should leave to remark-parse what it stumbles over', () => {
    const stumbling = {
      name: 'stumbling',
      parse: (): never => {
        throw new Error('panicked');
      },
    };
    expect(segment('# a', { ...options, parser: stumbling })).toEqual(segment('# a', options));
  });
});
