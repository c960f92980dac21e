import type { JsonValue } from './json-value.ts';
import type { Field } from './read-record.ts';

/** A property that holds a text. */
export const textField: Field<string> = {
  expected: 'a text',
  read: (value) => (value.type === 'string' ? value.value : undefined),
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
};

/** A property that is `true`, or not there. */
export const trueField: Field<true> = {
  expected: '`true`, or nothing',
  optional: true,
  read: (value) => (value.type === 'true' ? true : undefined),
};

/** A property that holds a whole number from 0. */
export const countField: Field<number> = {
  expected: 'a whole number from 0',
  read: (value) => (value.type === 'number' && /^\d{1,15}$/.test(value.raw) ? Number(value.raw) : undefined),
};

/** Make a property that holds one of a few words. */
export function wordField<Word extends string>(words: readonly Word[]): Field<Word> {
  return {
    expected: `one of ${words.map((word) => `\`${word}\``).join(', ')}`,
    read: (value) => words.find((word) => value.type === 'string' && value.value === word),
  };
}
