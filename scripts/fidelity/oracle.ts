import { spawnSync } from 'node:child_process';

const words = ['--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tasklist', '-e', 'footnotes'];

/** Tell whether there is a second opinion: GitHub's own renderer, which shares no code with ours. */
export function hasOracle(): boolean {
  return spawnSync('cmark-gfm', ['--version']).status === 0;
}

/**
 * The tags, in order, with their destinations, of the HTML that cmark-gfm makes of a text.
 *
 * Front matter is left out: to this renderer it is text like any other.
 */
export function tagSkeleton(text: string): string[] {
  const body = text.replace(/^\uFEFF/, '').replace(/^---[ \t]*(\r?\n|\r)[^]*?\1---[ \t]*(?:\1|$)/, '');
  const { stdout, status, error } = spawnSync('cmark-gfm', words, { input: body, maxBuffer: 1 << 28 });
  if (error || status !== 0) throw error ?? new Error(`Unexpected exit ${String(status)} of cmark-gfm, expected 0`);
  const html = new TextDecoder().decode(stdout);
  return [...html.matchAll(/<(\/?[a-z][a-z\d-]*)(?=[\s/>])[^<>]*?(?:(?:href|src)="([^"]*)"[^<>]*?)?>/gi)].map(
    ([, tag = '', url = '']) => `${tag.toLowerCase()} ${url}`.trim(),
  );
}
