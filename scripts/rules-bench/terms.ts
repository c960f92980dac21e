import type { BenchTerm } from './kind.ts';

/** The glossary of the good translations. */
export const terms: readonly BenchTerm[] = [
  ...['Kompasser', 'BMW', 'Vesterveld', 'Oosterwijk', 'Noorderlicht', 'Meetnet', 'Thorn', 'Terpstra', 'Lumio'].map(
    (name) => ({ name }),
  ),
  ...['Vermeer', 'Terschelling', 'PayPal', 'Maastricht', 'Venlo', 'Pijnstop', 'Pinto'].map((name) => ({ name })),
  term(['gemeente', 'municipality', 'Gemeinde'], ['plaats', 'town hall', 'Kommune']),
  term(['abonnement', 'subscription', 'Abonnement'], ['lidmaatschap', 'membership', 'Mitgliedschaft']),
  term(['wachtwoord', 'password', 'Passwort'], ['paswoord', 'passcode', 'Kennwort']),
  term(['rivier', 'river', 'Fluss'], ['stroom', 'stream', 'Strom']),
];

function term(
  [nl, en, de]: readonly [string, string, string],
  [no, not, nicht]: readonly [string, string, string],
): BenchTerm {
  return { words: { nl, en, de }, forbidden: { nl: no, en: not, de: nicht } };
}

/** The same as `glossary.json`, for one source language. */
export function glossaryFor(sourceLocale: string): object {
  return Object.fromEntries(
    terms.map(({ name, words, forbidden }) => {
      if (name !== undefined) return [name, { keep: true }];
      const { [sourceLocale]: source = '', ...others } = { ...words };
      return [source, { ...others, forbidden: { ...forbidden } }];
    }),
  );
}
