import * as v from 'valibot';
import { ConfigError } from '../model/config-error.ts';
import type { Problem } from '../model/problem.ts';
import { sortProblems } from './sort-problems.ts';

/** What the reports of a check say together. */
export interface MergedReports {
  readonly problems: readonly Problem[];
  readonly articles: readonly string[];
  readonly accepted: number;
}

/**
 * Merge reports that `check --format json` made: of all shards of a check, or of checks of several locales. What two of
 * them have found is one finding.
 *
 * @param texts Name of a report → its text.
 * @throws ConfigError for what is no such report, and where a shard is missing or given twice: what nobody has checked must
 *   not look clean.
 */
export function mergeReports(texts: ReadonlyMap<string, string>): MergedReports {
  const reports = [...texts].map(([name, text]) => ({ name, ...parseReport(name, text) }));
  refuseGaps(reports);
  const known = new Set<string>();
  const found = reports.flatMap(({ problems }) => {
    const fresh = problems.filter((one) => !known.has(JSON.stringify(one)));
    for (const one of fresh) known.add(JSON.stringify(one));
    return fresh;
  });
  return {
    problems: sortProblems(found),
    articles: [...new Set(reports.flatMap(({ articles = [] }) => articles))].toSorted((a, b) => (a < b ? -1 : 1)),
    accepted: reports.reduce((sum, { accepted = 0 }) => sum + accepted, 0),
  };
}

const place = v.looseObject({ file: v.string(), line: v.number(), column: v.number() });
const schema = v.object({
  problems: v.array(
    v.looseObject({
      rule: v.string(),
      severity: v.picklist(['error', 'warning', 'info']),
      message: v.string(),
      place,
    }),
  ),
  shard: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d*\/[1-9]\d*$/))),
  articles: v.optional(v.array(v.string())),
  accepted: v.optional(v.number()),
});

type Report = Omit<v.InferOutput<typeof schema>, 'problems'> & { readonly problems: readonly Problem[] };

function parseReport(name: string, text: string): Report {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw noReport(name);
  }
  if (!v.is(schema, data)) throw noReport(name);
  // As it was given: what the check wrote of a finding stays, in its order.
  return data as Report;
}

function noReport(name: string): ConfigError {
  return new ConfigError(`Unexpected content of \`${name}\`, expected a report of a check`, {
    note: 'Make it with `vertaalstraat check --format json > report.json`.',
  });
}

function refuseGaps(reports: readonly { readonly name: string; readonly shard?: string | undefined }[]): void {
  const shards = reports.flatMap(({ name, shard }) => (shard === undefined ? [] : [{ name, shard }]));
  const [first] = shards;
  if (!first) return;
  const [, count = ''] = first.shard.split('/');
  const other = reports.find(({ shard }) => shard?.split('/')[1] !== count);
  if (other) {
    const what = other.shard === undefined ? 'no shard' : `shard \`${other.shard}\``;
    throw new ConfigError(
      `Unexpected ${what} in \`${other.name}\` beside \`${first.shard}\` in \`${first.name}\`, expected shards of one check`,
    );
  }
  const seen = new Map<string, string>();
  for (const { name, shard } of shards) {
    const same = seen.get(shard);
    if (same !== undefined)
      throw new ConfigError(`Unexpected shard \`${shard}\` in \`${name}\` and \`${same}\`, expected each once`);
    seen.set(shard, name);
  }
  const missing: string[] = [];
  for (let index = 1; index <= Number(count) && missing.length < 5; index += 1)
    if (!seen.has(`${index}/${count}`)) missing.push(`\`${index}/${count}\``);
  if (missing.length === 0) return;
  throw new ConfigError(`Unexpected reports without shard ${missing.join(', ')}, expected all ${count}`, {
    note: 'What that shard would have found is not known. Look why its check did not end.',
  });
}
