/** Make a text of some length that says one thing over and over. */
type Shape = (length: number) => string;

const row =
  (piece: string): Shape =>
  (length) =>
    piece.repeat(Math.ceil(length / piece.length));
const nested =
  (open: string, close: string): Shape =>
  (length) => {
    const times = Math.ceil(length / (open.length + close.length));
    return open.repeat(times) + close.repeat(times);
  };
const counted =
  (make: (nth: number) => string): Shape =>
  (length) =>
    Array.from({ length: Math.ceil(length / make(1000).length) }, (_, nth) => make(nth)).join('');

/** What nobody writes, and a program or a slip may: each was once slow somewhere, or looks as if it could be. */
export const shapes: Readonly<Record<string, Shape>> = {
  sentences: row('The bridge closes when a ship passes. '),
  'one word': row('a'),
  'words in a row': row('the '),
  'other words': counted(
    (nth) => `w${nth.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))} `,
  ),
  emphasis: row('*een* '),
  'open emphasis': row('*a '),
  'closed emphasis': row('a* '),
  'nested emphasis': nested('*a **b ', 'c** d*'),
  'struck out': row('~~een~~ '),
  links: row('[a](b) '),
  references: row('[a][1] '),
  notes: row('[^a] '),
  brackets: row(']'),
  'nested brackets': nested('[', ']'),
  'open links': row('[a]('),
  'nested parentheses': nested('(', ')'),
  parentheses: row('('),
  quotations: row('“a” '),
  'nested quotations': nested('“a ', '” b'),
  'other quotations': row('«a» '),
  apostrophes: row("it's "),
  numbers: counted((nth) => `${nth} `),
  decimals: row('1,5 '),
  dates: row('3 mei 2024, '),
  'words for numbers': row('twintig'),
  units: row('5 km '),
  addresses: counted((nth) => `https://a.nl/${nth} `),
  'addresses in one': row('https://a'),
  'addresses without a scheme': row('www.'),
  mail: row('a@b.'),
  hyphens: row('-'),
  dashes: row('– '),
  marks: row(' ?'),
  colons: row(':a'),
  backslashes: row('\\'),
  'character references': row('&amp; '),
  placeholders: counted((nth) => `{{a${nth}}} `),
  'open placeholders': row('{% '),
  messages: nested('{a, plural, other {', '}}'),
  'open messages': row('{a, plural, '),
  code: counted((nth) => `\`a${nth}\` `),
  'open code': row('`a '),
  tags: row('<b>a</b> '),
  'open tags': row('<b>'),
  comments: row('<!--'),
  instructions: row('<?'),
  spaces: (length) => `a${' '.repeat(length)}b`,
  'hidden characters': row('a\u200B'),
  'control characters': row('\u0007'),
  accents: (length) => `a${'\u0301'.repeat(length)}`,
  'mixed scripts': row('аa '),
  'wrong encoding': row('Ã© '),
  lines: row('a\n'),
};
