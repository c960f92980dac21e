import type { Span } from '../../model/span.ts';
import type { FoundNumbers } from './find-numbers.ts';

type Name = FoundNumbers['names'][number];

/** Find names of which only the digits differ, `YU7` and `YU8`; one that is gone may have been said in other words. */
export function namesThatDiffer(
  ours: FoundNumbers,
  theirs: FoundNumbers,
): { source: Name | undefined; target: Name; isSure: boolean }[] {
  if (ours.names.length === 0 || theirs.names.length === 0) return [];
  const [source, target] = [squeeze(ours.text), squeeze(theirs.text)];
  const kept = new Set(theirs.names.map(({ text }) => squeeze(text)));
  const gained = theirs.names.filter(({ text }) => !source.includes(squeeze(text)));
  const left = ours.names.filter(({ text }) => !target.includes(squeeze(text)) || !kept.has(squeeze(text)));
  return gained.flatMap((name): { source: Name | undefined; target: Name; isSure: boolean }[] => {
    const at = left.findIndex((other) => shapeOf(other.text) === shapeOf(name.text));
    if (at >= 0) return [{ source: left.splice(at, 1)[0], target: name, isSure: true }];
    // The source says it again, and this is it but for one digit.
    const near = ours.names.find(({ text }) => differsByOneDigit(squeeze(text), squeeze(name.text)));
    return near ? [{ source: near, target: name, isSure: countOf(near, theirs) < countOf(near, ours) }] : [];
  });
}

/** Tell whether the other text has a number as a part of a name that this one lacks: `MP 3` and `MP3`, `4-speler` and `4p`. */
export function isInName({ start, end }: Span, { text }: FoundNumbers, others: FoundNumbers): boolean {
  if (others.names.length === 0) return false;
  const number = text.slice(start, end);
  const before = /\p{L}+[\s_.-]*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const after = /^[\s_.-]*\p{L}+/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  const [joined, followed] = [squeeze(before + number), squeeze(number + after)];
  return others.names.some((name) => {
    const squeezed = squeeze(name.text);
    if (before !== '' && squeezed.startsWith(joined)) return true;
    if (after !== '' && (squeezed.startsWith(followed) || followed.startsWith(squeezed))) return true;
    const digits = [...name.text.matchAll(/\d+/g), ...name.text.matchAll(/\d.*/g)];
    return digits.some(([one]) => one === number) && !squeeze(text).includes(squeezed);
  });
}

function countOf({ text }: Name, { names }: FoundNumbers): number {
  return names.filter((one) => squeeze(one.text) === squeeze(text)).length;
}

function differsByOneDigit(one: string, other: string): boolean {
  if (one.length !== other.length || shapeOf(one) !== shapeOf(other)) return false;
  return one.split('').filter((sign, at) => sign !== other[at]).length === 1;
}

function squeeze(text: string): string {
  // A point between digits is part of what they say: `v3.0`.
  return text.toLowerCase().replaceAll(/[\s_-]|(?<!\d)\.|\.(?!\d)/g, '');
}

function shapeOf(name: string): string {
  return squeeze(name).replaceAll(/\d+(?:\.\d+)*/g, '0');
}
