import { anchorName, findAnchor, leadsSomewhere, type FoundAnchor } from '../markdown/find-anchor.ts';
import type { PageAnchors } from '../markdown/page-anchors.ts';
import { valueLinks, type ValueLink } from '../markdown/value-links.ts';
import type { Finding } from '../model/problem.ts';
import type { Segment } from '../model/segment.ts';
import { findingFor, skeletonLinks, sourceFindingFor, type Rule, type RuleContext } from './rule.ts';

/** A link to a heading leads to it in every language, although a translated heading has another anchor. */
export const noBrokenAnchor: Rule = {
  id: 'no-broken-anchor',
  severity: 'warning',
  docs: {
    what: 'A link to a heading, `#so` or `other.md#so`, leads to that heading in every language.',
    why: 'Sites make the anchor of a heading from its words, so a translated heading has another one, and a link that still names the Dutch one leads nowhere.',
    mend: 'Give the heading an anchor of its own in the article, `<a id="prijs"></a>` or, where your site reads it, `{#prijs}`: that is the same in every language. Or write the link out in the translation, `[text](#price)`; `vertaalstraat check --fix` does. Only links that work in the source are looked at.',
    right: [
      {
        article: '# Prijs {#prijs}\n\nZie [de prijs](#prijs).',
        value: { 'heading-prijs': 'Price', 'text-zie-de-prijs': 'See [the price][1].' },
      },
      {
        article: '# Prijs\n\nZie [de prijs](#prijs).',
        value: { 'heading-prijs': 'Price', 'text-zie-de-prijs': 'See [the price](#price).' },
      },
      {
        article: '# YU7\n\nZie [de auto](#yu7).',
        value: { 'heading-yu7': 'YU7', 'text-zie-de-auto': 'See [the car][1].' },
      },
    ],
    wrong: [
      {
        article: '# Prijs\n\nZie [de prijs](#prijs).',
        value: { 'heading-prijs': 'Price', 'text-zie-de-prijs': 'See [the price][1].' },
      },
      {
        article: '# Prijs\n\nZie [de prijs](#prijs).',
        value: { 'heading-prijs': 'Price', 'text-zie-de-prijs': 'See [the price](#prize).' },
      },
    ],
  },
  check: (context) => {
    const { locale, sourceLocale, article } = context;
    if (locale === sourceLocale || !article.outline.links.some(({ url }) => url.includes('#'))) return [];
    const inSkeleton = skeletonLinks(article).flatMap((link) => {
      const found = brokenIn(link.url, true, context);
      if (!found) return [];
      const { message, note, expected } = found;
      return [
        sourceFindingFor(context, link.span, message, {
          note,
          actual: link.url,
          ...(expected !== undefined && { expected }),
        }),
      ];
    });
    const inValues = context.values().flatMap(({ key, segment, value }) =>
      valueLinks(value, segment, context.read).flatMap((link) => {
        if (!link.url.includes('#')) return [];
        const found = brokenIn(link.url, link.isNumbered || segment.value.includes(link.url), context);
        return found ? [findingOf(found, link, key, segment, value, context)] : [];
      }),
    );
    return [...inSkeleton, ...inValues];
  },
};

interface Broken {
  readonly message: string;
  readonly note: string;
  /** The address that leads to the same heading. */
  readonly expected?: string;
  /** True when it does so on the sites that most have. */
  readonly isSure: boolean;
}

/**
 * Tell what is wrong with a link to an anchor in the context's locale.
 *
 * How a site makes its anchors is told from the source: a link counts where it works there, in the ways that make it work.
 *
 * @param isSource True for a link of the source; a translator's own is held against what works for its article's others.
 */
