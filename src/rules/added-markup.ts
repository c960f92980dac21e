import { creditsTranslators } from '../language/credits-translators.ts';
import { languageOf } from '../language/language-of.ts';
import { lacking } from '../markdown/lost-code.ts';
import { all, names } from '../markdown/markup-items.ts';
import type { Markup, MarkupItem } from '../markdown/markup.ts';
import { valueLinks } from '../markdown/value-links.ts';
import type { RuleContext, RuleValue } from './rule.ts';

/**
 * What a translation has of a kind that its source has nothing of. What the source says too may be set apart, and so may
 * names and terms: only plain words have no reason to.
 */
export function addedTo(
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

/** Tags that translations have by right: for ordinals, breaks and the direction of writing. */
const free: ReadonlySet<string> = new Set(['sup', 'sub', 'br', 'wbr', 'span', 'bdi', 'bdo', 'nobr', 'q', 'abbr', 'a']);

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
