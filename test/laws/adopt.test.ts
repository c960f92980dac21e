import { globSync } from 'tinyglobby';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/markdown/compose.ts';
import { segment } from '../../src/markdown/segment.ts';
import { createAdoption } from '../../src/sync/adopt/adopt-article.ts';
import { commonMarkExamples, options, places, realDocuments, syntaxes, type Sample } from '../support/corpus.ts';
import { flat, pseudoTranslate } from '../support/pseudo.ts';

const adopt = createAdoption({ source: 'nl', target: 'en' });

/** The first value that adopting our own output does not give back, or nothing. */
function lost({ name, text }: Sample, how = options): unknown {
  const article = segment(text, how);
  const values = article.segments.map(pseudoTranslate);
  const built = segment(compose(article, values), how);
  const { adopted, sourcesLeft, targetsLeft } = adopt(article, built);
  const found = new Map(adopted.map((one) => [one.source, one]));
  // What has no word that a pseudo-translation changes is the same in both, and may be left out; what ends with half an
  // escape is a finding, and is repaired.
  const at = values.findIndex(
    (value, index) =>
      value !== article.segments[index]?.value &&
      !value.endsWith('\\') &&
      flat(found.get(index)?.value ?? '') !== flat(value),
  );
  // A pseudo-translation writes numbers as the source does, which may be wrong in its language; its place is certain.
  const unsure = adopted.find((one) => one.confidence < 0.97);
  if (at < 0 && sourcesLeft.length + targetsLeft.length === 0 && !unsure) return undefined;
  return { name, went: values[at], came: found.get(at)?.value, sourcesLeft, targetsLeft, unsure };
}

describe('law: adopting our own output gives back the catalog', () => {
  it.each([
    ['the CommonMark examples', () => commonMarkExamples],
    ['real documents', () => realDocuments().filter((_, index) => index % 4 === 0)],
    ['every place', () => places.map((text) => ({ name: text, text }))],
    [
      'the fixtures and our own articles',
      () =>
        globSync(['test/fixtures/**/*.md', 'articles/*.md', '*.md']).map((name) => ({
          name,
          text: readFileSync(name, 'utf8'),
        })),
    ],
  ])('should hold for %s', (_, samples) => {
    expect(
      samples()
        .map((sample) => lost(sample))
        .filter(Boolean),
    ).toEqual([]);
  });

  it.each(syntaxes)('should hold for $name', ({ options: how, places: texts }) => {
    expect(texts.map((text) => lost({ name: text, text }, how)).filter(Boolean)).toEqual([]);
  });
});
