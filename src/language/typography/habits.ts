/** How often texts use a sign, and how often what typewriters had instead of it. */
export interface Habit {
  readonly proper: number;
  readonly plain: number;
}

/** How the texts of a locale are set. */
export interface Habits {
  readonly quotes: Habit;
  readonly apostrophes: Habit;
  readonly dashes: Habit;
  /** How texts of six words or more begin: with a capital, or with a small letter. */
  readonly starts: Habit;
}

/** What is not set by hand: code, tags, placeholders. */
const machine = /`[^`]*`|<[^>]*>|\{\{[^}]*\}\}/g;
const signs: Readonly<Record<Exclude<keyof Habits, 'starts'>, readonly [proper: RegExp, plain: RegExp]>> = {
  quotes: [/[“„«»”]/, /(?<![\d=])"/],
  apostrophes: [/\p{L}’|’\p{L}/u, /\p{L}'\p{L}/u],
  dashes: [/\s[–—]\s|\p{L}—\p{L}/u, spacedHyphen()],
};

/** The first letter of a text of six words or more. */
const longStart = /^(\p{L})\p{L}*(?:\s+\S+){5}/u;

/** Count in how many texts each sign stands, so that one that differs from the rest can be told. */
export function habitsOf(texts: Iterable<string>): Habits {
  const counts = {
    quotes: { proper: 0, plain: 0 },
    apostrophes: { proper: 0, plain: 0 },
    dashes: { proper: 0, plain: 0 },
    starts: { proper: 0, plain: 0 },
  };
  for (const text of texts) {
    const start = longStart.exec(text)?.[1];
    if (start !== undefined) counts.starts[start === start.toLowerCase() ? 'plain' : 'proper'] += 1;
    if (!/["'“”„«»’–—]| -{1,3} /.test(text)) continue;
    const bare = text.replaceAll(machine, ' ');
    for (const name of ['quotes', 'apostrophes', 'dashes'] as const) {
      const [proper, plain] = signs[name];
      if (proper.test(bare)) counts[name].proper += 1;
      if (plain.test(bare)) counts[name].plain += 1;
    }
  }
  return counts;
}

/** Add up how texts are set. */
export function addHabits(all: readonly Habits[]): Habits {
  const sum = (name: keyof Habits): Habit => ({
    proper: all.reduce((count, one) => count + one[name].proper, 0),
    plain: all.reduce((count, one) => count + one[name].plain, 0),
  });
  return { quotes: sum('quotes'), apostrophes: sum('apostrophes'), dashes: sum('dashes') };
}

/** A hyphen, or a few, between two words: what typewriters had for a dash. */
export function spacedHyphen(): RegExp {
  return /(?<=[\p{L}\p{N}”“"’')»«.,!?%\uFFFC] )-{1,3}(?= [\p{L}“„"‘‚'(»«\uFFFC])/u;
}

/**
 * Tell whether a plain sign is out of the ordinary where it stands: where many texts have it, that is a habit.
 *
 * @param isInSource Whether the source of the text has the proper sign.
 */
export function isOutOfHabit({ proper, plain }: Habit, isInSource: boolean): boolean {
  const most = Math.max(proper / (isInSource ? 2 : 8), proper >= 4 || isInSource ? 1 : 0);
  return plain <= most && (plain > 0 || isInSource);
}
