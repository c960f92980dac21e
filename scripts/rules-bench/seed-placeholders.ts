import type { ValueKind } from './kind.ts';
import { changeOutsideCode, changeProse, dropOutsideCode, found, put } from './edits.ts';

/** Errors in what a program fills in. */
export const placeholderKinds: readonly ValueKind[] = [
  kind('mustache-renamed', ({ value }, random) =>
    changeOutsideCode(value, /(?<=\{\{)\w+(?=\}\})/g, random, (name) => `${name}Naam`),
  ),
  kind('mustache-dropped', ({ value }, random) => dropOutsideCode(value, /\{\{\w+\}\} ?/g, random)),
  kind('mustache-added', ({ value, source }, random) =>
    source.includes('{')
      ? undefined
      : changeProse(value, /(?<=\p{L} )\p{Ll}{4,}(?= \p{L})/gu, random, () => '{{word}}'),
  ),
  kind('mustache-cased', ({ value }, random) =>
    changeOutsideCode(value, /(?<=\{\{)\w+(?=\}\})/g, random, (name) => name.toUpperCase()),
  ),
  kind('mustache-broken', ({ value }, random) =>
    changeOutsideCode(value, /\{\{\w+\}\}/g, random, (text) => text.slice(0, -1)),
  ),
  kind('icu-argument-renamed', ({ value }, random) =>
    // What stands between braces in a message with cases is a text.
    changeOutsideCode(
      value,
      /\{\w+, /.test(value) ? /(?<=\{)\w+(?=, )/g : /(?<=(?<!\{)\{)\w+(?=\}(?!\}))/g,
      random,
      (name) => `${name}s`,
    ),
  ),
  kind('icu-keyword-translated', ({ value }, random) =>
    changeOutsideCode(value, /(?<=\{\w+, )(?:plural|select)(?=,)/g, random, (name) =>
      name === 'plural' ? 'mehrzahl' : 'kies',
    ),
  ),
  kind('icu-other-lost', ({ value }, random) => dropOutsideCode(value, / other \{[^{}]*\}/g, random)),
  kind('icu-case-translated', ({ value }, random) =>
    changeOutsideCode(value, /\bother(?= \{)/g, random, () => 'anders'),
  ),
  kind('icu-unbalanced', ({ value }, random) => dropOutsideCode(value, /\}(?=\}(?!\}))/g, random)),
  kind('printf-dropped', ({ value }, random) => dropOutsideCode(value, /%(?:\d\$)?[sd] ?/g, random)),
  kind('printf-changed', ({ value }, random) =>
    changeOutsideCode(value, /%(?:\d\$)?[sd]/g, random, (text) =>
      text.endsWith('s') ? text.replace('s', 'd') : text.replace('d', 's'),
    ),
  ),
  kind('printf-added', ({ value, source }, random) =>
    source.includes('%') ? undefined : changeProse(value, /(?<=\p{L} )\p{Ll}{4,}(?= \p{L})/gu, random, () => '%s'),
  ),
  kind('printf-broken', ({ value }, random) => changeOutsideCode(value, /%(?=(?:\d\$)?[sd])/g, random, () => '% ')),
  kind('printf-swapped', ({ value }) => {
    const [first, second] = found(value, /%[sd]/g);
    return first && second && first.text !== second.text
      ? { value: put(put(value, second, first.text).value, first, second.text).value }
      : undefined;
  }),
  kind('shortcode-renamed', ({ value }, random) =>
    changeOutsideCode(value, /(?<=\{\{< )\w+(?= )/g, random, (name) => `${name}x`),
  ),
  kind('shortcode-unclosed', ({ value }, random) => dropOutsideCode(value, /\{\{< \/\w+ >\}\}/g, random)),
];

function kind(id: string, seed: ValueKind['seed']): ValueKind {
  return {
    id,
    in: 'value',
    rules: ['same-placeholders', 'same-markup'],
    also: ['inline-markdown', 'punctuation-space', 'same-numbers', 'outer-space'],
    seed,
  };
}
