import { ConfigError } from '../model/config-error.ts';
import type { Problem } from '../model/problem.ts';
import { HostError, type Host } from '../host/host.ts';
import { completeJournal } from './journal.ts';

/** How long another run is waited for, in milliseconds. */
const patience = 10_000;

/**
 * Work alone: while one run reads, decides and writes, no other does. What a run that was cut short left undone is
 * completed first.
 *
 * @param work Gets the problems of that completion.
 * @throws ConfigError when another run holds on for too long.
 */
export async function withLock<Result>(
  host: Host,
  work: (problems: readonly Problem[]) => Promise<Result> | Result,
): Promise<Result> {
  const release = await lock(host);
  try {
    return await work(completeJournal(host));
  } finally {
    release();
  }
}

async function lock(host: Host): Promise<() => void> {
  for (let waited = 0; ; waited += 50) {
    const taken = take(host);
    if ('release' in taken) return taken.release;
    if (waited >= patience) {
      throw new ConfigError(`Unexpected second run beside ${taken.holder}, expected this one to be alone`, {
        note: 'Wait until it is done. If there is no such process any more, remove `.vertaalstraat/lock`.',
      });
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Where nothing can be written, there is nothing to lock; writing will say so. */
function take(host: Host): ReturnType<Host['lock']> {
  try {
    return host.lock('.vertaalstraat/lock');
  } catch (error) {
    if (error instanceof HostError) return { release: () => undefined };
    throw error;
  }
}
