/** Put in by the bundler: a name for the very code that runs. */
declare const BUILD_ID: string | undefined;

/** Names the very code that runs; undefined when it was not bundled: then nothing is remembered, since nobody knows which code made it. */
export const buildId: string | undefined = typeof BUILD_ID === 'undefined' ? undefined : BUILD_ID;
