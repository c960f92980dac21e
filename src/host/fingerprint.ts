import { hash } from 'node:crypto';

/** Make the short fingerprint of a text: the first 16 hexadecimal digits of the SHA-256 of its UTF-8. */
export function fingerprint(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
