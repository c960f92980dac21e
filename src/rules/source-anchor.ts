import { anchorName, findAnchor, leadsSomewhere } from '../markdown/find-anchor.ts';
import { nearest } from '../model/nearest.ts';
import { sourceFindingFor, type Rule } from './rule.ts';

/** A link of the source to a heading leads to one. */
export const sourceAnchor: Rule = {
  id: 'source-anchor',
  severity: 'info',
  looksAt: 'blocks',
  docs: {
    what: 'A link in the article to a heading, `#so` or `other.md#so`, leads to one.',
    why: 'A heading that got other words has another anchor, and the links to it lead nowhere, in any language.',
    mend: 'Put the name of the anchor right, or give the heading an anchor that stays, `<a id="so"></a>`. It is a hint only, since sites may make anchors in ways that Vertaalstraat does not know.',
    right: [
      { article: '# De prijs\n\nZie [de prijs](#de-prijs).' },
      { article: '# Prijs\n\n## Prijs\n\nZie [de prijs](#prijs-1) en [boven](#top).' },
      { article: '<a name="hier"></a>\n\nZie [hier](#hier).' },
    ],
    wrong: [{ article: '# De prijs\n\nZie [de prijs](#prijs).' }],
  },
  check: (context) => {
    const { article, articleFile, locale, sourceLocale, site } = context;
    if (locale !== sourceLocale) return [];
    return article.outline.links.flatMap(({ url, span }) => {
      const linked = url.includes('#') ? site.linked(articleFile, url) : undefined;
      if (linked?.type !== 'article' || linked.anchor === undefined) return [];
      const name = anchorName(linked.anchor);
      const anchors = site.anchorsOf(linked.file, locale);
      if (name === undefined || !anchors || leadsSomewhere(findAnchor(anchors, name))) return [];
      const all = [...anchors.named, ...(anchors.slugs[0] ?? [])];
      const lower = name.toLowerCase();
      // GitHub finds it all the same.
      if (all.includes(lower)) return [];
      const meant = nearest(name, all) ?? all.find((one) => one.includes(lower) || lower.includes(one));
      return [
        sourceFindingFor(
          context,
          span,
          `Unexpected link to \`#${name}\`, expected ${meant === undefined ? 'an anchor that the page has' : `\`#${meant}\``}`,
          {
            note: 'No heading of the page makes that anchor, and no element has that name.',
            actual: url,
            ...(meant !== undefined && { expected: `${linked.path}#${meant}` }),
          },
        ),
      ];
    });
  },
};
