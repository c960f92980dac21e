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
  /** The same, where two or three hyphens stand for a dash. */
  readonly hyphens: Habit;
  /** How texts begin whose source begins with a capital: with one too, or with a small letter. */
  readonly starts: Habit;
  /** How texts end whose source ends with a full stop: with a mark too, or with a word. */
  readonly stops: Habit;
}

/** What is not set by hand: code, tags, placeholders. */
const machine = /`[^`]*`|<[^>]*>|\{\{[^}]*\}\}/g;
const signs: Readonly<Record<Exclude<keyof Habits, 'starts' | 'stops'>, readonly [proper: RegExp, plain: RegExp]>> = {
  quotes: [/[“„«»”]/, /(?<![\d=])"/],
  apostrophes: [/\p{L}’|’\p{L}/u, /\p{L}'\p{L}/u],
  dashes: [/\s[–—]\s|\p{L}—\p{L}/u, spacedHyphen()],
  hyphens: [/\s[–—]\s|\p{L}—\p{L}/u, spacedHyphen(2)],
};

/**
 * Count in how many texts each sign stands, so that one that differs from the rest can be told.
 *
 * @param sources The source of each text; none for texts that have none.
 */
export function habitsOf(texts: readonly string[], sources: readonly string[] = []): Habits {
  const counts = {
    quotes: { proper: 0, plain: 0 },
    apostrophes: { proper: 0, plain: 0 },
    dashes: { proper: 0, plain: 0 },
    hyphens: { proper: 0, plain: 0 },
    starts: { proper: 0, plain: 0 },
    stops: { proper: 0, plain: 0 },
  };
  for (const [index, text] of texts.entries()) {
    if (/^\p{Lu}/u.test(sources[index] ?? '') && /^\p{L}/u.test(text))
      counts.starts[/^\p{Ll}/u.test(text) ? 'plain' : 'proper'] += 1;
    if (endsWithStop(sources[index]) && text !== '') counts.stops[/\p{L}$/u.test(text) ? 'plain' : 'proper'] += 1;
    if (!/["'“”„«»’–—]| -{1,3} /.test(text)) continue;
    const bare = text.replaceAll(machine, ' ');
    for (const name of ['quotes', 'apostrophes', 'dashes', 'hyphens'] as const) {
      const [proper, plain] = signs[name];
      if (proper.test(bare)) counts[name].proper += 1;
      if (plain.test(bare)) counts[name].plain += 1;
    }
  }
  return counts;
}

function endsWithStop(text = ''): boolean {
  return text.endsWith('.') && /\p{L}\.$/u.test(text.slice(-3));
}

/** Add up how texts are set. */
export function addHabits(all: readonly Habits[]): Habits {
  const sum = (name: keyof Habits): Habit => ({
    proper: all.reduce((count, one) => count + one[name].proper, 0),
    plain: all.reduce((count, one) => count + one[name].plain, 0),
  });
  return {
    quotes: sum('quotes'),
    apostrophes: sum('apostrophes'),
    dashes: sum('dashes'),
    hyphens: sum('hyphens'),
    starts: sum('starts'),
    stops: sum('stops'),
  };
}

/** A hyphen, or a few, between two words: what typewriters had for a dash. */
export function spacedHyphen(atLeast: 1 | 2 = 1): RegExp {
  return new RegExp(
    String.raw`(?<=[\p{L}\p{N}\u201D\u201C"\u2019')\u00BB\u00AB.,!?%\uFFFC] )-{${atLeast},3}(?= [\p{L}\u201C\u201E"\u2018\u201A'(\u00BB\u00AB\uFFFC])`,
    'u',
  );
}

/**
 * Tell whether a plain sign is out of the ordinary where it stands: where many texts have it, that is a habit.
 *
 * @param isInSource Whether the source of the text has the proper sign.
 * @param few How many plain ones make no habit, however few texts there are.
 */
export function isOutOfHabit({ proper, plain }: Habit, isInSource: boolean, few = 0): boolean {
  const most = Math.max(proper / (isInSource ? 2 : 8), proper >= 4 || isInSource ? 1 : 0, few);
  return plain <= most && (plain > 0 || isInSource);
}
