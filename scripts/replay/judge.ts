import { decodeHTML } from 'entities';
import { mark, type Line } from './sync-step.ts';

/** What became of the segments of an edit. */
export interface Verdict {
  /** Segments whose text stands in both versions, and those of them that stayed current with their own translation. */
  readonly unchanged: number;
  readonly current: number;
  /** Unchanged ones that are no longer current. */
  readonly lost: number;
  /** Segments that are current with a translation of another text. */
  readonly wrong: number;
  /** Segments whose text stayed at least 60 % the same (a short one: its place did), and those that kept a translation. */
  readonly edited: number;
  readonly kept: number;
  readonly dropped: number;
  /** Segments that are new, and those of them that are current: nobody has translated them. */
  readonly fresh: number;
  readonly pretending: number;
  /** New ones that were given an old translation to look at, as stale or for review. */
  readonly guessed: number;
  /** What went wrong, for a person to read. */
  readonly complaints: readonly string[];
}

const leastAlike = 0.6;

/** Judge a sync by the texts alone; nothing of the product takes part. */
export function judge(before: readonly Line[], after: readonly Line[]): Verdict {
  const complaints: string[] = [];
  const complain = (what: string, line: Line, other?: Line): void =>
    void complaints.push(
      `${what}: ${line.file} ${line.key} [${line.status}, ${line.outcome}] ${JSON.stringify(line.text.slice(0, 200))}` +
        ` has ${JSON.stringify(line.translation.slice(0, 200))}${other ? `; was ${JSON.stringify(other.text.slice(0, 200))}` : ''}`,
    );
  const wrong = after.filter(
    (line) => line.status === 'current' && plain(line.translation) !== plain(mark + line.text),
  );
  for (const line of wrong) complain('wrong', line);

  // The same texts, each as often as it was there.
  const olds = byText(before);
  const news = byText(after);
  let unchanged = 0;
  let current = 0;
  let pretending = 0;
  const goneOlds = [...olds].flatMap(([text, lines]) => lines.slice(news.get(text)?.length ?? 0));
  const carried = new Set(goneOlds.map((line) => withoutCode(line.text)));
  const freshNews: Line[] = [];
  for (const [text, lines] of news) {
    const count = Math.min(lines.length, olds.get(text)?.length ?? 0);
    const good = lines.filter((line) => line.status === 'current');
    unchanged += count;
    current += Math.min(count, good.length);
    for (const line of lines.filter((one) => one.status !== 'current').slice(0, Math.max(0, count - good.length)))
      complain('lost', line);
    // A text of which only code, an address or a number changed takes its translation along.
    if (count > 0 && good.length > count && !carried.has(withoutCode(text))) {
      pretending += good.length - count;
      for (const line of good.slice(count)) complain('pretending copy', line);
    }
    // A text that stays in its file keeps its translation there: a copy elsewhere is no comfort.
    for (const [file, own] of byFile(lines)) {
      const stayed = Math.min(own.length, byFile(olds.get(text) ?? []).get(file)?.length ?? 0);
      const kept = own.filter((line) => line.status === 'current').length;
      const [first] = own.filter((line) => line.status !== 'current');
      if (kept >= stayed || !first || good.length < count) continue;
      current -= stayed - kept;
      complain('lost to a copy', first);
    }
    if (lines.length > count) freshNews.push(...(count === 0 ? lines : []));
  }
  const pairs = pairUp(goneOlds, freshNews, before, after);
  let kept = 0;
  for (const { old, now } of pairs) {
    // Where a text was divided, one of its parts has the translation: another pairing, as good as this one.
    const went = after.find(
      (line) =>
        line.status !== 'missing' &&
        plain(line.translation) === plain(mark + old.text) &&
        dice(counted(wordsOf(line.text)), counted(wordsOf(old.text))) >= leastAlike - 0.1,
    );
    if (now.status !== 'missing' || went) kept += 1;
    else complain('dropped', now, old);
  }
  const paired = new Set(pairs.map(({ now }) => now));
  const fresh = freshNews.filter((line) => !paired.has(line));
  const pretenders = fresh.filter((line) => line.status === 'current' && !carried.has(withoutCode(line.text)));
  for (const line of pretenders) complain('pretending', line);
  return {
    unchanged,
    current,
    lost: unchanged - current,
    wrong: wrong.length,
    edited: pairs.length,
    kept,
    dropped: pairs.length - kept,
    fresh: fresh.length,
    pretending: pretending + pretenders.length,
    guessed: fresh.filter((line) => line.status === 'stale' || line.status === 'review').length,
    complaints,
  };
}

