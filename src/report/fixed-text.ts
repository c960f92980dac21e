import type { Problem } from '../model/problem.ts';
import { count } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** Render what was fixed: a line for each key and rule; empty for nothing. */
export function fixedText(fixed: readonly Problem[]): string {
  if (fixed.length === 0) return '';
  const lines = new Map<string, number>();
  for (const { place, key = '', rule, fix } of fixed) {
    const line = `${showUnseen(place.file)}  ${showUnseen(key)}  ${fix === 'park' ? 'parked' : 'fixed'}  ${rule}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  const text = [...lines].map(([line, times]) => `${line}${times > 1 ? `, ${times} times` : ''}\n`).join('');
  return `${text}${count(fixed.length, 'finding')} mended.\n`;
}
