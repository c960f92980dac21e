import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { segment } from '../../src/markdown/segment.ts';
import { commonMarkExamples, options, places, realDocuments } from '../support/corpus.ts';
import { readings } from '../support/readings.ts';

/** What composing the source values gives back; where parsers read the text in more than one way, what goes wrong in any. */
function roundTrip(text: string): string {
  const composed = readings(text, options).map((article) =>
    compose(
      article,
      article.segments.map((one) => one.value),
    ),
  );
  return composed.find((one) => one !== text) ?? text;
}

describe('law 1, identity', () => {
  it('should keep every byte of the CommonMark examples', () => {
    expect(commonMarkExamples.length).toBeGreaterThanOrEqual(649);
    expect(commonMarkExamples.filter(({ text }) => roundTrip(text) !== text)).toEqual([]);
  });

  it('should keep every byte of real documents', () => {
    const documents = realDocuments();
    expect(documents.length).toBeGreaterThan(100);
    expect(documents.filter(({ text }) => roundTrip(text) !== text).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['tabs', (text: string) => text.replaceAll('  ', '\t')],
    ['trailing spaces', (text: string) => text.replaceAll('\n', '   \n')],
    ['NUL', (text: string) => text.replaceAll('foo', 'f\u0000o')],
    ['a final newline', (text: string) => `${text}\n`],
    ['mixed line ends', (text: string) => `${text}\r\n\r${text}\n\r\n`],
  ])('should keep %s in every place', (_, change) => {
    const changed = places.map(change);
    expect(changed.filter((text) => roundTrip(text) !== text)).toEqual([]);
  });

  it.each([
    '',
    '\n',
    '\r',
    ' ',
    '\uFEFF',
    '{\n"title": "x"\n}\n',
    '---\ntitle: x\n...\n\nx',
    '---\n\nx\n\n---',
    '+++\nx',
    '---\ntitle: x\n---',
    '---\n---\n',
    '<!-- x',
    '```',
    '[x]: y',
    '\\',
  ])('should keep %j', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it.each(['>', '> ', '- ', '1. '])('should refuse ten thousand nested %j, and keep them', (marker) => {
    const text = `Voor.\n\n${marker.repeat(10_000)}a\n\nNa.`;
    expect(roundTrip(text)).toBe(text);
    expect(segment(text, options).problems).toMatchObject([
      { message: expect.stringContaining('more than 200') as string, span: { start: 7 } },
    ]);
    expect(segment(`${marker.repeat(150)}a`, options).segments).toHaveLength(1);
  });

  it.each([
    ['lists by indentation', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['quotes line by line', Array.from({ length: 1000 }, (_, depth) => `${'> '.repeat(depth)}> a`).join('\n')],
    ['directives', ':::a\n'.repeat(10_000)],
    ['emphasis', `${'*'.repeat(10_000)}a${'*'.repeat(10_000)}`],
    ['comments that do not end', `a ${'<!--'.repeat(10_000)}`],
    ['runs of backticks', Array.from({ length: 1000 }, (_, length) => '`'.repeat(length + 1)).join(' ')],
  ])('should refuse what takes more than seconds to read, and keep it: %s', (_, text) => {
    expect(roundTrip(text)).toBe(text);
    expect(segment(text, options).problems).toMatchObject([
      { message: expect.stringContaining('more than 2') as string },
    ]);
  });

  it.each([
    ['tags', `<p>${'<b>a '.repeat(10_000)}${'</b>'.repeat(10_000)}`],
    ['links', '[a]('.repeat(10_000)],
    ['stars', '*a '.repeat(10_000)],
    ['brackets', `${'['.repeat(10_000)}a${']'.repeat(10_000)}`],
    ['thematic breaks', `- - ${'- '.repeat(1000)}\n\nTekst`],
  ])('should keep ten thousand %s, and read them', (_, text) => {
    expect(roundTrip(text)).toBe(text);
    expect(segment(text, options).problems).toEqual([]);
  });

  it('should keep generated documents', () => {
    const line = fc.constantFrom(
      ...places.flatMap((place) => place.split('\n')),
      '',
      '',
      '    x',
      '\t- y',
      '> ',
      '***',
      '</div>',
      '$$',
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (one) => {
        expect(roundTrip(one)).toBe(one);
      }),
      { numRuns: 400 },
    );
  });

  it('should keep documents with bytes knocked out', () => {
    const spot = fc.record({
      at: fc.nat(),
      drop: fc.nat(3),
      put: fc.constantFrom('', '\n', '`', '[', '](', '|', '>', '\\', '<', '*'),
    });
    const text = fc
      .tuple(fc.constantFrom(...places), fc.array(spot, { minLength: 1, maxLength: 4 }))
      .map(([place, spots]) =>
        spots.reduce((all, { at, drop, put }) => {
          const start = at % (all.length + 1);
          return all.slice(0, start) + put + all.slice(start + drop);
        }, `${place}\n\n${place}`),
      );
    fc.assert(
      fc.property(text, (one) => {
        expect(roundTrip(one)).toBe(one);
      }),
      { numRuns: 400 },
    );
  });
});
