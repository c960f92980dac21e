import type { Silence } from './bench.ts';

/** List what a check finds in published translations, and count it. */
export function realReport(silences: readonly Silence[]): string {
  const all = silences.flatMap(({ pair, alarms }) => alarms.map((alarm) => ({ pair, ...alarm })));
  const segments = silences.reduce((sum, one) => sum + one.segments, 0);
  const rules = [...new Set(all.map(({ problem }) => problem.rule))].toSorted();
  const lines = rules.flatMap((rule) => {
    const own = all.filter(({ problem }) => problem.rule === rule);
    return [
      `## ${rule}: ${own.length}, ${((own.length / segments) * 1000).toFixed(2)} in 1,000`,
      '',
      ...own.flatMap(({ pair, problem, text }) => [
        `- ${pair.join(' → ')} ${problem.place.file}:${problem.place.line} (${problem.severity}) ${problem.message}`,
        ...(text ? [`  - ${text.source}`, `  - ${text.value}`] : []),
      ]),
      '',
    ];
  });
  return [
    ...lines,
    ...silences.map(
      ({ pair, segments: many, alarms, unlike }) =>
        `${pair.join(' → ')}: ${alarms.length} findings in ${many} segments; ${unlike.length} articles are built otherwise`,
    ),
    `${all.length} findings in ${segments} segments, ${((all.length / Math.max(segments, 1)) * 1000).toFixed(2)} in 1,000`,
    '',
  ].join('\n');
}
