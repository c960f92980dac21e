import { html, type Html, type Part } from './html.ts';

/** A column of a table. */
export interface Column {
  readonly name: Part;
  /** Attributes of its heading. */
  readonly attributes?: Html;
}

/**
 * Make a table that a screen reader can walk through. The roles are written out, since on a narrow screen rows become
 * blocks, and browsers then forget that they are rows.
 *
 * @param caption What the table is about; `hidden` where a heading right above it says so already.
 * @param body Rows, as `row` makes them.
 */
export function table(
  caption: { readonly text: Part; readonly hidden: boolean },
  columns: readonly Column[],
  body: readonly Html[],
  options: { readonly name: string; readonly foot?: Html; readonly id?: string },
): Html {
  const heads = columns.map(
    ({ name, attributes }) => html`<th role="columnheader" scope="col" ${attributes}>${name}</th>`,
  );
  const foot = options.foot ? html`<tfoot role="rowgroup">${options.foot}</tfoot>` : undefined;
  const id = options.id === undefined ? undefined : html` id="${options.id}"`;
  return html`<table role="table" class="${options.name}"${id}>
<caption${caption.hidden ? html` class="unseen"` : undefined}>${caption.text}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${body}</tbody>${foot}
</table>`;
}

/** Make a row: its heading, then its cells. */
export function row(head: Part, cells: readonly Html[], attributes?: Html): Html {
  return html`<tr role="row" ${attributes}><th role="rowheader" scope="row">${head}</th>${cells}</tr>
`;
}

/** Make a cell. */
export function cell(content: Part, attributes?: Html): Html {
  return html`<td role="cell" ${attributes}>${content}</td>`;
}
