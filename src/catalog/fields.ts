import type { JsonValue } from './json-value.ts';
import type { Field } from './read-record.ts';

/** Characters that stand for themselves in a text. */
export const plainText: string = String.raw`[^"\\\x00-\x1f]*`;

/** A property that holds a text. */
export const textField: Field<string> = {
  expected: 'a text',
  read: (value) => (value.type === 'string' ? value.value : undefined),
  plain: { pattern: `"${plainText}"`, read: (written) => written.slice(1, -1) },
};

/** A property that holds a text, or is not there. */
export const optionalTextField: Field<string> = { ...textField, optional: true };

/** A property that holds a list of texts, or is not there. */
export const textsField: Field<readonly string[]> = {
  expected: 'a list of texts',
  optional: true,
  read: (value) => {
    if (value.type !== 'list') return undefined;
    const texts = value.items.flatMap((item: JsonValue) => (item.type === 'string' ? [item.value] : []));
    return texts.length === value.items.length ? texts : undefined;
  },
  plain: {
    pattern: String.raw`\[(?:"${plainText}"(?:,"${plainText}")*)?\]`,
    read: (written) => (written === '[]' ? [] : written.slice(2, -2).split('","')),
  },
};

/** A property that is `true`, or not there. */
export const trueField: Field<true> = {
  expected: '`true`, or nothing',
  optional: true,
  read: (value) => (value.type === 'true' ? true : undefined),
  plain: { pattern: 'true', read: () => true },
};

/** A property that holds a whole number from 0. */
export const countField: Field<number> = {
  expected: 'a whole number from 0',
  read: (value) => (value.type === 'number' && /^\d{1,15}$/.test(value.raw) ? Number(value.raw) : undefined),
  plain: { pattern: String.raw`(?:0|[1-9]\d{0,14})`, read: Number },
};

/** Make a property that holds one of a few words. */
export function wordField<Word extends string>(words: readonly Word[]): Field<Word> {
  return {
    expected: `one of ${words.map((word) => `\`${word}\``).join(', ')}`,
    read: (value) => words.find((word) => value.type === 'string' && value.value === word),
    plain: { pattern: `"(?:${words.join('|')})"`, read: (written) => written.slice(1, -1) as Word },
  };
}
