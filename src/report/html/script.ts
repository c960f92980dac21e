/**
 * The script of the page: it shows the filters and makes them work, opens everything at once, and opens it for print.
 *
 * Whoever changes it changes `scriptHash` too; a test tells to what.
 */
export const script = `
'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const details = all('details');
  addEventListener('beforeprint', () => details.forEach((one) => { one.open = true; }));
  const form = document.querySelector('.filters');
  if (!form) return;
  const { language, words, open, all: button } = form.elements;
  const output = form.querySelector('output');
  const columns = all('[data-for]:not([data-row])');
  const textOf = (row) => (row.textContent + ' ' + (row.closest('details')?.querySelector('summary').textContent ?? '')).toLowerCase();
  const rows = all('[data-row]').map((row) => ({ row, text: undefined }));
  const groups = all('[data-group], section').map((group) => ({ group, own: all('[data-row]', group) }));
  const apply = () => {
    const locale = language.value;
    const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const one of columns) one.hidden = locale !== '' && one.dataset.for !== locale;
    let shown = 0;
    for (const one of rows) {
      const { row } = one;
      const { for: own, open: todo } = row.dataset;
      if (wanted.length > 0) one.text ??= textOf(row);
      const finished = todo !== undefined && (locale === '' ? todo === '' : !todo.split(' ').includes(locale));
      row.hidden =
        (own !== undefined && locale !== '' && !own.split(' ').includes(locale)) ||
        (open.checked && finished) ||
        !wanted.every((word) => one.text.includes(word));
      if (!row.hidden) shown += 1;
    }
    for (const { group, own } of groups) group.hidden = own.length > 0 && own.every((row) => row.hidden);
    const narrowed = locale !== '' || wanted.length > 0 || open.checked;
    output.value = !narrowed ? '' : shown === 0 ? 'Nothing matches' : shown + ' of ' + rows.length + ' rows';
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  button.hidden = details.length === 0;
  button.addEventListener('click', () => {
    const opening = details.some((one) => !one.open && !one.hidden);
    for (const one of details) one.open = opening;
  });
  const label = () => {
    const opening = details.some((one) => !one.open && !one.hidden);
    button.textContent = opening ? 'Open all' : 'Close all';
  };
  for (const one of details) one.addEventListener('toggle', label);
  label();
  form.hidden = false;
  apply();
})();
`;

/** The hash of the script, by which the page’s policy knows it. */
export const scriptHash = 'sha256-FAU0IHwlJ5YsHkjskbHC0sxrHOpMa2cse7nshgZBRIU=';
