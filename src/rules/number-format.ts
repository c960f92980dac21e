import type { NumberPair } from '../language/numbers/compare-numbers.ts';
import { rewriteDigits } from '../language/numbers/rewrite-digits.ts';
import type { Separators } from '../language/numbers/separators.ts';
import { isAmountAt } from '../language/numbers/suffixes.ts';
import { findingFor, type Rule, type RuleContext, type RuleFinding, type RuleText } from './rule.ts';

/** Numbers are written as the readers of a locale write them. */
export const numberFormat: Rule = {
  id: 'number-format',
  severity: 'warning',
  docs: {
    what: 'Numbers are written as the readers of a language write them: 350.000 in Dutch is 350,000 in English.',
    why: 'An English reader takes 350.000 for three hundred and fifty.',
    mend: 'Write the point and the comma as the language does.',
    right: [
      { article: 'Er zijn 350.000 auto’s verkocht.', value: '350,000 cars were sold.' },
      { article: 'Het kost € 2,50.', value: 'Das kostet 2,50 €.', locale: 'de' },
      { article: 'Versie 20.10 van Node', value: 'Version 20.10 of Node' },
      { article: 'Om 9.19 uur gaat hij.', value: 'It goes at 9.19 a.m.' },
      { article: 'Het begint om 10.30 in de ochtend.', value: 'It begins at 10:30 in the morning.' },
    ],
    wrong: [
      { article: 'Er zijn 350.000 auto’s verkocht.', value: '350.000 cars were sold.' },
      { article: 'Het groeide met 1,5 procent.', value: 'It grew by 1,5 percent.' },
      { article: 'De rente is 3,125%.', value: 'The interest is 3,125%.' },
      { article: 'Versie 3.1 staat klaar.', value: 'Version 3,1 is ready.' },
      { article: 'Versie 3.1 staat klaar.', value: 'Version 3,1 ist fertig.', locale: 'de' },
      { article: 'Het kost € 29,90.', value: 'It costs €29,90.' },
      { article: 'Dat kan vanaf KDE 4.9 ook.', value: 'Das geht ab KDE 4,9 auch.', locale: 'de' },
      { article: 'Het groeide met 1,5 procent.', value: 'Es wuchs um 1.5 Prozent.', locale: 'de' },
      { article: 'Er zijn 350.000 auto’s verkocht.', value: '350,000 Autos wurden verkauft.', locale: 'de' },
    ],
    perhaps: [{ article: 'Er staat: I read only 1,5 MB in all.', value: 'It says: I read only 1,5 MB in all.' }],
  },
  check: (context) => {
    const { locale, sourceLocale } = context;
    if (locale === sourceLocale) return [];
    const [from, to] = [context.site.separators(sourceLocale), context.site.separators(locale)];
    return context.texts().flatMap((text) => {
      const found = text.numbers().pairs.flatMap((pair) => {
        if (isOtherVersion(pair, text)) return [findingOf(pair, pair.source.text, text, context)];
        const expected = rewriteDigits(pair.source.text, from, to);
        if (expected === undefined) return respelt(pair, to) ? [findingOf(pair, pair.source.text, text, context)] : [];
        if (expected === pair.target.text || !isSure(pair, text, from)) return [];
        // 9.19 a.m. is 9.19 uur; but no clock shows a comma.
        if ((pair.source.isClock || pair.target.isClock) && !pair.target.text.includes(',')) return [];
        return isCopied(pair, text) || isForeign(pair, to) ? [findingOf(pair, expected, text, context)] : [];
      });
      // So many in one text are what a program says.
      return found.length > 3 ? found.map((one) => ({ ...one, isHint: true })) : found;
    });
  },
};

function isCopied({ source, target }: NumberPair, { source: from, target: to }: RuleText): boolean {
  return from.text.slice(source.start, source.end) === to.text.slice(target.start, target.end);
}

/** Tell whether what is a version by the words before it, `version 4.0`, has become a number: `4,0`. */
function isOtherVersion({ source, target }: NumberPair, text: RuleText): boolean {
  if (!/^\d+\.\d+$/.test(source.text) || target.text !== source.text.replace('.', ',')) return false;
  const [before, after] = [text.source.text.slice(0, source.start), text.target.text.slice(0, target.start)];
  if (versionBefore.test(before) || /versi(?:on|e)[\s\u00A0]$/i.test(after)) return true;
  // A name that both have before it: `KDE 4.9`.
  const word = /(?<![.!?]\s|^)(?<!\p{L})\p{L}[\p{L}.-]+[\s\u00A0]$/u;
  const [own, other] = [word.exec(before)?.[0] ?? '', word.exec(after)?.[0] ?? ''];
  const isName =
    own !== '' && own.toLowerCase() === other.toLowerCase() && /\p{Lu}/u.test(own.charAt(0) + other.charAt(0));
  return isName && !isAmountAt(text.target.text, target.start, target.end);
}

