import { styleText } from 'node:util';
import { plain, type Paint } from '../report/paint.ts';

/** Make the painter for a stream. */
export function painter(color: boolean): Paint {
  if (!color) return plain;
  return (style, text) => styleText(style, text, { validateStream: false });
}