function brokenIn(url: string, isSource: boolean, context: RuleContext): Broken | undefined {
  const { site, articleFile, locale, sourceLocale } = context;
  const linked = site.linked(articleFile, url);
  if (linked?.type !== 'article' || linked.anchor === undefined) return undefined;
  if (linked.locales && !linked.locales.includes(locale)) return undefined;
  const written = anchorName(linked.anchor);
  const source = site.anchorsOf(linked.file, sourceLocale);
  const own = site.anchorsOf(linked.file, locale);
  if (written === undefined || !source || !own) return undefined;
  // GitHub takes capitals for small letters, and so do its authors.
  const name = leadsSomewhere(findAnchor(source, written)) || !isSource ? written : written.toLowerCase();
  const there = findAnchor(own, name);
  const before = findAnchor(source, name);
  if (there.isNamed) return undefined;
  if (!isSource) return leadsSomewhere(there) ? undefined : ownBroken(linked.path, name, before, own, context);
  const ways = before.headings.flatMap((index, way) => (index >= 0 ? [way] : []));
  if (!leadsSomewhere(before) || ways.some((way) => (there.headings[way] ?? -1) >= 0)) return undefined;
  if (before.isNamed) {
    return {
      message: `Unexpected link to \`#${name}\`, expected an anchor that the page has in \`${locale}\``,
      note: 'The source has an element of that name, which its translation has lost: put it back there.',
      isSure: false,
    };
  }
  const [way = 0] = ways;
  return broken(linked.path, name, own.slugs[way]?.[before.headings[way] ?? -1], way === 0, context);
}

/** A link that a translator wrote out, and that leads nowhere. */
function ownBroken(
  path: string,
  name: string,
  before: FoundAnchor,
  own: PageAnchors,
  context: RuleContext,
): Broken | undefined {
  const links = linkedAnchors(context);
  const way = links.map(({ headings }) => headings.findIndex((at) => at >= 0)).find((at) => at >= 0);
  // Where all links lead to anchors with names, there are those.
  if (way === undefined) {
    if (!links.some(({ isNamed }) => isNamed)) return undefined;
    const note =
      'The anchors that this article links to have names of their own, the same in every language: use that of the article.';
    return { ...broken(path, name, undefined, false, context), note };
  }
  const slugs = own.slugs[way] ?? [];
  const heading = before.headings[way] ?? -1;
  const meant = heading >= 0 ? slugs[heading] : slugs.find((slug) => slug === name.toLowerCase());
  return broken(path, name, meant, way === 0 && meant !== undefined, context);
}

function broken(
  path: string,
  name: string,
  meant: string | undefined,
  isSure: boolean,
  { locale }: RuleContext,
): Broken {
  const expected = meant === undefined || meant === '' ? undefined : `${path}#${meant}`;
  return {
    message: `Unexpected link to \`#${name}\`, expected ${expected === undefined ? 'an anchor that the page has' : `\`#${meant}\``} in \`${locale}\``,
    note: 'The anchor of a heading is made from its words, which are others in a translation. Write the link out here, or give the heading in the article an anchor that stays: `<a id="…"></a>`, or `{#…}` where your site reads it.',
    ...(expected !== undefined && { expected }),
    isSure: isSure && expected !== undefined,
  };
}

/** Where the links of the article itself lead that name an anchor: they show how the site makes anchors. */
function linkedAnchors({ site, article, articleFile, sourceLocale }: RuleContext): FoundAnchor[] {
  return article.outline.links.flatMap(({ url }) => {
    const linked = url.includes('#') ? site.linked(articleFile, url) : undefined;
    if (linked?.type !== 'article' || linked.anchor === undefined) return [];
    const anchors = site.anchorsOf(linked.file, sourceLocale);
    // An author may give a name that sites make as well: `<a id="top"></a>`.
    return anchors ? [findAnchor(anchors, anchorName(linked.anchor) ?? linked.anchor)] : [];
  });
}

function findingOf(
  { message, note, expected, isSure }: Broken,
  { span, isNumbered, url }: ValueLink,
  key: string,
  segment: Segment,
  value: string,
  context: RuleContext,
): Finding {
  const written = value.slice(span.start, span.end);
  // A title would be lost with the destination, and an address in a tag is written in its own way.
  const isPlain = isNumbered ? !hasTitle(segment, written, context) : written === `(${url})`;
  const fits = expected !== undefined && /^[^\s()<>\\]+$/.test(expected);
  return findingFor(context, key, message, {
    note,
    place: context.placeInValue(key, span.start, span.end),
    actual: url,
    ...(expected !== undefined && { expected }),
    ...(isSure && fits && isPlain && { fix: { ...span, text: `(${expected})` } }),
  });
}

function hasTitle({ destinations }: Segment, written: string, { article }: RuleContext): boolean {
  const found = destinations.find(({ label }) => `[${label}]` === written);
  return !found || /\s\S/.test(article.text.slice(found.span.start, found.span.end).trim());
}
