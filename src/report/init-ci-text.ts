import type { Paint } from './paint.ts';

/** What `init --ci` did. */
export interface InitCiSummary {
  readonly provider: 'github' | 'gitlab';
  readonly file: string;
  readonly change: object | undefined;
  readonly include: string | undefined;
}

/** Render what `init --ci` did, and what a person does next. */
export function initCiText({ provider, file, change, include }: InitCiSummary, paint: Paint): string {
  if (!change) return `${paint('bold', file)} is there already; it stays as it is.\n`;
  const request = provider === 'github' ? 'pull request' : 'merge request';
  return [
    `Wrote ${paint('bold', file)}. It checks every ${request}, shows findings beside their lines, and keeps what`,
    `was built as an artifact. A ${request} that only fills in catalogs is synced before it is merged.`,
    '',
    `Next: ${include === undefined ? 'commit it' : `add these lines to ${include}, and commit both`}.`,
    ...(include === undefined ? [] : ['', '  include:', `    - local: ${file}`]),
    ...(provider === 'gitlab'
      ? ['', 'To let it push what sync writes, give it a project access token as the variable VERTAALSTRAAT_TOKEN.']
      : []),
    '',
  ].join('\n');
}
