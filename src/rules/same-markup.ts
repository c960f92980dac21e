import { creditsTranslators } from '../language/credits-translators.ts';
import { languageOf } from '../language/language-of.ts';
import { codeSlips } from '../markdown/code-slip.ts';
import { lacking, lostCode } from '../markdown/lost-code.ts';
import { lostEmphasis, type MarkedText } from '../markdown/lost-emphasis.ts';
import { markupOf, noMarkup, sourceMarkup, type Markup, type MarkupItem } from '../markdown/markup.ts';
import { valueLinks } from '../markdown/value-links.ts';
import type { Span } from '../model/span.ts';
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

/** Something that a translation lacks, and where its source has it. */
interface Missing {
  readonly name: string;
  readonly span?: Span;
  /** True for what a translation may do without. */
  readonly isHint?: boolean;
}

function missingFrom(from: MarkedText, to: MarkedText): Missing[] {
  const [source, own] = [from.markup, to.markup];
  const each = (kind: MarkupItem['kind']): MarkupItem[] => lacking(once(source, kind), own.items);
  // A link of the translator’s own stands for one of the source’s; what is repeated may be said once.
  const media = withoutStandIns([...each('link'), ...each('image')], from, to);
  const emphasis = own.strayMarkers.length === 0 ? lostEmphasis(from, to) : 0;
  return [
    ...media,
    ...each('note'),
    ...lostCode(from, to).map(({ item, isUnmarked }) => ({ ...item, isHint: !isUnmarked })),
    ...lacking(all(source, 'tag'), own.items),
    ...(emphasis > 0 ? [{ name: emphasis === 1 ? 'emphasis' : `emphasis, ${emphasis} times`, isHint: true }] : []),
  ];
}

/** Leave out as many as the translator made links of his own, those with the same words first. */
function withoutStandIns(lost: readonly MarkupItem[], from: MarkedText, to: MarkedText): MarkupItem[] {
  const left = to.markup.ownLinks - Math.min(to.markup.ownLinks, from.markup.ownLinks);
  if (left === 0 || lost.length === 0) return [...lost];
  const says = (item: MarkupItem): boolean => to.value.includes(`[${textOf(item, from.value) ?? ''}](`);
  return lost.toSorted((a, b) => Number(says(b)) - Number(says(a))).slice(left);
}

/** Tags that translations have by right: for ordinals, breaks and the direction of writing. */
const free: ReadonlySet<string> = new Set(['sup', 'sub', 'br', 'wbr', 'span', 'bdi', 'bdo', 'nobr', 'q', 'abbr', 'a']);

/**
 * What a translation has of a kind that its source has nothing of. What the source says too may be set apart, and so may
 * names and terms: only plain words have no reason to.
 */
function addedTo(
  context: RuleContext,
  source: Markup,
  own: Markup,
  { segment, value }: RuleValue,
): (Pick<MarkupItem, 'name' | 'span'> & { readonly isHint?: boolean })[] {
  const says = (text: string): boolean => segment.value.includes(text.trim());
  const code =
    names(source, 'code').length > 0
      ? []
      : all(own, 'code').filter(({ name }) => isPlainWord(name.replaceAll('`', '')) && !says(name.replaceAll('`', '')));
  const isPlain = source.emphasis.length === 0 && names(source, 'tag').length === 0;
  const more = setApart(own) - setApart(source);
  const tags =
    isPlain || (more > 0 && own.emphasis.length >= source.emphasis.length)
      ? lacking(all(own, 'tag'), source.items).filter(
          ({ name }) => !free.has(/\w+/.exec(name)?.[0].toLowerCase() ?? ''),
        )
      : [];
  const strong = isPlain && own.emphasis.length > 0 ? /(?<![\\*])\*\*(?=\S)([^*]+)\*\*/.exec(value) : null;
  const hasLink = segment.destinations.length > 0 || all(source, 'link').length > 0 || source.ownLinks > 0;
  return [
    ...code.map((item) => ({ ...item, isHint: true })),
    ...(own.lonelyTags.length > 0
      ? []
      : tags.filter(({ name, span }) => !/[@:]/.test(name) && value[span.end] !== '`')),
    ...(strong && isPlainWord(strong[1] ?? '') && !says(strong[1] ?? '')
      ? [{ name: 'emphasis', span: { start: strong.index, end: strong.index + strong[0].length }, isHint: true }]
      : []),
    ...(hasLink
      ? []
      : valueLinks(value, segment, context.read)
          .filter(
            ({ url }) =>
              // To another page of the same site readers are led to read more.
              /^(?:[a-z]+:)?\/\//i.test(url) &&
              !isLocal(url, context.locale) &&
              !segment.value.includes(url.replace(/^\w+:(?:\/\/)?|\/$/g, '')) &&
              // Whoever translated it may be linked to.
              !creditsTranslators(segment.value, value, [context.sourceLocale, context.locale]),
          )
          .map(({ span }) => ({ name: 'link', span }))),
  ];
}

/** Tell whether an address names the language of a translation: the page was chosen for its readers. */
function isLocal(url: string, locale: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${languageOf(locale)}(?![\p{L}\p{N}])`, 'iu').test(url);
}

/** How many stretches are emphasised, or in tags, which may do the same. */
function setApart(markup: Markup): number {
  return markup.emphasis.length + all(markup, 'tag').length;
}

function isPlainWord(text: string): boolean {
  return /^\p{Ll}[\p{Ll}\s]*$/u.test(text);
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

/** The text of a numbered link; undefined for any other. */
function textOf({ name, span }: MarkupItem, value: string): string | undefined {
  const written = value.slice(span.start, span.end);
  const tail = `]${numberIn(name)}`;
  return written.endsWith(tail) && /\[\d+\]$/.test(tail) ? written.slice(1, -tail.length) : undefined;
}

function numberIn(name: string): string {
  return name.slice(name.indexOf('['));
}

/** Links with nothing between their brackets. */
function emptyLinks(markup: Markup, value: string): Span[] {
  return all(markup, 'link')
    .map(({ span }) => span)
    .filter(({ start, end }) => /^\[\s*\][[(]/.test(value.slice(start, end)));
}

function all({ items }: Markup, kind: MarkupItem['kind']): MarkupItem[] {
  return items.filter((one) => one.kind === kind);
}

function once(markup: Markup, kind: MarkupItem['kind']): MarkupItem[] {
  return [...new Map(all(markup, kind).map((one) => [one.name, one])).values()];
}

function names(markup: Markup, kind: MarkupItem['kind']): string[] {
  return all(markup, kind).map(({ name }) => name);
}
