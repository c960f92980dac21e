import { distance } from 'fastest-levenshtein';
import { isAmbiguous, placeholdersIn, type Placeholder } from '../markdown/placeholders.ts';
import { swaps } from '../model/nearest.ts';
import { findingFor, valuesToCompare, type Rule, type RuleContext, type RuleFinding, type RuleValue } from './rule.ts';

/** A translation has the placeholders of its source, to the letter: a program looks for them. */
export const samePlaceholders: Rule = {
  id: 'same-placeholders',
  severity: 'warning',
  docs: {
    what: 'A translation has the placeholders of its source: `{{name}}`, `{count, plural, …}`, `{0}`, `%s`, `${x}`, `$t(key)`, shortcodes such as `{% link %}`.',
    why: 'A program looks for them, to the letter. One that was translated is shown to readers as it stands; one that is not there is never filled in.',
    mend: 'Write it as the source does. Where it stands is yours to choose, and so is what is in quotes in a shortcode, and the plural forms of your language.',
    right: [
      { article: 'Hallo {{naam}}', value: 'Hello {{ naam }}' },
      { article: '%1$s van %2$s', value: '%2$s, %1$s' },
      { article: '%s van %s', value: '%2$s, %1$s' },
      { article: 'Korting: 5 % van {prijs}', value: '5% off {prijs}' },
      {
        article: '{aantal, plural, one {één auto} other {# auto’s}}',
        value: '{aantal, plural, one {one car} other {# cars}}',
      },
    ],
    wrong: [
      { article: 'Hallo {{naam}}', value: 'Hello {{name}}' },
      { article: 'Hallo {{naam}}', value: 'Hello' },
      { article: 'Nog %d van %s', value: 'Still %d of %d' },
      { article: 'Zie {% link over.md %} hier', value: 'See {% link about.md %} here' },
      {
        article: '{aantal, plural, one {één auto} other {# auto’s}}',
        value: '{number, plural, one {one car} other {# cars}}',
      },
      { article: 'Korting op {prijs}', value: 'Discount on {prijz}' },
      { article: 'Van %s staan er %d klaar', value: 'There are %d of %s' },
    ],
    perhaps: [{ article: 'Druk {bestand} af.', value: 'Print {file}.' }],
  },
  check: (context) => valuesToCompare(context).flatMap((one) => compare(context, one)),
};

function compare(context: RuleContext, { key, segment, value }: RuleValue): RuleFinding[] {
  const [from, to] = [placeholdersIn(segment.value), placeholdersIn(value)];
  if (from.length === 0 && to.length === 0) return [];
  const isByPlace = [...from, ...to].some(isPlaced);
  const [source, own] = [counted(from, isByPlace), counted(to, isByPlace)];
  const kinds = new Set(source.map(({ kind }) => kind));
  // One that stands in a word is there all the same.
  const missing = unlike(source, own).filter(
    ({ kind, text }) => !(kind === 'name' && value.includes(text)) && !(kind === 'printf' && isInWord(text, value)),
  );
  // What merely looks like one in running text is none, unless the source has such.
  const extra = unlike(own, source).filter((one) => kinds.has(one.kind) || !isAmbiguous(one) || isPlain(one, value));
  const note = `The article says: ${segment.value}`;
  return [
    ...(missing.length + extra.length > 0 ? [] : outOfOrder(from, to)).map(({ text, meant, span }) =>
      findingFor(context, key, `Unexpected placeholder \`${text}\`, expected \`${meant}\``, {
        note: `${note}\nA program fills them in by their order; for another, write their places: \`%1$s\`, \`%2$d\`.`,
        place: context.placeInValue(key, span.start, span.end),
        actual: text,
        expected: meant,
      }),
    ),
    ...extra.map((one, index) => {
      const meant = missing.length === extra.length ? missing[index]?.text : undefined;
      return findingFor(context, key, `Unexpected placeholder \`${one.text}\`, expected ${wanted(meant, source)}`, {
        note,
        place: context.placeInValue(key, one.span.start, one.span.end),
        actual: one.text,
        ...(meant !== undefined && { expected: meant, isHint: isTranslated(meant, one.text) }),
      });
    }),
    ...(missing.length === extra.length ? [] : missing).map((one) =>
      findingFor(context, key, `Unexpected loss of \`${one.text}\`, expected the translation to have it too`, {
        note,
        expected: one.text,
        actual: value,
        // `Replace {language} with your language`: instructions for the translator.
        isHint: one.kind === 'name' && /translat|vertal|vertaal|übersetz/i.test(segment.value),
      }),
    ),
  ];
}