/** Pair what has gone with what has come: the most alike first; short texts by their neighbours and headings. */
function pairUp(
  olds: readonly Line[],
  news: readonly Line[],
  before: readonly Line[],
  after: readonly Line[],
): { old: Line; now: Line }[] {
  const candidates: { old: Line; now: Line; alike: number }[] = [];
  const oldWords = olds.map((line) => counted(wordsOf(line.text)));
  const oldAround = around(before);
  const newAround = around(after);
  for (const now of news) {
    const words = counted(wordsOf(now.text));
    for (const [nth, old] of olds.entries()) {
      const other = oldWords[nth];
      if (!other) continue;
      if (words.size >= 4 && other.size >= 4) {
        const alike = dice(words, other);
        if (alike >= leastAlike) candidates.push({ old, now, alike });
      } else if (old.file === now.file && words.size < 4 && other.size < 4) {
        const [above, below] = oldAround.get(old) ?? [];
        const [aboveNow, belowNow] = newAround.get(now) ?? [];
        const samePath = old.path.join('\n') === now.path.join('\n');
        // A short text in the same place: the same neighbours on both sides, the same headings above, a word in common.
        if (samePath && above === aboveNow && below === belowNow && dice(words, other) >= 0.3)
          candidates.push({ old, now, alike: 0.5 });
      }
    }
  }
  const taken = new Set<Line>();
  const pairs: { old: Line; now: Line }[] = [];
  for (const { old, now } of candidates.toSorted((a, b) => b.alike - a.alike)) {
    if (taken.has(old) || taken.has(now)) continue;
    taken.add(old).add(now);
    pairs.push({ old, now });
  }
  return pairs;
}

function around(lines: readonly Line[]): Map<Line, [string, string]> {
  return new Map(lines.map((line, nth) => [line, [lines[nth - 1]?.text ?? '', lines[nth + 1]?.text ?? '']]));
}

function byFile(lines: readonly Line[]): Map<string, Line[]> {
  const all = new Map<string, Line[]>();
  for (const line of lines) all.set(line.file, [...(all.get(line.file) ?? []), line]);
  return all;
}

function byText(lines: readonly Line[]): Map<string, Line[]> {
  const all = new Map<string, Line[]>();
  for (const line of lines) all.set(plain(line.text), [...(all.get(plain(line.text)) ?? []), line]);
  return all;
}

/** A text without what is no prose: white space, the numbers of its links. */
function plain(text: string): string {
  return decodeHTML(text)
    .replaceAll(/\]\[\d+\]/g, ']')
    .replaceAll(/\[(https?:[^\]\s]*)\]/g, '$1')
    .replaceAll(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (marks) => '*'.repeat(marks.length))
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll('\\', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function withoutCode(text: string): string {
  return plain(text).replaceAll(/`[^`]*`|<https?:[^>]*>|https?:\/\/[^\s<>)]*|\d+(?:[.,]\d+)*/g, '`');
}

function wordsOf(text: string): string[] {
  return (
    plain(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Sørensen–Dice coefficient of two bags of words. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [word, times] of a) shared += Math.min(times, b.get(word) ?? 0);
  for (const times of a.values()) total += times;
  for (const times of b.values()) total += times;
  return total === 0 ? 0 : (2 * shared) / total;
}
