import { findingFor, type Rule } from './rule.ts';

/** Every key has a text; an empty one is still to be translated. */
export const noEmpty: Rule = {
  id: 'no-empty',
  severity: 'error',
  docs: {
    what: 'Every key has a text.',
    why: 'An empty value is still to be translated; until then readers get the text in another language.',
    mend: 'Fill it in. Where it is empty on purpose, an alt text perhaps, say so with `vertaalstraat accept <article> <key>`.',
    right: [{ article: 'Dag wereld', value: 'Hello world' }],
    wrong: [{ article: 'Dag wereld' }, { article: 'Dag wereld', value: ' ' }],
  },
  check: (context) => {
    const values = new Map(context.catalog.entries.map((entry) => [entry.key, entry.value]));
    return context.segments
      .filter(({ key }) => values.has(key) && !/\S/.test(values.get(key) ?? ''))
      .map(({ key, segment }) =>
        findingFor(
          context,
          key,
          `Unexpected empty value for \`${key}\`, expected ${expected(context.locale, context.sourceLocale)}`,
          {
            note: `The article says: ${segment.value}`,
            expected: segment.value,
            actual: values.get(key) ?? '',
          },
        ),
      );
  },
};

function expected(locale: string, sourceLocale: string): string {
  return locale === sourceLocale ? 'the text of the article' : `a translation into \`${locale}\``;
}
