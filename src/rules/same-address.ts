import { isSlip } from '../model/is-slip.ts';
import { swaps } from '../model/nearest.ts';
import { languageOf } from '../language/language-of.ts';
import type { Span } from '../model/span.ts';
import { lacking } from '../markdown/lost-code.ts';
import { valueLinks } from '../markdown/value-links.ts';
import { findingFor, valuesToCompare, type Rule, type RuleContext, type RuleFinding, type RuleValue } from './rule.ts';

/** An address in a translation is that of its source, or another one altogether. */
export const sameAddress: Rule = {
  id: 'same-address',
  severity: 'warning',
  docs: {
    what: 'An address in a translation is that of its source, or another one altogether, such as the same page in another language.',
    why: 'One that is nearly the same was mistyped, and leads nowhere.',
    mend: 'Write it as the source does; for a link, its number does: `[text][1]`.',
    right: [
      { article: 'Zie [dit](https://x.nl/nl/over).', value: 'See [this](https://x.nl/en/over).' },
      { article: 'Zie [dit](http://voorbeeld.nl/over).', value: 'See [this](https://voorbeeld.nl/over).' },
      { article: 'Zie www.voorbeeld.nl', value: 'See www.example.com' },
      { article: 'Mail info@voorbeeld.nl', value: 'Mail info@voorbeeld.de', locale: 'de' },
    ],
    wrong: [
      { article: 'Zie [dit](https://voorbeeld.nl/over).', value: 'See [this](https://vorbeeld.nl/over).' },
      { article: 'Mail info@voorbeeld.nl', value: 'Mail info@vorbeeld.nl' },
      { article: 'Zie [dit](https://voorbeeld.nl/over/ons).', value: 'See [this](https://voorbeeld.nl/over/).' },
    ],
    perhaps: [
      { article: 'Zie [dit](https://x.nl/adres/nieuw).', value: 'See [this](https://x.nl/address/nieuw).' },
      { article: 'Zie [dit](https://x.nl/adres).', value: 'See [this](https://y.org/adres).' },
    ],
  },
  check: (context) => valuesToCompare(context).flatMap((one) => compare(context, one)),
};

