import { createHash, hash } from 'node:crypto';
import type { TextParts } from './host.ts';

/** Make the short fingerprint of a text, whole or in parts: the first 16 hexadecimal digits of the SHA-256 of its UTF-8. */
export function fingerprint(text: string | TextParts): string {
  return (typeof text === 'string' ? hash('sha256', text) : hashOf(text)).slice(0, 16);
}

function hashOf(parts: TextParts): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}
