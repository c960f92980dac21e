import stringWidth from 'string-width';

/** Styles that a report may use. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'underline';

/** Gives a text a style, or leaves it plain where there are no colours. */
export type Paint = (style: Style, text: string) => string;

/** Leaves every text as it is. */
export const plain: Paint = (_, text) => text;

/** `1 article`, `2 articles`: a number with its noun. */
export function count(number: number, noun: string, plural: string = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}

/** Fill a text up with spaces to a number of columns. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - stringWidth(text)));
  return align === 'left' ? text + space : space + text;
}
