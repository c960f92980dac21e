import { html, trusted, type Html } from './html.ts';
import { script, scriptHash } from './script.ts';
import { style } from './style.ts';

/** Nothing but our own style and script, and nothing from anywhere else: whatever a text says, the page stays on its own. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

/** Put a page together from its body: one file that needs no other, and works without its script. */
export function page(title: string, body: Html): string {
  return `${html`<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="vertaalstraat">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
<script>${trusted(script)}</script>
</body>
</html>
`.toString()}`;
}
