import { splitMarker } from './callout-marker.ts';
import { normalise, sameProse } from './normalise.ts';
import { portNumbers } from './port-numbers.ts';

/** A source text before and after an edit, and a translation of it. */
export interface Porting {
  readonly before: string;
  readonly after: string;
  readonly value: string;
  readonly sourceLocale: string;
  readonly locale: string;
}

/** A translation that followed an edit. */
export interface Ported {
  readonly value: string;
  /** False where a person should look at it. */
  readonly sure: boolean;
}

/**
 * Carry an edit of code, tags, addresses, numbers or a marker over into a translation, where nothing else changed in its source.
 *
 * @returns The translation with the same edit, and whether that is sure; undefined where it cannot be made.
 */
export function port(porting: Porting): Ported | undefined {
  return portMarker(porting) ?? portSlots(porting) ?? portNumbers(porting);
}

/** Take over the marker of a callout that has become text, or is text no more. */
function portMarker({ before, after, value }: Porting): Ported | undefined {
  const [old, now, own] = [splitMarker(before), splitMarker(after), splitMarker(value)];
  if (old.marker === now.marker || own.marker.trim() !== old.marker.trim()) return undefined;
  return sameProse(old.prose, now.prose) ? { value: now.marker + own.prose, sure: true } : undefined;
}

function portSlots({ before, after, value }: Porting): Ported | undefined {
  const olds = slotsOf(before);
  const news = slotsOf(after);
  if (normalise(olds.prose) !== normalise(news.prose) || olds.slots.length !== news.slots.length) return undefined;
  const changes = new Map<string, string>();
  for (const [index, from] of olds.slots.entries()) {
    const to = news.slots[index] ?? from;
    // One text that becomes two is nobody's to guess.
    if (changes.has(from) && changes.get(from) !== to) return undefined;
    changes.set(from, to);
  }
  const own = slotsOf(value);
  const countOf = (slots: readonly string[], text: string): number => slots.filter((one) => one === text).length;
  for (const [from, to] of changes) {
    if (from !== to && countOf(own.slots, from) !== countOf(olds.slots, from)) return undefined;
  }
  return { value: own.write(own.slots.map((slot) => changes.get(slot) ?? slot)), sure: true };
}

/** Code spans, tags, template tags, addresses: what a translation has as the source does. */
const slot =
  /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|<\/?[A-Za-z][^<>]*>|\{\{[^{}]*\}\}|\{%[^]*?%\}|\b(?:https?:\/\/|www\.)[^\s<>()]*[^\s<>().,:;!?'"]/g;

function slotsOf(text: string): { slots: string[]; prose: string; write: (slots: readonly string[]) => string } {
  const matches = [...text.matchAll(slot)];
  return {
    slots: matches.map((match) => match[0]),
    prose: text.replaceAll(slot, '\uFFFC').replaceAll(/\s+/g, ' '),
    write: (slots) => {
      let result = '';
      let at = 0;
      for (const [index, match] of matches.entries()) {
        result += text.slice(at, match.index) + (slots[index] ?? match[0]);
        at = match.index + match[0].length;
      }
      return result + text.slice(at);
    },
  };
}
