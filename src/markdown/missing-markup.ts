import type { Span } from '../model/span.ts';
import { lacking, lostCode } from './lost-code.ts';
import { lostEmphasis, type MarkedText } from './lost-emphasis.ts';
import { all, textOf } from './markup-items.ts';
import type { Markup, MarkupItem } from './markup.ts';

/** Something that a translation lacks, and where its source has it. */
export interface Missing {
  readonly name: string;
  readonly span?: Span;
  /** True for what a translation may do without. */
  readonly isHint?: boolean;
}

/** Find what a translation lacks of the markup of its source. */
export function missingFrom(from: MarkedText, to: MarkedText): Missing[] {
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

/** Items of a kind, each name once. */
function once(markup: Markup, kind: MarkupItem['kind']): MarkupItem[] {
  return [...new Map(all(markup, kind).map((one) => [one.name, one])).values()];
}
