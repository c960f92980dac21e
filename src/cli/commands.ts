/** What the bundle of the commands gives; each part of it starts when it is asked for. */
export { run } from './run.ts';

/** Segment articles ahead, in a thread. */
export const segmentThread = async (): Promise<void> => (await import('../project/segment-thread.ts')).segmentThread();
