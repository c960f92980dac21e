import type { LocaleReport } from '../model/report.ts';
import type { BuiltCounts } from './built-locale.ts';

/** Adds up what a build makes of articles. */
export interface BuildTally {
  /** Count an article; when it comes a second time, the last time counts. */
  count(file: string, nthLocale: number, counts: BuiltCounts, isWritten: boolean): void;
  /** The sums, in the order of the locales. */
  reports(): LocaleReport[];
}

/** Numbers of an article in a locale: built, written, segments, fallback, stale, omitted. */
const width = 6;

/** Make what adds up a build in some locales; of an article it keeps a few numbers, however many there are. */
export function tallyBuild(locales: readonly string[]): BuildTally {
  const rows = new Map<string, number>();
  const length = locales.length * width;
  let numbers = new Int32Array(length * 64);
  return {
    count(file, nthLocale, { built, omitted, segments, fallback, stale }, isWritten) {
      const row = rows.get(file) ?? rows.size;
      rows.set(file, row);
      if ((row + 1) * length > numbers.length) {
        const more = new Int32Array(numbers.length * 2);
        more.set(numbers);
        numbers = more;
      }
      const own = [Number(built), Number(isWritten), segments, fallback, stale, Number(omitted)];
      numbers.set(own, row * length + nthLocale * width);
    },
    reports: () =>
      locales.map((locale, nth) => {
        const sum = (column: number): number => {
          let total = 0;
          for (let row = 0; row < rows.size; row += 1) total += numbers[row * length + nth * width + column] ?? 0;
          return total;
        };
        return {
          locale,
          articles: sum(0),
          written: sum(1),
          segments: sum(2),
          fallback: sum(3),
          stale: sum(4),
          omitted: sum(5),
        };
      }),
  };
}
