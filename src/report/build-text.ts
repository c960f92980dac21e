import type { LocaleReport } from '../model/report.ts';
import { count, pad, type Paint } from './paint.ts';
import { showUnseen } from './show-unseen.ts';

/** What a build did. */
export interface BuildSummary {
  readonly locales: readonly LocaleReport[];
  readonly assets: number;
  readonly removed: readonly string[];
  readonly unsynced: readonly string[];
  /** Where the outputs are, as the configuration writes it. */
  readonly output: string;
}

/** Render what a build did. */
export function buildText(build: BuildSummary, paint: Paint): string {
  const wide = Math.max(...build.locales.map((one) => one.locale.length)) + 2;
  const lines = build.locales.map((one) => {
    const notes = [
      `${one.written} written`,
      ...(one.articles > one.written ? [`${one.articles - one.written} unchanged`] : []),
      ...(one.fallback > 0 ? [paint('yellow', `${count(one.fallback, 'segment')} from another locale`)] : []),
      ...(one.stale > 0 ? [paint('yellow', `${count(one.stale, 'stale segment')}`)] : []),
      ...(one.omitted > 0 ? [paint('yellow', `${count(one.omitted, 'article')} left out`)] : []),
    ];
    const place = build.output.replaceAll('{locale}', one.locale).replace(/\{path\}$/, '');
    return `${pad(one.locale, wide)}${pad(count(one.articles, 'article'), 12)} → ${place}  (${notes.join(', ')})\n`;
  });
  const also = [
    ...build.unsynced.map(
      (file) =>
        `${showUnseen(file)} has changed since the last sync: built from what \`vertaalstraat sync\` would write.\n`,
    ),
    ...(build.assets > 0 ? [`${count(build.assets, 'file')} beside the articles copied along.\n`] : []),
    ...(build.removed.length > 0
      ? [`Removed ${count(build.removed.length, 'output')} that nothing makes any more.\n`]
      : []),
  ];
  return [...lines, ...also].join('');
}
