import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

describe('nearest', () => {
  it.each([
    ['ressources', ['articles', 'resources', 'output'], 'resources'],
    ['gmf', ['gfm', 'frontmatter', 'math'], 'gfm'],
    ['gfn', ['gfm', 'frontmatter', 'math'], 'gfm'],
    ['DIRECTIVE', ['gfm', 'directive'], 'directive'],
    ['de-at', ['de', 'de-AT', 'at'], 'de-AT'],
    ['sync', ['sync'], 'sync'],
    ['bild', ['build', 'bind', 'bold'], 'bind'],
    ['statuss', ['status', 'statuses'], 'status'],
    ['buidl', ['build'], 'build'],
    ['x', ['y', 'z'], undefined],
    ['', ['a'], undefined],
    ['source', ['sourceLocale', 'locales', 'resources'], 'sourceLocale'],
    ['locales', ['localesField', 'localesFor'], undefined],
    ['anything', [], undefined],
  ])('should find what %j means', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
    expect(nearest(word, candidates.toReversed())).toBe(expected);
  });
});
