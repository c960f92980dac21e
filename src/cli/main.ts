#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';

const argv = process.argv.slice(2);
const only = argv.length === 1 ? argv[0] : undefined;

// Answered before anything else is loaded.
if (only === '--version' || only === '-V') {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.stdout.write(`${version}\n`);
} else if (argv.length === 0 || only === '--help' || only === '-h' || only === 'help') {
  const { mainHelp } = await import('./help.ts');
  process.stdout.write(mainHelp());
} else {
  // A reader that has seen enough (`| head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const { run } = await import('./run.ts');
  const { stdout, stderr, exitCode } = await run(argv, {
    cwd: process.cwd(),
    colorOut: hasColor(process.stdout),
    colorErr: hasColor(process.stderr),
    live: {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      isWatched: process.stderr.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb',
      now: () => new Date(),
      stopped: () =>
        new Promise((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => done()))),
    },
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = exitCode;
}

/** Colour only on a terminal; NO_COLOR switches it off, FORCE_COLOR on. */
function hasColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = process.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY && term !== 'dumb';
}