/** What only a version follows. */
const versionBefore =
  /(?:(?<!\p{L})(?:versi(?:on|e)s?|release|policy|since|sinds|seit)|§|[<>]=)[\s\u00A0]$|versi(?:on|e)s?\s\p{Ll}+\s$/iu;

/** Tell whether a version or the like, which stays as it is, was written in a way that no number is in this language. */
function respelt({ source, target }: NumberPair, to: Separators): boolean {
  const isSame = source.text.replaceAll(/\D/g, '') === target.text.replaceAll(/\D/g, '');
  const isMadeUp = /^\d+[.,]\d+$/.test(target.text) && rewriteDigits(target.text, to, to) === undefined;
  return isSame && source.text !== target.text && isMadeUp && rewriteDigits(source.text, to, to) !== undefined;
}

/** Tell whether the same digits are written by conventions that are neither the source’s nor the translation’s. */
function isForeign({ source, target }: NumberPair, to: Separators): boolean {
  if (source.text.replaceAll(/\D/g, '') !== target.text.replaceAll(/\D/g, '')) return false;
  const isThousands = /^\d{1,3}[.,]000$/.test(target.text) && target.text.includes(to.decimal);
  const isOther = isThousands || (target.values[0] !== undefined && target.values[0] !== source.values[0]);
  return /[.,]/.test(target.text) && (isOther || rewriteDigits(target.text, to, to) === undefined);
}

/**
 * Tell whether a number can only be read one way: `2.10` may be a version, `1,500` may have been written by somebody used
 * to English, and nobody means three hundred and fifty with `350.000`.
 */
function isSure({ source, target }: NumberPair, text: RuleText, from: Separators): boolean {
  // A point or a range, `(0,1)`, or what a program shows, `"$ 1,234.00"`.
  const [before, after] = [text.target.text.slice(0, target.start), text.target.text.slice(target.end)];
  if (/[([{'"]$/.test(before) && /^[)\]}'"]/.test(after)) return false;
  if (/["“„»]\s?[€$£]?\s?$/.test(before) && /^\s?[€$£]?["”“«]/.test(after)) return false;
  // A version, a norm, years.
  if (/(?:version|versie|std)\.?\s$/i.test(text.target.text.slice(0, target.start))) return false;
  if (/^(?:19|20)\d\d[,.](?:19|20)\d\d$/.test(target.text)) return false;
  // `L 1,2 L 3,4`: points; `0,1,x`: a list.
  if (/(?<!\p{L})\p{Lu}\s$/u.test(text.target.text.slice(0, target.start))) return false;
  if (/^,\s?\p{L}(?!\p{L})/u.test(text.target.text.slice(target.end))) return false;
  // `2x1,1x1`: another.
  if (text.target.text.slice(0, target.start).endsWith('x') || /^x\d/.test(text.target.text.slice(target.end)))
    return false;
  // Nobody means 59 with three noughts behind it.
  if (/^\d{5,}$/.test(source.text) && /^\d{1,3}[.,]000$/.test(target.text)) return true;
  const groups = source.text.split(from.group).length - 1;
  if (source.text.includes(from.decimal)) {
    // Nobody means three thousand per cent.
    if (groups === 0 && /[.,]\d{3}$/.test(source.text)) return /^\s?%/.test(text.target.text.slice(target.end));
    return (
      groups > 0 || from.decimal !== '.' || (!target.isClock && isAmountAt(text.target.text, target.start, target.end))
    );
  }
  return groups > 1 || (groups === 1 && source.text.endsWith('00'));
}

/** Tell whether the words around a number were left as they are: what a program says, most likely, or another person. */
function isQuoted({ source, target }: NumberPair, { source: from, target: to }: RuleText): boolean {
  const before = (text: string, at: number): string =>
    /(?:\S+\s+){2}\S*$/.exec(text.slice(0, at).replace(/[€$£\s]+$/, ''))?.[0] ?? '';
  const after = (text: string, at: number): string => /^\S*(?:\s+\S+){2}/.exec(text.slice(at))?.[0] ?? '';
  const words = before(from.text, source.start);
  const rest = after(from.text, source.end);
  const isSameBefore = words !== '' && words === before(to.text, target.start);
  const isSameAfter = rest !== '' && rest === after(to.text, target.end);
  return isSameBefore && isSameAfter;
}

function findingOf(pair: NumberPair, expected: string, text: RuleText, context: RuleContext): RuleFinding {
  const { target } = pair;
  const { key, value, target: prose } = text;
  const [start, end] = [prose.offsetOf(target.start), prose.offsetOf(target.end - 1) + 1];
  return findingFor(context, key, `Unexpected ${target.text}, expected ${expected}`, {
    note: 'Readers of this language take the point and the comma the other way round.',
    place: context.placeInValue(key, start, end),
    expected,
    actual: target.text,
    isHint: isQuoted(pair, text),
    // Markup between the digits is not for a machine to move.
    ...(value.slice(start, end) === target.text && { fix: { start, end, text: expected } }),
  });
}
