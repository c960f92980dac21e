/**
 * Kill syncs at random moments: `npm run soak:kill -- 1000`.
 *
 * Authors move, edit, drop and add paragraphs between some articles and editors translate them; then a sync, in a process of
 * its own, gets a SIGKILL. No file may be half, no translation may be gone, and the next run must complete the work.
 * Options: `--seed n`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createDesk } from './soak-kill/desk.ts';
import { createRandom } from './soak-kill/random.ts';

const { values: options, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const kills = Number(positionals[0] ?? '100');
const random = createRandom(Number(options.seed));
const folder = mkdtempSync(join(tmpdir(), 'soak-kill-'));
const bin = resolve('lib/bin/vertaalstraat.js');

const desk = createDesk(folder, random);
await sync();
desk.translate(1);
const began = performance.now();
await sync();
let usual = performance.now() - began;
let killed = 0;
let writing = 0;
let wrong: string[] = [];
for (let round = 0; round < kills && wrong.length === 0; round += 1) {
  desk.edit(1 + random(6));
  // What an editor changes before a run is completed is told, and left to a person: another story.
  const finished = !existsSync(join(folder, '.vertaalstraat/journal.json'));
  if (finished && random(3) > 0) desk.translate(0.3);
  const hit = await sync(random(2) === 0 ? { at: random(Math.ceil(usual * 1.1)) } : { whileWriting: random(25) });
  if (hit) killed += 1;
  if (existsSync(join(folder, '.vertaalstraat/journal.json'))) writing += 1;
  wrong = desk.faults();
  if (random(4) === 0) continue;
  const start = performance.now();
  await sync();
  usual = (usual * 9 + performance.now() - start) / 10;
  wrong.push(...desk.faults(), ...desk.remains());
  if (wrong.length > 0) process.stderr.write(`In round ${round + 1}:\n`);
}
for (const line of wrong) process.stderr.write(`${line}\n`);
process.stdout.write(
  `${killed} syncs killed, ${writing} of them while they were writing; ${desk.count()} translations, ${wrong.length === 0 ? 'all there' : 'not all right'}.\n`,
);
if (wrong.length === 0) rmSync(folder, { recursive: true });
else process.stderr.write(`The project is in ${folder}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Run a sync, and kill it: after so many milliseconds, or so many after it began to write. */
async function sync(kill?: { at?: number; whileWriting?: number }): Promise<boolean> {
  const child = spawn(process.execPath, [bin, 'sync', '--quiet'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const done = new Promise<boolean>((settle) =>
    child.on('close', (code, signal) => {
      if (signal === null && code !== 0) wrong.push(`A sync ended with ${code}: ${said}`);
      settle(signal === 'SIGKILL');
    }),
  );
  if (kill?.at !== undefined) setTimeout(() => child.kill('SIGKILL'), kill.at).unref();
  else if (kill?.whileWriting !== undefined) {
    const { whileWriting } = kill;
    const watch = setInterval(() => {
      if (!existsSync(join(folder, '.vertaalstraat/journal.json'))) return;
      clearInterval(watch);
      setTimeout(() => child.kill('SIGKILL'), whileWriting).unref();
    }, 1);
    void done.then(() => clearInterval(watch));
  }
  return await done;
}
