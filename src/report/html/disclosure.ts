import { html, type Html, type Part } from './html.ts';

/** A part of the page that opens and closes, with the keyboard too and without a script. */
export function disclosure(summary: Part, count: string, open: boolean, content: Html): Html {
  return html`<details data-group${open ? html` open` : undefined}>
<summary><span class="name">${summary}</span> <span class="count">${count}</span></summary>
${content}
</details>
`;
}
