#!/usr/bin/env node
import { fstatSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { commands as known, mainHelp } from './help.ts';

const argv = process.argv.slice(2);
const only = argv.length === 1 ? argv[0] : undefined;

// Answered before anything else is loaded.
if (only === '--version' || only === '-V') {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.stdout.write(`${version}\n`);
} else if (argv.length === 0 || only === '--help' || only === '-h' || only === 'help') {
  process.stdout.write(mainHelp());
} else {
  void runCommand();
}

async function runCommand(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no error.
    if (error.code === 'EPIPE') return;
    process.stderr.write(`vertaalstraat: Cannot print: ${error.message}\n`);
    process.exitCode = 2;
  });
  // There is nobody left to tell.
  process.stderr.on('error', () => {});
  // Only a configuration that ends the process, or waits for ever, comes to an end before the run does.
  let isDone = false;
  process.on('exit', () => {
    if (isDone) return;
    process.stderr.write(
      'vertaalstraat.config.mjs: Unexpected end before the settings were there, expected a module that is loaded to its end\n' +
        '  It ends the process, or waits for something that never comes.\n',
    );
    process.exitCode = 2;
  });
  const { loadCompiled } = await import('./load-compiled.ts');
  const { commands, keep } = loadCompiled(argv.find((word) => Object.hasOwn(known, word)) ?? 'none');
  const { stdout, stderr, exitCode } = await commands.run(argv, {
    cwd: process.cwd(),
    colorOut: hasColor(process.stdout),
    colorErr: hasColor(process.stderr),
    live: {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      isWatched: process.stderr.isTTY && !isPiped(1) && !process.env['CI'] && process.env['TERM'] !== 'dumb',
      columns: () => process.stderr.columns || undefined,
      now: () => new Date(),
      stopped: () =>
        new Promise((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => done()))),
    },
  });
  isDone = true;
  process.exitCode = exitCode;
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  keep();
}

/** Tell whether what is printed goes to another program, which may have the terminal for itself: `| less`. */
function isPiped(descriptor: number): boolean {
  try {
    const facts = fstatSync(descriptor);
    return facts.isFIFO() || facts.isSocket();
  } catch {
    return true;
  }
}

/** Colour only on a terminal; NO_COLOR switches it off, FORCE_COLOR on. */
function hasColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = process.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY && term !== 'dumb';
}
