import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';

/** Debian’s; another one can be named. */
const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Start Chromium, which asks nobody anything, with a profile of its own that goes when it ends. */
export function startChromium(): Promise<Browser> {
  if (!existsSync(path)) {
    throw new Error(
      `Unexpected machine without Chromium, expected it at ${path}. Install it (\`apt-get install chromium\`), or say where it is: CHROMIUM=/path/to/chromium npm run test:browser`,
    );
  }
  return chromium.launch({
    executablePath: path,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
