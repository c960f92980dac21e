import type { Silence } from './bench.ts';
import type { Judged } from './judge.ts';

/** Show people what was missed, and what was blamed although it is good. */
export function shown(silences: readonly Silence[], judged: readonly Judged[]): string {
  const alarms = silences.flatMap(({ pair, alarms: all }) =>
    all.map(({ problem, text }) =>
      lines(`ALARM ${pair.join(' → ')} ${problem.rule} ${problem.place.file}:${problem.place.line}`, problem.message, [
        text?.source,
        text?.value,
      ]),
    ),
  );
  const misses = judged.flatMap(({ verdicts }) =>
    verdicts
      .filter((one) => !one.found)
      .map(({ plant, pair, said }) =>
        lines(
          `MISS ${pair} ${plant.kind.id} ${plant.file}:${plant.line} ${plant.key ?? ''}`,
          plant.shown,
          said.map((one) => `said: ${one.rule} ${one.place.file}:${one.place.line} ${one.message}`),
        ),
      ),
  );
  const blamed = judged.flatMap(({ wrong }) =>
    wrong.map(({ problem, pair, plant }) =>
      lines(
        `BLAME ${pair} ${problem.rule} ${problem.place.file}:${problem.place.line} ${plant?.kind.id ?? 'a good text'}`,
        problem.message,
        [plant?.shown],
      ),
    ),
  );
  return [...alarms, ...misses, ...blamed].join('');
}

function lines(head: string, message: string, more: readonly (string | undefined)[]): string {
  return `${[head, message, ...more.filter((one) => one !== undefined)].join('\n    ')}\n`;
}
