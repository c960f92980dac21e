import { showUnseen } from './show-unseen.ts';

/**
 * Write a text as a cell of a Markdown table shows it: what stands between backticks as code, everything else as it is,
 * pinging nobody and pointing at no issue.
 */
export function escapeMarkdown(text: string): string {
  return showUnseen(text.replaceAll(/\s+/g, ' '))
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('|', String.raw`\|`) : escapeProse(part)))
    .join('');
}

function escapeProse(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]~|]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/@(?=\w)|#(?=\d)/g, '$&<!-- -->');
}
