import type { CheckReport } from '../model/check-report.ts';

/**
 * Render a check as JSON: `{"problems": […], "errors": n, "warnings": n}`; that of a shard says also which it is, and what
 * `report merge` needs to know of it.
 */
export function problemsJson({
  problems,
  articles,
  accepted,
  shard,
  of: check,
}: Pick<CheckReport, 'problems' | 'articles' | 'accepted' | 'shard' | 'of'>): string {
  const of = (severity: string): number => problems.filter((one) => one.severity === severity).length;
  const part = shard && { shard: `${shard.index}/${shard.count}`, of: check, articles, accepted };
  return `${JSON.stringify({ problems, errors: of('error'), warnings: of('warning'), ...part }, null, 2)}\n`;
}
