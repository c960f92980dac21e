/** How British English writes what American English writes otherwise: few words, so that no slip is taken for one. */
const pairs: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(?=(?:e[drs]?|ing|able|ations?)$)/, 'iz'],
  [/ys(?=(?:e[drs]?|ing)$)/, 'yz'],
  [
    /(?<=arb|arm|behavi|cand|clam|col|demean|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig)our/i,
    'or',
  ],
  [/(?<=calib|cent|fib|lit|lust|meag|met|somb|spect|theat)re(?=s?$)/i, 'er'],
  [/(?<=cent)red$/i, 'ered'],
  [/(?<=[^aeiou][aeiou])ll(?=(?:ed|ing|ers?)$)/, 'l'],
  [/(?<=catal|anal)ogue(?=[sd]?$)/i, 'og'],
  [/(?<=def|lic|off|pret)ence(?=s?$)/i, 'ense'],
];

/** Tell how American English may write a British word: `colour` gives `color`. */
export function americanForms(word: string): string[] {
  return pairs.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []));
}