/** Tell whether what stands in braces are words for readers, `{file}` and `{Datei}`: no program looks for those. */
function isTranslated(meant: string, text: string): boolean {
  const word = /^\{(\p{L}\p{Ll}+)\}$/u;
  const [own, other] = [word.exec(meant)?.[1], word.exec(text)?.[1]];
  if (own === undefined || other === undefined) return false;
  if (own.toLowerCase() === other.toLowerCase()) return /^\p{Lu}/u.test(other);
  return distance(own, other) > 1 && !swaps(own, other);
}

/** `%s-sided` may be `%szijdig`. */
function isInWord(text: string, value: string): boolean {
  const at = value.indexOf(text);
  return at >= 0 && /^\p{Ll}{3}/u.test(value.slice(at + text.length));
}

/** Tell whether a placeholder is `%s` or its like, and no percentage. */
function isPlain({ text, span }: Placeholder, value: string): boolean {
  return /^%(?:\d+\$)?[sd]$/.test(text) && !/\d\s?$/.test(value.slice(0, span.start));
}

function wanted(meant: string | undefined, source: readonly Placeholder[]): string {
  if (meant !== undefined) return `\`${meant}\``;
  if (source.length === 0) return 'none: the source has no placeholders';
  return `only those of the source: \`${[...new Set(source.map(({ text }) => text))].join('`, `')}\``;
}

/**
 * Tell nameless ones apart: a program fills each `%s` in once.
 *
 * @param isByPlace Whether one of them has its place in its name, `%2$s`: then the others have one too.
 */
function counted(ones: readonly Placeholder[], isByPlace: boolean): Placeholder[] {
  const seen = new Map<string, number>();
  return ones.map((one) => {
    if (one.kind !== 'printf' || one.name.includes('(') || isPlaced(one)) return one;
    const group = isByPlace ? '' : one.name;
    const times = (seen.get(group) ?? 0) + 1;
    seen.set(group, times);
    return { ...one, name: isByPlace ? one.name.replace('%', `%${times}$`) : `${one.name} ${times}` };
  });
}

/** Nameless placeholders that stand where the source has one of another kind: `%s … %d` as `%d … %s`. */
function outOfOrder(
  source: readonly Placeholder[],
  own: readonly Placeholder[],
): (Placeholder & { readonly meant: string })[] {
  const nameless = (ones: readonly Placeholder[]): Placeholder[] =>
    ones.filter((one) => one.kind === 'printf' && !one.name.includes('('));
  const [ours, theirs] = [nameless(source), nameless(own)];
  if (ours.length !== theirs.length || [...ours, ...theirs].some(isPlaced)) return [];
  return theirs.flatMap((one, index) => {
    const meant = ours[index];
    return meant === undefined || meant.name === one.name ? [] : [{ ...one, meant: meant.text }];
  });
}

function isPlaced({ kind, name }: Placeholder): boolean {
  return kind === 'printf' && /^%\d+\$/.test(name);
}

/** Those of which the others have none by that name, each once: a language may have to repeat one. */
function unlike(ones: readonly Placeholder[], others: readonly Placeholder[]): Placeholder[] {
  const names = new Set(others.map(({ name }) => name));
  return ones.filter(({ name }) => !names.has(name) && names.add(name));
}
