import { markupOf } from '../markdown/markup-counts.ts';
import { findingFor, type Rule } from './rule.ts';

/** A translation has the links, notes, code and placeholders of its source: readers miss what was lost. */
export const sameMarkup: Rule = {
  id: 'same-markup',
  severity: 'warning',
  check: (context) => {
    if (context.locale === context.sourceLocale) return [];
    const values = new Map(context.catalog.entries.map((entry) => [entry.key, entry.value ?? '']));
    return context.segments.flatMap(({ key, segment }) => {
      const value = values.get(key) ?? '';
      // What is stale is told of as such; it was made for another text.
      if (segment.format !== 'markdown' || !/\S/.test(value) || context.statuses.get(key) === 'stale') return [];
      const labels = segment.destinations.map((one) => String(one.label));
      const source = markupOf(segment.value, segment.value, context.article, labels);
      const own = markupOf(value, segment.value, context.article, labels);
      const lost = (name: 'references' | 'footnotes' | 'code' | 'placeholders'): string[] =>
        [...source[name]].filter((one) => !own[name].has(one));
      const gained = [...own.footnotes].filter((one) => !source.footnotes.has(one));
      // A link of the translator's own stands for one of the source's.
      const links = (value.match(/\]\((?!\s*\))/g) ?? []).length;
      const missing = [
        ...lost('references')
          .slice(links)
          .map((label) => `link [${label}]`),
        ...lost('footnotes').map((note) => `note ${note}`),
        // A translation may translate what a code span shows, but not leave the span out.
        ...(own.code.size < source.code.size ? lost('code') : []),
        ...lost('placeholders'),
      ];
      return [
        ...(missing.length > 0
          ? [
              findingFor(
                context,
                key,
                `Unexpected loss of ${missing.join(', ')}, expected the translation to have them too`,
                { note: `The article says: ${segment.value}`, actual: value },
              ),
            ]
          : []),
        ...gained.map((note) =>
          findingFor(context, key, `Unexpected note ${note}, expected only those of the source`, {
            place: context.placeInValue(key, value.indexOf(note)),
            actual: value,
          }),
        ),
        ...own.lonelyTags.map((at) =>
          findingFor(context, key, 'Unexpected tag without a partner, expected it to be closed', {
            note: 'The build writes it as plain text, so that it cannot swallow what follows.',
            place: context.placeInValue(key, at),
            actual: value,
          }),
        ),
      ];
    });
  },
};
