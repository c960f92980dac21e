import { isSlip } from '../model/is-slip.ts';
import { lacking } from './lost-code.ts';
import type { Markup, MarkupItem } from './markup.ts';

/** Code of a translation, and the code of its source that it was meant to be. */
interface CodeSlip {
  readonly item: MarkupItem;
  readonly meant: MarkupItem;
}

/** Find the code of a translation that is that of its source but for a slip of the finger. */
export function codeSlips(source: Markup, own: Markup): CodeSlip[] {
  const left = lacking(codeIn(source), codeIn(own));
  return lacking(codeIn(own), codeIn(source)).flatMap((item) => {
    const meant = left.find((one) => isSlip(inner(one), inner(item), true));
    if (!meant) return [];
    left.splice(left.indexOf(meant), 1);
    return [{ item, meant }];
  });
}

function codeIn({ items }: Markup): MarkupItem[] {
  return items.filter(({ kind }) => kind === 'code');
}

function inner({ name }: MarkupItem): string {
  return name.replaceAll(/^`+ ?| ?`+$/g, '');
}
