import type { Segment, SegmentedArticle } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import { definitionsOf, type DefinedTarget } from '../../markdown/definitions-of.ts';
import { parseValue } from '../../markdown/parse-value.ts';
import { isSameTarget } from './same-target.ts';

/** A value for a segment of the source. */
interface Lifted {
  readonly value: string;
  /** False where something of it could not be carried over. */
  readonly isWhole: boolean;
}

/**
 * Make the function that writes a value of a translated article as an editor of the source article would have: its
 * destinations are the source segment's numbers, or stand in full where they lead elsewhere.
 *
 * @returns undefined for a value whose format is not that of the source segment and that has markup.
 */
export function createLifting(
  source: SegmentedArticle,
  translated: SegmentedArticle,
): (source: number, target: number, part?: string) => Lifted | undefined {
  let defined: { ours: ReadonlyMap<string, DefinedTarget>; theirs: ReadonlyMap<string, DefinedTarget> } | undefined;
  const definitions = (): NonNullable<typeof defined> =>
    (defined ??= { ours: definitionsOf(source), theirs: definitionsOf(translated) });
  const footnotes = footnoteNames(source, translated);

  return (from, to, part) => {
    const [own, other] = [source.segments[from], translated.segments[to]];
    if (!own || !other) return undefined;
    const value = part ?? other.value;
    if (own.format !== other.format) return /[\\`*_[\]<>&~:$|]/.test(value) ? undefined : { value, isWhole: true };
    if (own.format !== 'markdown' || !value.includes('[')) return { value, isWhole: true };
    return lift(value, own, other);
  };

  function lift(value: string, own: Segment, other: Segment): Lifted {
    const labels = other.destinations.map(({ label }) => String(label));
    const known = { definitions: translated.definitions, footnotes: translated.footnotes, numbers: labels };
    const { references, labels: shortcuts } = parseValue(value, translated.syntax, known);
    const numbers = renumberingOf(own, other);
    const edits: (Span & { readonly text: string })[] = [];
    let isWhole = true;
    for (const { label, tail } of references) {
      const destination = other.destinations.find((one) => String(one.label) === label);
      if (destination) {
        const number = numbers.get(destination.label);
        const text = number === undefined ? resourceAt(destination.span, other) : `[${number}]`;
        if (text !== `[${label}]`) edits.push({ ...tail, text });
      } else {
        const text = targetOf(label, own);
        if (text === undefined) isWhole = false;
        else if (text !== '') edits.push({ ...tail, text });
      }
    }
    for (const span of shortcuts) {
      const text = value.slice(span.start, span.end);
      const bare = text.replace(/\[\]$/, '');
      const target = targetOf(bare.replace(/^!?\[/, '').slice(0, -1), own);
      if (target === undefined) isWhole = false;
      else if (target !== '') edits.push({ ...span, text: bare + target });
    }
    for (const match of value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const name = footnotes.get(fold(match[1] ?? ''));
      if (name === undefined) isWhole &&= !translated.footnotes.some((one) => fold(one) === fold(match[1] ?? ''));
      else if (fold(name) !== fold(match[1] ?? ''))
        edits.push({ start: match.index, end: match.index + match[0].length, text: `[^${name}]` });
    }
    const lifted = edits
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), value);
    return { value: lifted, isWhole };
  }

  /** The tail for a label that the translation defines: empty to leave it, undefined where it leads nowhere. */
  function targetOf(label: string, own: Segment): string | undefined {
    const name = fold(label);
    const isDefined = source.definitions.some((one) => fold(one) === name);
    const { ours, theirs } =
      isDefined && !translated.definitions.some((one) => fold(one) === name) ? none : definitions();
    const target = theirs.get(name);
    if (isDefined && (!target || isSameTarget(ours.get(name)?.url ?? '', target.url))) return '';
    if (!target) return undefined;
    const number = own.destinations.find((one) => isSameTarget(one.url, target.url))?.label;
    if (number !== undefined) return `[${number}]`;
    const same = [...ours].find(([, one]) => isSameTarget(one.url, target.url));
    return same ? `[${same[1].label}]` : resourceOf(target.url, target.title);
  }

  /** A resource as the translation writes it, on one line. */
  function resourceAt(span: Span, { place }: Segment): string {
    const text = translated.text.slice(span.start, span.end);
    if (/[\r\n]/.test(text)) return text.replaceAll(/[ \t]*[\r\n]+[ \t>]*/g, ' ');
    return place.type === 'line' && place.container === 'cell' ? text.replaceAll('\\|', '|') : text;
  }
}

const none = { ours: new Map<string, DefinedTarget>(), theirs: new Map<string, DefinedTarget>() };

/** Number in the translation → the source's for the same destination; the second of two equal ones is the second there. */
function renumberingOf(own: Segment, other: Segment): Map<number, number> {
  const numbers = new Map<number, number>();
  const used = new Set<number>();
  for (const isSame of [(a: string, b: string) => a === b, isSameTarget]) {
    for (const { label, url } of other.destinations) {
      if (numbers.has(label)) continue;
      const same = own.destinations.filter((one) => isSame(one.url, url));
      const found = same.find((one) => !used.has(one.label)) ?? same[0];
      if (!found) continue;
      used.add(found.label);
      numbers.set(label, found.label);
    }
  }
  return numbers;
}

/** Name of a footnote in the translation → its name in the source: the same, or the one that stands where it does. */
function footnoteNames(source: SegmentedArticle, translated: SegmentedArticle): Map<string, string> {
  const ours = new Map(source.footnotes.map((name) => [fold(name), name]));
  const isSameCount = source.footnotes.length === translated.footnotes.length;
  const areSame = translated.footnotes.every((name) => ours.has(fold(name)));
  return new Map(
    translated.footnotes.flatMap((name, index): [string, string][] => {
      const found = areSame || !isSameCount ? ours.get(fold(name)) : source.footnotes[index];
      return found === undefined ? [] : [[fold(name), found]];
    }),
  );
}

function resourceOf(url: string, title: string | undefined): string {
  const target = /[\s()<>]|^$/.test(url) ? `<${url.replaceAll(/[<>]/g, '\\$&')}>` : url;
  return title === undefined || title === '' ? `(${target})` : `(${target} "${title.replaceAll('"', '\\"')}")`;
}

/** Labels are compared as micromark does: case folded. */
function fold(label: string): string {
  return label
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}
