import { memoize } from '../model/memoize.ts';
import { languageOf } from './language-of.ts';
import { wordTable } from './word-table.ts';

/** What ends with a full stop and no sentence; per language, lower case. */
const abbreviations: ReadonlyMap<string, ReadonlySet<string>> = wordTable({
  nl: 'a.d.h.v bijv bv ca d.d dhr dr drs e.a e.d e.v enz etc evt excl ca i.p.v i.v.m incl ing ir jl jr m.a.w m.b.t m.i.v m.n max min mevr mr n.a.v nl no nr nrs o.a o.b.v o.l.v p.p pag plm prof resp s.v.p sr st t.a.v t.b.v t.g.v t.n.v t.o.v t.w t/m v.a vgl vs zgn zie d.w.z z.o.z',
  de: 'abb abs bd bsp bspw bzgl bzw ca d.h dr etc evtl exkl f ff frl geb gem ggf hr i.d.r i.h.v inkl insb jh jr kap lt m.e max min mind mrd mio nr o.ä o.g prof s.o s.u sog st str tel u.a u.ä u.u usw v.a v.chr n.chr vgl vs z.b z.t zit zzgl',
  en: 'approx apr aug ave b.c a.d cf co corp dec dept dr e.g est etc feb fig gen gov i.e inc jan jr ltd mr mrs ms mt no nov oct p pp prof rep rev sen sept sr st u.k u.s vol vs',
});

/**
 * Divide a text into its sentences; together they are the text, white space included.
 *
 * Unicode's sentence boundaries (UAX 29), without those after an abbreviation or an ordinal of the language, and none
 * before a lower-case letter.
 *
 * @param locale BCP 47 tag of the text's language.
 */
export function sentencesOf(text: string, locale: string): string[] {
  if (isOneSentence(text, locale)) return text === '' ? [] : [text];
  const sentences: string[] = [];
  let open = false;
  for (const { segment } of segmenterFor(locale).segment(text)) {
    const goesOn = sentences.length > 0 && (open || /^\p{Ll}/u.test(segment));
    if (goesOn) sentences[sentences.length - 1] += segment;
    else sentences.push(segment);
    open = endsOpen(segment, locale);
  }
  return sentences;
}

/** What may end a sentence; a text that has nothing of it before its last mark is one. */
const inside = /[\n\r\u0085\u2028\u2029]|[\p{Sentence_Terminal}\u2024\uFE52\uFF0E](?!["'”’)»]* *$)/u;

/** Tell at a glance what most texts are. In Greek a semicolon asks. */
function isOneSentence(text: string, locale: string): boolean {
  return !inside.test(text) && languageOf(locale) !== 'el';
}

/** To make one takes longer than to use it. */
const segmenterFor = memoize((locale) => new Intl.Segmenter(locale, { granularity: 'sentence' }));

/** Tell whether a text ends with an abbreviation of the language, or a single letter, and its full stop. */
export function isAbbreviation(text: string, locale: string): boolean {
  const word = lastWordOf(text);
  return /^\p{L}$/u.test(word) || (abbreviations.get(languageOf(locale))?.has(word.toLowerCase()) ?? false);
}

/** Tell whether a piece ends with what is no sentence's end. */
function endsOpen(piece: string, locale: string): boolean {
  if (!piece.trimEnd().endsWith('.')) return false;
  const word = lastWordOf(piece);
  return /^\d{1,2}$/.test(word) ? languageOf(locale) === 'de' : isAbbreviation(piece, locale);
}

function lastWordOf(text: string): string {
  const tail = text.slice(-40).trimEnd();
  if (!tail.endsWith('.')) return '';
  return /[\p{L}\p{N}./]+$/u.exec(tail.slice(tail.lastIndexOf(' ') + 1, -1))?.[0] ?? '';
}
