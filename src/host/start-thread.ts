import { availableParallelism } from 'node:os';
import process from 'node:process';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { HostThread } from './host.ts';

/** Where the bundler puts the modules that run in threads; unbundled code has none. */
declare const THREADS: string | undefined;

/**
 * Start a thread that runs a module of ours.
 *
 * @param module its name, without ending
 * @param data what it finds as `workerData`, beside the `port` it is to send to
 * @returns undefined where there are no modules for threads, where the machine has one processor only, or where
 *   `VERTAALSTRAAT_THREADS=1` asks for none
 */
export function startThread(module: string, data: object): HostThread | undefined {
  if (typeof THREADS === 'undefined' || availableParallelism() < 2) return undefined;
  if (process.env['VERTAALSTRAAT_THREADS'] === '1') return undefined;
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL(`${THREADS}${module}.js`, import.meta.url), {
    workerData: { ...data, port: port2 },
    transferList: [port2],
    // What an article leaves behind is soon forgotten; with little room it would be kept for too long.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  // A thread that fails is one that does not help; whoever waits for it does the work.
  worker.on('error', () => undefined);
  worker.unref();
  port1.unref();
  return {
    receive: () => (receiveMessageOnPort(port1) as { message: unknown } | undefined)?.message,
    stop: () => {
      port1.close();
      void worker.terminate();
    },
  };
}
