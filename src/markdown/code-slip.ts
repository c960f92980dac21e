import { isSlip } from '../model/is-slip.ts';
import { lacking } from './lost-code.ts';
import type { Markup, MarkupItem } from './markup.ts';

/** Code of a translation, and the code of its source that it was meant to be. */
interface CodeSlip {
  readonly item: MarkupItem;
  readonly meant: MarkupItem;
  /** True where the code may have been translated: `project` is `Projekt`. */
  readonly isCognate: boolean;
}

/** Find the code of a translation that is that of its source but for a slip of the finger. */
export function codeSlips(source: Markup, own: Markup): CodeSlip[] {
  const left = lacking(codeIn(source), codeIn(own));
  return lacking(codeIn(own), codeIn(source)).flatMap((item) => {
    const sure = left.find((one) => isSlip(inner(one), inner(item), true));
    const meant = sure ?? left.find((one) => isNear(inner(one), inner(item)));
    if (!meant) return [];
    left.splice(left.indexOf(meant), 1);
    return [{ item, meant, isCognate: !sure }];
  });
}

function codeIn({ items }: Markup): MarkupItem[] {
  return items.filter(({ kind }) => kind === 'code');
}

function inner({ name }: MarkupItem): string {
  return name.replaceAll(/^`+ ?| ?`+$/g, '');
}

/** Letters that words of related languages have for each other: `Music` and `Musik`, `number` and `nummer`. */
const akin = /^(?:ck|kc|yi|iy|wu|uw|oa|ao|bm|mb|sz|zs|td|dt|vf|fv|sn|ns|yj|jy|as|sa)$/;

/** Tell whether one letter of a text is another, by no habit of languages. */
function isNear(meant: string, text: string): boolean {
  if (meant.length !== text.length || meant.length < 3) return false;
  const other = meant.split('').flatMap((letter, at) => (letter === text[at] ? [] : [letter + text.charAt(at)]));
  const [pair = ''] = other;
  return other.length === 1 && /^[a-z]{2}$/.test(pair) && !akin.test(pair);
}
