import { codeSlips } from '../markdown/code-slip.ts';
import { all, names, numberIn, textOf } from '../markdown/markup-items.ts';
import { markupOf, noMarkup, sourceMarkup, type Markup, type MarkupItem } from '../markdown/markup.ts';
import { missingFrom } from '../markdown/missing-markup.ts';
import type { Span } from '../model/span.ts';
import { addedTo } from './added-markup.ts';
import { findingFor, valuesToCompare, type Rule, type RuleContext, type RuleFinding, type RuleValue } from './rule.ts';

/** A translation has the links, images, notes, code, tags and emphasis of its source: readers miss what was lost. */
export const sameMarkup: Rule = {
  id: 'same-markup',
  severity: 'warning',
  docs: {
    what: 'A translation has the links, images, notes, code, tags and emphasis of its source.',
    why: 'Readers miss what was lost: a source they cannot follow, a note that is never called, a word that stood out.',
    mend: 'Put back what is missing. An order of your own is fine, and so is a link of your own: `[text](https://…)`.',
    right: [
      { article: 'Lees [dit](https://x.nl) met `code`.', value: 'With `code`, read [this][1].' },
      { article: 'Een **vet** woord', value: 'A *bold* word' },
      { article: 'Lees README eens', value: 'Do read `README`' },
      { article: 'Met Vim', value: 'Mit [Vim](https://de.wikipedia.org/wiki/Vim)', locale: 'de' },
      { article: 'De leraren', value: 'Die Lehrer*innen', locale: 'de' },
    ],
    wrong: [
      { article: '[Reuters](https://x.nl) en [BMW](https://y.nl)', value: '[Reuters][2] and [BMW][1]' },
      { article: 'Lees [dit](https://x.nl) eens.', value: 'Do read this.' },
      { article: 'Lees [dit][bron].\n\n[bron]: https://x.nl', value: 'Read this.' },
      { article: 'Een **vet** woord', value: 'A **bold* word' },
      { article: 'Gebruik `git --force` eens', value: 'Do use `git --forge`' },
      { article: 'Lees [dit](https://x.nl) eens.', value: 'Do read [][1].' },
      { article: 'Een woord', value: 'A [word](https://x.nl)' },
    ],
    perhaps: [
      { article: 'Een **vet** woord', value: 'A bold word' },
      { article: 'Zet het op `uit`.', value: 'Switch it off.' },
      { article: 'Een woord', value: 'A `word`' },
    ],
  },
  check: (context) => valuesToCompare(context).flatMap((one) => compare(context, one)),
};

function compare(context: RuleContext, { key, segment, value }: RuleValue): RuleFinding[] {
  const source = sourceMarkup(segment, context.article, context.read);
  const own = markupOf(value, segment, context.article, context.read);
  // Most texts have none.
  if (source === noMarkup && own === noMarkup) return [];
  const shown = segment.destinations.filter(({ url }) => showsAddress(value, url)).map(({ label }) => `[${label}]`);
  const missing = missingFrom({ value: segment.value, markup: source }, { value, markup: own }).map((one) =>
    shown.some((label) => one.name === `link ${label}`) ? { ...one, isHint: true } : one,
  );
  const at = ({ start, end }: Span): Pick<RuleFinding, 'place' | 'actual'> => ({
    place: context.placeInValue(key, start, end),
    actual: value.slice(start, end),
  });
  const finding = (message: string, more: Parameters<typeof findingFor>[3]): RuleFinding =>
    findingFor(context, key, message, more);
  const known = new Set(names(source, 'note'));
  return [
    ...[missing.filter(({ isHint }) => !isHint), missing.filter(({ isHint }) => isHint)]
      .filter((some) => some.length > 0)
      .map((some) =>
        finding(
          `Unexpected loss of ${some.map(({ name }) => name).join(', ')}, expected the translation to have ${some.length > 1 ? 'them' : 'it'} too`,
          {
            note: `The article says: ${segment.value}`,
            expected: some.flatMap(({ span }) => (span ? [segment.value.slice(span.start, span.end)] : [])).join(' … '),
            actual: value,
            ...(some[0]?.isHint && { isHint: true }),
          },
        ),
      ),
    ...own.items
      .filter(({ kind, name }) => kind === 'note' && !known.has(name))
      .map(({ name, span }) => finding(`Unexpected ${name}, expected only those of the source`, at(span))),
    ...addedTo(context, source, own, { key, segment, value }).map(({ name, span, isHint = false }) =>
      finding(`Unexpected ${name}, expected none: the source has nothing of the kind`, {
        note: 'What belongs to this translation alone is right: `vertaalstraat accept`, with `--rule same-markup`.',
        ...at(span),
        isHint,
      }),
    ),
    ...swappedNumbers(segment.value, source, value, own).map(({ name, span, meant }) =>
      finding(`Unexpected ${name}, expected ${meant.name}: the source has it for the same words`, {
        note: `The article says: ${segment.value}`,
        place: context.placeInValue(key, span.end - numberIn(name).length, span.end),
        actual: numberIn(name),
        expected: numberIn(meant.name),
        fix: { start: span.end - numberIn(name).length, end: span.end, text: numberIn(meant.name) },
      }),
    ),
    ...codeSlips(source, own).map(({ item, meant, isCognate }) =>
      finding(`Unexpected ${item.name}, expected ${meant.name}`, {
        note: `The article says: ${segment.value}`,
        ...at(item.span),
        expected: meant.name,
        isHint: isCognate,
      }),
    ),
    ...emptyLinks(own, value)
      .slice(emptyLinks(source, segment.value).length)
      .map((span) =>
        finding('Unexpected link without a text, expected words to click on', {
          note: `The article says: ${segment.value}`,
          ...at(span),
        }),
      ),
    ...(source.strayMarkers.length > 0 ? [] : own.strayMarkers.slice(0, 1)).map((span) =>
      finding('Unexpected marker without a partner, expected it to emphasise something', {
        note: 'Close what it opens; to show the character itself, write a backslash before it.',
        ...at(span),
      }),
    ),
    ...own.lonelyTags.map((span) =>
      finding('Unexpected tag without a partner, expected it to be closed', {
        note: 'The build writes it as plain text, so that it cannot swallow what follows.',
        ...at(span),
      }),
    ),
  ];
}

/** Tell whether a value shows an address as it is: readers can still go there. */
function showsAddress(value: string, url: string): boolean {
  const address = url.replace(/^mailto:/, '');
  return address.length > 7 && value.includes(address);
}

/** Links that lead elsewhere than the source’s link with the very same text, a name most often. */
function swappedNumbers(
  sourceValue: string,
  source: Markup,
  value: string,
  own: Markup,
): (MarkupItem & { readonly meant: MarkupItem })[] {
  const links = all(source, 'link').map((item) => ({ item, text: textOf(item, sourceValue) }));
  return all(own, 'link').flatMap((item) => {
    const text = textOf(item, value);
    const same = links.filter((one) => one.text?.toLowerCase() === text?.toLowerCase());
    const [found] = same;
    if (text === undefined || found?.text !== text || same.length > 1 || found.item.name === item.name) return [];
    return [{ ...item, meant: found.item }];
  });
}

/** Links with nothing between their brackets. */
function emptyLinks(markup: Markup, value: string): Span[] {
  return all(markup, 'link')
    .map(({ span }) => span)
    .filter(({ start, end }) => /^\[\s*\][[(]/.test(value.slice(start, end)));
}