const address = /\b(?:https?:\/\/|www\.)[^\s<>()[\]"“”«»]*[\p{L}\p{N}/]|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/giu;

const compound = /-(?<=@.*)\p{Lu}\p{L}+$/u;

interface Address {
  readonly text: string;
  readonly span: Span;
}

function compare(context: RuleContext, { key, segment, value }: RuleValue): RuleFinding[] {
  if (!/@|:\/\/|www\.|\]\(/i.test(value)) return [];
  const urls = segment.destinations.map(({ url }) => url);
  // What stands in code is an example, and its names may be translated.
  const inCode = segment.format === 'markdown' ? context.read(value, segment).code : [];
  const shown = addressesIn(segment.value).map(({ text }) => text);
  const links = linksIn(value, context, segment);
  const texts = addressesIn(value).filter(({ span }) => !links.some((link) => link.span.start === span.start));
  const there = new Set([...shown, ...urls]);
  // Those that the translation names by their numbers.
  const kept = valueLinks(value, segment, context.read).flatMap(({ url, isNumbered }) => (isNumbered ? [url] : []));
  const tell = ({ text, span }: Address, meant: string, note: string, isHint: boolean): RuleFinding =>
    findingFor(context, key, `Unexpected address \`${text}\`, expected \`${meant}\``, {
      note: `${note} What is meant to differ is right: \`vertaalstraat accept\`, with \`--rule same-address\`.`,
      place: context.placeInValue(key, span.start, span.end),
      expected: meant,
      actual: text,
      isHint,
    });
  return [...links, ...texts].flatMap((one) => {
    const { text, span } = one;
    if (there.has(text)) return [];
    // A link and its text may both say the address: one that is right does not make the other so.
    const used = new Set((links.includes(one) ? links : texts).map((other) => other.text));
    const isCode = inCode.some((code) => code.start <= span.start && span.end <= code.end);
    const left = [...there].filter((other) => !used.has(other));
    const meant = left.find(
      (other) =>
        isNearly(other, text) &&
        (swaps(other, text) || isCut(other, text) || !isLocalized(other, text, context)) &&
        (!isCode || isSameMailbox(other, text)),
    );
    if (meant !== undefined) {
      // A page may have its name in the translation’s language.
      const isHint = hostOf(meant) === hostOf(text) && !isCut(meant, text) && !isSlip(meant, text, true);
      return [tell(one, meant, 'It is nearly that of the source, and most likely mistyped.', isHint)];
    }
    const lost = new Set(lacking(named(urls), named([...kept, ...used])).map(({ name }) => name));
    const [elsewhere] = links.includes(one) && lost.size === 1 ? lost : [];
    return elsewhere !== undefined && isElsewhere(elsewhere, text, context)
      ? [tell(one, elsewhere, 'The link leads to another site.', true)]
      : [];
  });
}

function named(names: readonly string[]): { readonly name: string }[] {
  return names.map((name) => ({ name }));
}

/** Tell whether an address is another with a slip in it, or with its end cut off. */
function isNearly(meant: string, text: string): boolean {
  return isSlip(meant, text, false) || isCut(meant, text);
}

/** Tell whether an address ends where another goes on; not at its anchor, nor at what says nothing, such as `index.html`. */
function isCut(meant: string, text: string): boolean {
  const start = text.replace(/\/$/, '');
  const rest = meant.startsWith(start) ? meant.slice(start.length) : '';
  // `/en`, too, may be left out.
  const isMore = /[\p{L}\p{N}]/u.test(rest) && !/^\/?[#?]|^\/(?:index\.\w+|[a-z]{2}(?:[-_][a-z]{2})?\/?)$/i.test(rest);
  return isMore && hostOf(text) !== undefined;
}

/** Tell whether a link leads to another site than the source’s, and neither is one for the readers of a language. */
function isElsewhere(meant: string, text: string, { locale, sourceLocale }: RuleContext): boolean {
  const [from, to] = [hostOf(meant), hostOf(text)];
  const names = [locale, sourceLocale].map((tag) => languageOf(tag)).join('|');
  const plain = (host: string): string => host.toLowerCase().replace(/^www\./, '');
  return (
    from !== undefined &&
    to !== undefined &&
    plain(from) !== plain(to) &&
    !new RegExp(`\\b(?:${names})\\b`, 'i').test(text)
  );
}

/** The computer that an address names; undefined for a path alone. */
function hostOf(text: string): string | undefined {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#]+)|^(www\.[^/?#]+)|@(.+)$/i
    .exec(text)
    ?.slice(1)
    .find((one) => one);
}

function addressesIn(text: string): Address[] {
  return [...text.matchAll(address)].map((match) => ({
    // `x@example.org-Mailingliste`
    text: match[0].replace(compound, ''),
    span: { start: match.index, end: match.index + match[0].replace(compound, '').length },
  }));
}

/** In code, which may be an example, only the part behind the same `name@` tells a slip. */
function isSameMailbox(one: string, other: string): boolean {
  return one.includes('@') && one.split('@')[0] === other.split('@')[0];
}

function linksIn(value: string, context: RuleContext, segment: RuleValue['segment']): Address[] {
  return valueLinks(value, segment, context.read).flatMap(({ url, span, isNumbered }) => {
    // A heading has another anchor in another language; that is told of by its own rule.
    if (isNumbered || url.startsWith('#')) return [];
    const at = value.indexOf(url, span.start);
    return at < 0 || at >= span.end ? [] : [{ text: url, span: { start: at, end: at + url.length } }];
  });
}

/** Tell whether two addresses differ by the language or the country that they name, or lead to one place: `https`, `/`. */
function isLocalized(one: string, other: string, { locale, sourceLocale }: RuleContext): boolean {
  const tags = [locale, sourceLocale, 'nl', 'en', 'de', 'com', 'org', 'eu', 'be', 'at', 'ch', 'uk', 'us'];
  const names = [...new Set(tags.flatMap((tag) => [tag.toLowerCase(), ...tag.toLowerCase().split('-')]))].join('|');
  const masked = (text: string): string =>
    text
      .replace(/\\?#.*$|\/+$/, '')
      .toLowerCase()
      // An id that a program made: `idm7984`.
      .replaceAll(/(?<=[a-z])\d{4,}/g, '*')
      .replace(/^http:/, 'https:')
      .replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'gu'), '*')
      // A language that only one of them names.
      .replaceAll(/\/\*(?=\/|$)/g, '')
      .replace(/\/+$/, '');
  return masked(one) === masked(other);
}
