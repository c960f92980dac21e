/**
 * Replay the history of git repositories: `npm run bench:replay -- <git repository>…`.
 *
 * For each commit that changes Markdown: translate all of what it touched as it was before, sync it as it was after, and
 * count what became of the translations. Options: `--max n` (the last n commits of each), `--json`, `--show` (what went
 * wrong, for people), `--write file` (the table as Markdown), `--reformat` (instead of the history: every file as a
 * formatter writes it).
 */
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { filesOf, stepsOf } from './replay/history.ts';
import { judge } from './replay/judge.ts';
import { addUp, isGood, replayTable, type Replayed } from './replay/table.ts';
import { reformats } from './replay/reformat.ts';
import { syncStep } from './replay/sync-step.ts';

const { values: options, positionals } = parseArgs({
  options: {
    max: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    reformat: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
  allowPositionals: true,
});

const results: Replayed[] = [];
for (const repository of positionals.length > 0 ? positionals : ['.']) {
  if (options.reformat) {
    for (const [how, reformat] of reformats) results.push(await reformatted(repository, how, reformat));
    continue;
  }
  const verdicts = [];
  for (const { commit, subject, before, after } of stepsOf(repository, Number(options.max))) {
    const synced = await syncStep(before, after);
    const verdict = judge(synced.before, synced.after);
    verdicts.push({ ...verdict, time: synced.time });
    if (options.show)
      for (const line of verdict.complaints) process.stdout.write(`${commit.slice(0, 8)} ${subject}: ${line}\n`);
  }
  results.push(addUp(basename(resolve(repository)), verdicts));
}
const table = replayTable(results);
if (options.json) for (const one of results) process.stdout.write(`${JSON.stringify({ bench: 'replay', ...one })}\n`);
else process.stdout.write(table);
if (options.write !== undefined) writeFileSync(options.write, `# Replay of real histories\n\n${table}`);
process.exitCode = results.every(isGood) ? 0 : 1;

/** Sync all files of a repository as a formatter writes them: nothing of it is an edit. */
async function reformatted(
  repository: string,
  how: string,
  reformat: (text: string) => Promise<string>,
): Promise<Replayed> {
  const before = filesOf(repository);
  const after = new Map<string, string>();
  for (const [path, text] of before) after.set(path, await reformat(text));
  const { before: olds, after: news, time } = await syncStep(before, after);
  const verdict = judge(olds, news);
  const touched = news.filter((line) => line.status !== 'current');
  if (options.show) {
    for (const line of verdict.complaints) process.stdout.write(`${how}: ${line}\n`);
    for (const { file, key, status, text } of touched)
      process.stdout.write(`${how}: ${file} ${key}: ${status}: ${JSON.stringify(text.slice(0, 200))}\n`);
  }
  const one = addUp(`${basename(resolve(repository))}, ${how}`, [{ ...verdict, time }]);
  return { ...one, lost: Math.max(one.lost, touched.length) };
}
