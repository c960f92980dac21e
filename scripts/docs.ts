/** Build the manual into `docs/<locale>/`, where the README links to it: `npm run docs`. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const { status } = spawnSync('npx', ['--no-install', 'vertaalstraat', 'build'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
for (const locale of readdirSync('dist')) {
  mkdirSync(`docs/${locale}`, { recursive: true });
  for (const file of readdirSync(`dist/${locale}`)) cpSync(`dist/${locale}/${file}`, `docs/${locale}/${file}`);
}
