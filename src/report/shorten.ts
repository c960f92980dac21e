/** Leave out the middle of a text that is there for orientation only. */
export function shorten(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 16 ? `${words.slice(0, 6).join(' ')} … ${words.slice(-6).join(' ')}` : words.join(' ');
}
