import { createTermFinder, searchTextOf, type SearchText } from '../language/find-term.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import { nearest } from '../model/nearest.ts';
import type { Finding } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { findingIn } from './finding-in.ts';
import { findingFor, type Rule, type RuleContext, type RuleText } from './rule.ts';

/** Terms are translated as the glossary says. */
export const glossary: Rule = {
  id: 'glossary',
  severity: 'warning',
  docs: {
    what: 'Terms are translated as the glossary, `locales/glossary.json`, says, and names stay as they are.',
    why: 'Readers take two words for two things; and what a company calls its products is not for a translator to decide.',
    mend: 'Use the translation of the glossary, in whatever form the sentence asks for, or change the glossary.',
    right: [
      {
        article: 'De elektrische auto’s van Xiaomi',
        value: 'Xiaomi’s electric cars',
        glossary: { 'elektrische auto’s': { en: 'electric car' }, Xiaomi: { keep: true } },
      },
      { article: 'Xiaomi’s auto', value: 'Xiaomis Auto', locale: 'de', glossary: { Xiaomi: { keep: true } } },
      { article: 'De batterij', value: 'Das Batteriepack', locale: 'de', glossary: { batterij: { de: 'Batterie' } } },
      { article: 'Twee boten', value: 'Two ferries', glossary: { boot: { en: 'ferry' } } },
      { article: 'Het huis', value: 'Die Häuser', locale: 'de', glossary: { huis: { de: ['Haus', 'Wohnhaus'] } } },
    ],
    wrong: [
      { article: 'De elektrische auto', value: 'The e-car', glossary: { 'elektrische auto': { en: 'electric car' } } },
      { article: 'De Xiaomi YU7', value: 'The Shaomi YU7', glossary: { Xiaomi: { keep: true } } },
      {
        article: 'De elektrische auto',
        value: 'The electric car, an EV',
        glossary: { 'elektrische auto': { en: 'electric car', forbidden: { en: ['EV'] } } },
      },
    ],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale || context.site.glossary.length === 0) return [];
    const finders = context.site.glossary.map((term) => finderOf(term, context));
    return context.texts().flatMap((text) => {
      const [source, target] = [searchTextOf(text.source.text), searchTextOf(text.target.text)];
      return finders.flatMap((finder) => compare(finder, { source, target }, text, context));
    });
  },
};

type Find = ReturnType<typeof createTermFinder>;

/** A term, and what finds it and its translations. */
interface Finder {
  readonly term: GlossaryTerm;
  readonly inSource: Find;
  readonly translations: readonly Find[];
  readonly forbidden: readonly (readonly [word: string, find: Find])[];
}

function finderOf(term: GlossaryTerm, { locale, sourceLocale }: RuleContext): Finder {
  const { keep } = term;
  const caseSensitive = keep || term.caseSensitive;
  const inflected = term.inflected && !keep;
  const translations = keep ? [term.term] : (term.translations.get(locale) ?? []);
  return {
    term,
    inSource: createTermFinder(term.term, { locale: sourceLocale, caseSensitive, inflected }),
    translations: translations.map((one) =>
      createTermFinder(one, { locale, caseSensitive, inflected, inCompounds: true }),
    ),
    forbidden: (term.forbidden.get(locale) ?? []).map((word) => [
      word,
      createTermFinder(word, { locale, caseSensitive: term.caseSensitive, inflected: term.inflected }),
    ]),
  };
}

function compare(
  { term, inSource, translations, forbidden }: Finder,
  { source, target }: Readonly<Record<'source' | 'target', SearchText>>,
  text: RuleText,
  context: RuleContext,
): Finding[] {
  if (!inSource(source)) return [];
  const note = term.note === undefined ? {} : { note: term.note };
  const wanted = wantedFor(term, context.locale);
  const found = forbidden.flatMap(([word, find]) => {
    const at = find(target);
    const message = `Unexpected \`${word}\`, expected ${wanted ?? 'another word'} for \`${term.term}\``;
    return at ? [findingIn(context, text, at, message, note)] : [];
  });
  if (translations.length === 0 || translations.some((find) => find(target))) return found;
  const expected = term.keep ? term.term : (term.translations.get(context.locale)?.[0] ?? '');
  const near = nearWord(expected, target.text);
  if (near) {
    const word = target.text.slice(near.start, near.end);
    return [
      ...found,
      findingIn(context, text, near, `Unexpected \`${word}\`, expected ${wanted}`, { ...note, expected }),
    ];
  }
  const message = `Unexpected translation without ${wanted}, expected it for \`${term.term}\``;
  return [...found, findingFor(context, text.key, message, { expected, actual: text.value, ...note })];
}

/** Find a word that may be a term misspelt, or with other capitals. */
function nearWord(term: string, text: string): Span | undefined {
  if (/\s/.test(term)) return undefined;
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu)].filter(([word]) => word.length > 1);
  const near = nearest(
    term,
    words.map(([word]) => word),
  );
  const match = near === undefined ? undefined : words.find(([word]) => word === near);
  return match && { start: match.index, end: match.index + match[0].length };
}

function wantedFor(term: GlossaryTerm, locale: string): string | undefined {
  if (term.keep) return `\`${term.term}\``;
  const all = term.translations.get(locale) ?? [];
  return all.length === 0 ? undefined : all.map((one) => `\`${one}\``).join(' or ');
}
