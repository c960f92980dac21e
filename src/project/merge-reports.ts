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
 * @throws ConfigError for what is no such report, and where a shard is missing, given twice or of another check: what nobody
 *   has checked must not look clean.
 */
export function mergeReports(texts: ReadonlyMap<string, string>): MergedReports {
  const reports = [...texts].map(([name, text]) => ({ name, ...parseReport(name, text) }));
  refuseGaps(reports);
  refuseOtherChecks(reports);
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

const text = v.optional(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const place = v.looseObject({
  file: v.string(),
  line: count,
  column: count,
  endLine: v.optional(count),
  endColumn: v.optional(count),
});
const schema = v.object({
  problems: v.array(
    v.looseObject({
      rule: v.string(),
      severity: v.picklist(['error', 'warning', 'info']),
      message: v.string(),
      note: text,
      place,
      related: v.optional(v.array(place)),
      expected: text,
      actual: text,
      locale: text,
      namespace: text,
      key: text,
      url: text,
      fix: v.optional(
        v.union([v.literal('park'), v.looseObject({ start: v.number(), end: v.number(), text: v.string() })]),
      ),
      edit: v.optional(v.looseObject({ place, text: v.string() })),
    }),
  ),
  shard: v.optional(v.pipe(v.string(), v.check(isPart))),
  of: v.optional(v.looseObject({ version: v.string(), commit: v.string(), asked: v.string() })),
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

/** Tell whether a text is a part of a whole, such as `2/8`. */
function isPart(part: string): boolean {
  const [, index, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(part) ?? [];
  return index !== undefined && Number(index) <= Number(of);
}

/** What was changed between two shards, or was asked of one only, nobody has checked. */
function refuseOtherChecks(
  reports: readonly Pick<Report & { readonly name: string }, 'name' | 'shard' | 'of'>[],
): void {
  const [first, ...others] = reports.filter(({ shard }) => shard !== undefined);
  for (const { name, of } of others) {
    if (!first || JSON.stringify(of) === JSON.stringify(first.of)) continue;
    const kind =
      of?.version === first.of?.version ? (of?.commit === first.of?.commit ? 'options' : 'commit') : 'version';
    const shown = (one: Report['of']): string => (kind === 'options' ? '' : ` \`${one?.[kind] || 'unknown'}\``);
    throw new ConfigError(
      `Unexpected ${kind === 'options' ? 'other options' : kind}${shown(of)} in \`${name}\` beside${kind === 'options' ? ' those' : shown(first.of)} in \`${first.name}\`, expected shards of one check`,
      { note: 'Run all shards on the same commit, with the same version and the same options.' },
    );
  }
}

function refuseGaps(reports: readonly { readonly name: string; readonly shard?: string | undefined }[]): void {
  const shards = reports.flatMap(({ name, shard }) => (shard === undefined ? [] : [{ name, shard }]));
  const [first] = shards;
  if (!first) return;
  const [, count = ''] = first.shard.split('/');
  const other = reports.find(({ shard }) => shard?.split('/')[1] !== count);
  if (other) {
    const what = other.shard === undefined ? 'whole report' : `shard \`${other.shard}\``;
    throw new ConfigError(
      `Unexpected ${what} in \`${other.name}\` beside shard \`${first.shard}\` in \`${first.name}\`, expected shards of one check`,
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
    note: 'What that shard would have found is not known. Find out why its check did not finish.',
  });
}
