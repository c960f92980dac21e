import type { Rule } from './rule.ts';

/** No translations are kept for segments that have gone. */
export const noParked: Rule = {
  id: 'no-parked',
  severity: 'info',
  looksAt: 'files',
  docs: {
    what: 'No translations are kept, parked, for texts that have left the article.',
    why: 'They come back by themselves when their text does; when it never will, they are in the way of whoever reads the state.',
    mend: 'Leave them, or take them out with `vertaalstraat prune`.',
    right: [{ article: 'Dag wereld', value: 'Hello world' }],
    wrong: [{ before: 'Dag wereld\n\nTot ziens', article: 'Dag wereld', value: 'Hello world' }],
  },
  check: ({ parked, file, locale, sourceLocale, namespace }) => {
    if (locale === sourceLocale || parked.length === 0) return [];
    const shown =
      parked
        .slice(0, 5)
        .map((key) => `\`${key}\``)
        .join(', ') + (parked.length > 5 ? ' …' : '');
    return [
      {
        message: `Unexpected parked ${parked.length === 1 ? 'translation' : 'translations'}, expected none: ${parked.length} (${shown})`,
        note: 'They are kept for when their text comes back. `vertaalstraat prune` takes them out.',
        place: { file, line: 1, column: 1 },
        locale,
        namespace,
      },
    ];
  },
};
