/** A translated page that was changed, and what each of its blocks was. */
export interface Perturbed {
  readonly text: string;
  readonly changes: readonly string[];
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Drop, repeat as new, merge, split and move blocks of a page, each in about one of twenty places.
 *
 * Blocks are what blank lines divide, outside fences and indented lines, so that the page stays Markdown.
 *
 * @param foreign Blocks to insert, from other pages.
 */
export function perturb(text: string, foreign: readonly string[], chance: () => number): Perturbed {
  const blocks = blocksOf(text);
  const changes: string[] = [];
  const result: string[] = [];
  const isProse = (block: string | undefined): boolean => block !== undefined && /^\p{L}/u.test(block);
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index] ?? '';
    const next = blocks[index + 1];
    const dice = chance();
    const isFrontMatter = index === 0 && block.startsWith('---');
    if (isFrontMatter || dice > 0.2) result.push(block);
    else if (dice < 0.05) changes.push('drop');
    else if (dice < 0.08 && foreign.length > 0) {
      changes.push('insert');
      result.push(foreign[Math.floor(chance() * foreign.length)] ?? '', block);
    } else if (dice < 0.11 && isProse(block) && isProse(next)) {
      changes.push('merge');
      result.push(`${block} ${next}`);
      index += 1;
    } else if (dice < 0.14 && isProse(block) && /[.!?] \p{Lu}/u.test(block)) {
      changes.push('split');
      result.push(block.replace(/([.!?]) (?=\p{Lu})/u, '$1\n\n'));
    } else if (dice < 0.17 && next !== undefined) {
      changes.push('swap');
      result.push(next, block);
      index += 1;
    } else result.push(block);
  }
  if (chance() < 0.25) {
    const moved = moveSection(result, chance);
    if (moved) return { text: `${moved.join('\n\n')}\n`, changes: [...changes, 'move'] };
  }
  return { text: `${result.join('\n\n')}\n`, changes };
}

/** Blocks of a page, prose or not, as blank lines divide them. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let fence = '';
  for (const line of text.split(/\r?\n/)) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const last = blocks.at(-1);
    const opens = fence === '' && mark !== undefined;
    const belongs = last !== undefined && last !== '' && (fence !== '' || /^\s+\S/.test(line));
    if (fence === '' && line.trim() === '') blocks.push('');
    else if (last === undefined || (last === '' && !belongs)) blocks.push(line);
    else blocks[blocks.length - 1] = last === '' ? line : `${last}\n${line}`;
    if (opens) fence = mark;
    else if (fence !== '' && mark !== undefined && mark.startsWith(fence) && line.trim() === mark) fence = '';
  }
  const whole: string[] = [];
  // What is indented goes on with what stands before it.
  for (const block of blocks.filter((one) => one.trim() !== '')) {
    if (/^\s/.test(block) && whole.length > 0) whole[whole.length - 1] += `\n\n${block}`;
    else whole.push(block);
  }
  return whole;
}

/** Move a section with its heading to another heading. */
function moveSection(blocks: readonly string[], chance: () => number): string[] | undefined {
  const headings = blocks.flatMap((block, index) => (/^#{2,4} /.test(block) ? [index] : []));
  if (headings.length < 3) return undefined;
  const at = Math.floor(chance() * (headings.length - 1));
  const [from = 0, end = blocks.length] = [headings[at], headings[at + 1]];
  const others = headings.filter((index) => index !== from && index !== end);
  const to = others[Math.floor(chance() * others.length)] ?? blocks.length;
  const section = blocks.slice(from, end);
  const rest = [...blocks.slice(0, from), ...blocks.slice(end)];
  const target = to > from ? to - section.length : to;
  return [...rest.slice(0, target), ...section, ...rest.slice(target)];
}
