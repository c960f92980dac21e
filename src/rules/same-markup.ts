import { markupOf, type Markup } from '../markdown/markup-counts.ts';
import type { KeyedSegment } from '../model/plan.ts';
import type { Finding } from '../model/problem.ts';
import { findingFor, type Rule, type RuleContext } from './rule.ts';

/** A translation has the links, images, notes, code, tags, emphasis and placeholders of its source: readers miss what was lost. */
export const sameMarkup: Rule = {
  id: 'same-markup',
  severity: 'warning',
  docs: {
    what: 'A translation has the links, images, notes, code, tags, emphasis and placeholders of its source.',
    why: 'Readers miss what was lost: a link that leads nowhere, a name that is never filled in.',
    mend: 'Put back what is missing. An order of your own is fine, and so is a link of your own: `[text](https://…)`.',
    right: [
      { article: 'Lees [dit](https://x.nl) met `code`.', value: 'With `code`, read [this][1].' },
      { article: 'Een **vet** woord', value: 'A *bold* word' },
    ],
    wrong: [
      { article: 'Lees [dit](https://x.nl) eens.', value: 'Do read this.' },
      { article: 'Hallo {{naam}}', value: 'Hello {{name}}' },
      { article: 'Een **vet** woord', value: 'A bold word' },
      { article: 'Een **vet** woord', value: 'A **bold* word' },
    ],
  },
  check: (context) => {
    if (context.locale === context.sourceLocale) return [];
    const values = new Map(context.catalog.entries.map((entry) => [entry.key, entry.value ?? '']));
    return context.segments.flatMap((one) => {
      const value = values.get(one.key) ?? '';
      // What is stale is told of as such; it was made for another text.
      const isTold = !/\S/.test(value) || context.statuses.get(one.key) === 'stale';
      return isTold ? [] : compare(context, one, value);
    });
  },
};

function compare(context: RuleContext, { key, segment }: KeyedSegment, value: string): Finding[] {
  const source = markupOf(segment.value, segment, context.article);
  const own = markupOf(value, segment, context.article);
  const missing = missingFrom(source, own);
  const at = (offset: number): { place: Finding['place']; actual: string } => ({
    place: context.placeInValue(key, offset),
    actual: value,
  });
  return [
    ...(missing.length > 0
      ? [
          findingFor(
            context,
            key,
            `Unexpected loss of ${missing.join(', ')}, expected the translation to have them too`,
            {
              note: `The article says: ${segment.value}`,
              actual: value,
            },
          ),
        ]
      : []),
    ...without(new Set(own.notes), new Set(source.notes)).map((note) =>
      findingFor(
        context,
        key,
        `Unexpected ${note}, expected only those of the source`,
        at(value.indexOf(note.slice(5))),
      ),
    ),
    ...(source.strayMarkers.length > 0 ? [] : own.strayMarkers.slice(0, 1)).map((offset) =>
      findingFor(context, key, 'Unexpected marker without a partner, expected it to emphasise something', {
        note: 'Close what it opens; to show the character itself, write a backslash before it.',
        ...at(offset),
      }),
    ),
    ...own.lonelyTags.map((offset) =>
      findingFor(context, key, 'Unexpected tag without a partner, expected it to be closed', {
        note: 'The build writes it as plain text, so that it cannot swallow what follows.',
        ...at(offset),
      }),
    ),
  ];
}

/** What a translation lacks, as people are told it. */
function missingFrom(source: Markup, own: Markup): string[] {
  // A link of the translator’s own stands for one of the source’s; what is repeated may be said once.
  const media = [
    ...without(new Set(source.links), new Set(own.links)),
    ...without(new Set(source.images), new Set(own.images)),
  ].slice(own.ownLinks);
  const emphasis = source.emphasised - own.emphasised - own.tags.length;
  return [
    ...media,
    ...without(new Set(source.notes), new Set(own.notes)),
    // A translation may translate what a code span shows, but not leave the span out.
    ...(own.code.length < source.code.length ? without(source.code, own.code) : []),
    ...without(new Set(source.placeholders), new Set(own.placeholders)),
    ...without(source.tags, own.tags),
    ...(emphasis > 0 && own.strayMarkers.length === 0
      ? [emphasis === 1 ? 'emphasis' : `emphasis, ${emphasis} times`]
      : []),
  ];
}

/** What of some names is left without those of others, each counted. */
function without(names: Iterable<string>, others: Iterable<string>): string[] {
  const left = [...others];
  return [...names].filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
