import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../src/language/is-question.ts';

describe('isQuestion', () => {
  it.each([
    ['en', 'Which folder is it?'],
    ['en', 'Welcome. Do you want to go on?'],
    ['en', 'In which folder is it?'],
    ['en', 'If it rains, will you come?'],
    ['nl', 'Hoelang wilt u wachten?'],
    ['nl', 'Met welke trein kom je?'],
    ['de', 'Möchten Sie den Ordner öffnen?'],
    ['de', 'Wenn es regnet, kommen Sie dann? Oder wann?'],
    ['fr', 'Vous venez'],
  ])('should tell, in %s, that %j asks', (locale, text) => {
    expect(isQuestion(text, locale)).toBe(true);
  });

  it.each([
    ['en', 'The folder is empty?'],
    ['en', 'Where is it? In the folder.'],
    ['en', 'In the folder there are four files?'],
    ['nl', 'De trein komt zo?'],
    ['de', 'Der Ordner, der hier steht, ist leer?'],
  ])('should tell, in %s, that %j does not', (locale, text) => {
    expect(isQuestion(text, locale)).toBe(false);
  });
});
