/** The style sheet of the page: light and dark, wide and narrow, on a screen and on paper. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f5f1; --card: #fff; --ink: #1b2330; --soft: #566070; --line: #dcdad2; --edge: #858b94; --track: #e4e2da;
  --sign: #0c4494; --sign-ink: #fff; --link: #0c4494; --focus: #0c4494; --code: #efede6;
  --current: #1b7f4d; --stale: #9a5a00; --review: #6a45b8; --missing: #a8322a;
  --bar: #2b9a62; --bar-there: #eaa437; --hatch: #cfccc2;
  --ins: #d9f2e2; --ins-ink: #0b5a31; --del: #fbe3e0; --del-ink: #8d231c;
  --shadow: 0 1px 2px rgb(27 35 48 / 6%), 0 6px 20px rgb(27 35 48 / 5%);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11151c; --card: #191f29; --ink: #e8eaee; --soft: #a4adbb; --line: #2c3542; --edge: #77818f; --track: #2b3340;
    --sign: #164fa8; --sign-ink: #fff; --link: #8db9ff; --focus: #8db9ff; --code: #232b37;
    --current: #5fd39a; --stale: #f2b75c; --review: #c3a6ff; --missing: #ff9d94;
    --bar: #3fae76; --bar-there: #d9932b; --hatch: #414c5c;
    --ins: #123a27; --ins-ink: #8fe6b6; --del: #47201d; --del-ink: #ffb3ab;
    --shadow: 0 0 #0000;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 0 1.5rem 3rem; max-width: 76rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
code, .path, .tag { font-family: var(--mono); font-size: .86em; }
code { background: var(--code); padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--card); z-index: 3; border-radius: 0 0 8px 8px; }
.skip:focus { top: 0; }

.masthead { padding: 2.5rem 0 1.25rem; }
.sign {
  display: inline-block; margin-bottom: 1.5rem; padding: .34rem 1.05rem .4rem; background: var(--sign); color: var(--sign-ink);
  border-radius: 7px; box-shadow: inset 0 0 0 3px var(--sign), inset 0 0 0 4.5px #fff, var(--shadow);
  font-weight: 600; font-size: 1.06rem; letter-spacing: .025em; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
h1 { font-size: clamp(1.9rem, 5vw, 2.7rem); line-height: 1.12; letter-spacing: -.022em; font-weight: 680; text-wrap: balance; }
.lead { margin-top: .7rem; max-width: 46rem; font-size: 1.14rem; color: var(--soft); text-wrap: pretty; }
.lead strong { color: var(--ink); font-weight: 620; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.35rem; margin-top: 1.1rem; }
nav a { display: inline-block; padding: .22rem 0; }

.filters {
  position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .65rem;
  margin: 0 -1.5rem; padding: .7rem 1.5rem; background: var(--paper); border-bottom: 1px solid var(--line); font-size: .94rem;
}
.filters label { color: var(--soft); }
.filters select, .filters input[type=search], .filters button {
  font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: 7px; padding: .36rem .65rem; min-height: 2.3rem;
}
.filters input[type=search] { flex: 1 1 12rem; min-width: 0; max-width: 20rem; }
.filters ::placeholder { color: var(--soft); opacity: 1; }
.filters select { margin-inline-end: .6rem; max-width: 100%; }
.filters button { cursor: pointer; padding-inline: .95rem; }
.filters button:hover { border-color: var(--ink); }
.check { display: inline-flex; align-items: center; gap: .45rem; margin-inline-start: .6rem; min-height: 2.3rem; cursor: pointer; }
.check input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--sign); }
.result { color: var(--soft); margin-inline-start: auto; }
.result:empty { display: none; }

section { padding-top: 2.6rem; }
h2 { font-size: 1.42rem; line-height: 1.25; letter-spacing: -.012em; font-weight: 650; margin-bottom: 1rem; }
h2:has(+ .about) { margin-bottom: .3rem; }
h2 .count { margin-inline-start: .3rem; padding: .12em .6em; border-radius: 99px; background: var(--track); font-size: .95rem; font-weight: 600; letter-spacing: 0; vertical-align: .12em; }
.about { color: var(--soft); max-width: 46rem; margin-bottom: 1.1rem; text-wrap: pretty; }
.more, .done { margin-top: 1rem; padding: .8rem 1.1rem; border: 1px dashed var(--edge); border-radius: 10px; color: var(--soft); }
.done { margin-top: 2.6rem; border: 1px solid var(--current); color: var(--current); }

.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16.5rem, 100%), 1fr)); gap: 1rem; }
.card { max-width: 30rem; background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.15rem 1.3rem 1.1rem; box-shadow: var(--shadow); }
.card h3 { display: flex; justify-content: space-between; align-items: baseline; gap: .5rem; font-size: 1rem; font-weight: 600; }
.tag { color: var(--soft); font-weight: 400; }
.share { font-size: 2.5rem; line-height: 1.2; font-weight: 300; letter-spacing: -.03em; }
.bar {
  display: block; height: .55rem; border-radius: 99px; print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none;
  background:
    linear-gradient(90deg, var(--bar) var(--now), var(--bar-there) var(--now) var(--there), transparent var(--there)),
    repeating-linear-gradient(135deg, var(--track) 0 4px, var(--hatch) 4px 6px);
}
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8.4rem, 100%), 1fr)); gap: .1rem 1.5rem; margin-top: .95rem; font-size: .93rem; }
.facts div { display: flex; justify-content: space-between; gap: .5rem; }
.facts dt { display: flex; align-items: center; gap: .5rem; color: var(--soft); }
.facts dd { font-weight: 600; }
.facts .zero dd { color: var(--soft); font-weight: 400; }
.dot { width: .62rem; height: .62rem; border-radius: 99px; background: var(--bar); print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none; }
.dot.stale { background: var(--bar-there); border-radius: 2px; }
.dot.review { background: var(--bar-there); border-radius: 2px; rotate: 45deg; scale: .86; }
.dot.missing { background: none; border: 2px solid var(--edge); }
.left { margin-top: .8rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .93rem; color: var(--soft); }
.left strong { color: var(--ink); }

table { width: 100%; border-collapse: separate; border-spacing: 0; text-align: start; }
th, td { padding: .72rem .95rem; text-align: start; vertical-align: top; font-weight: 400; }
thead th { padding-block: .6rem; font-size: .86rem; font-weight: 600; color: var(--soft); border-bottom: 1px solid var(--line); }
tbody tr:not(:first-child) > *, tfoot tr > * { border-top: 1px solid var(--line); }
tfoot th, tfoot td { font-weight: 600; }
.scroll { overflow-x: auto; }
.coverage { background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }
.coverage tbody th { min-width: 13rem; }
.coverage td { min-width: 8.5rem; }
.coverage thead th[data-for] { width: 19%; }
.scroll .coverage thead th[data-for] { width: auto; }
.coverage .number { min-width: 0; width: 5rem; text-align: end; color: var(--soft); }
.coverage tfoot .number { color: inherit; }
.title { display: block; font-weight: 600; line-height: 1.4; }
.path { color: var(--soft); overflow-wrap: anywhere; font-weight: 400; }
.percent { display: block; margin-bottom: .25rem; font-weight: 600; line-height: 1.4; }
td .bar { height: .4rem; max-width: 14rem; }
.kinds { display: flex; flex-wrap: wrap; gap: 0 .8rem; margin-top: .35rem; font-size: .85rem; line-height: 1.45; font-weight: 400; }
.kinds .stale { color: var(--stale); } .kinds .review { color: var(--review); } .kinds .missing { color: var(--missing); }
.kinds a { text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
.kinds a:hover { text-decoration-color: currentColor; }
.words { color: var(--soft); }

details { background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }
details + details { margin-top: .7rem; }
summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; padding: .8rem 1.1rem .8rem 2.6rem; cursor: pointer; border-radius: 14px; list-style: none; position: relative; }
summary::-webkit-details-marker { display: none; }
summary::before {
  content: ''; position: absolute; left: 1.15rem; top: 1.3rem; width: .5rem; height: .5rem; border: solid var(--soft); border-width: 0 2px 2px 0;
  transform: rotate(-45deg) translate(-1px, -1px);
}
details[open] > summary::before { transform: rotate(45deg) translate(-1px, -1px); }
summary:hover .title, summary:hover .path { text-decoration: underline; text-underline-offset: .2em; }
summary .name { flex: 1 1 16rem; min-width: 0; }
summary .count { color: var(--soft); font-size: .9rem; }
summary h3 { font-size: 1rem; font-weight: 400; }
details > table { border-top: 1px solid var(--line); }

.texts th[scope=row] { width: 20%; }
.texts td { width: 40%; }
.path, .key { font-size: .8rem; }
.language { font-weight: 600; }
.translations li + li { margin-top: .7rem; }
.translations .path { margin-inline-start: .4rem; }
th .key { display: inline-block; margin: .1rem 0; }
th > .path { display: block; }
.prose { white-space: pre-wrap; max-width: 40rem; }
.same { color: var(--soft); }
ins, del { padding: .05em .16em; border-radius: 3px; -webkit-box-decoration-break: clone; box-decoration-break: clone; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
ins { background: var(--ins); color: var(--ins-ink); text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: .18em; }
del { background: var(--del); color: var(--del-ink); text-decoration: line-through; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ins::before { content: ' [added: '; } del::before { content: ' [removed: '; } ins::after, del::after { content: '] '; }
.remarks { margin-top: .4rem; font-size: .86rem; color: var(--soft); }

.findings th[scope=row] { width: 25%; }
.findings td:last-child { width: 13rem; }
.line { display: block; font-weight: 600; font-size: .93rem; }
.severity { display: inline-block; margin-inline-end: .35rem; padding: .05em .6em; border: 1px solid currentColor; border-radius: 99px; font-size: .8rem; font-weight: 600; line-height: 1.5; }
.severity.error { color: var(--missing); } .severity.warning { color: var(--stale); } .severity.info { color: var(--link); }
.note { margin-top: .3rem; font-size: .9rem; color: var(--soft); }
.pair { margin-top: .35rem; font-size: .92rem; }
.pair div { display: flex; gap: .6rem; }
.pair dt { flex: 0 0 4.6rem; color: var(--soft); }
.pair dd { white-space: pre-wrap; min-width: 0; overflow-wrap: anywhere; }
footer { margin-top: 3.5rem; padding-top: 1.1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }

@media (max-width: 46rem) {
  html { scroll-padding-top: 1rem; }
  body { padding-inline: 1rem; }
  .masthead { padding-top: 1.4rem; }
  .sign { margin-bottom: 1.1rem; }
  .filters { position: static; margin-inline: -1rem; padding-inline: 1rem; }
  .filters select, .filters input[type=search] { flex: 1 1 9rem; margin: 0; max-width: none; }
  .filters label:not(.check) { flex: 0 0 5rem; }
  .filters label:not(.check), .filters select, .filters input[type=search] { flex-basis: calc(100% - 6rem); }
  .filters label:not(.check) { flex-basis: 5rem; }
  .check { margin: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tfoot, tr { display: block; }
  tr { padding: .8rem 1rem; }
  th[scope=row], td, .texts th[scope=row], .texts td, .findings td:last-child { display: block; width: auto; min-width: 0; padding: 0; border: 0 !important; }
  tbody tr:not(:first-child), tfoot tr { border-top: 1px solid var(--line); }
  td { margin-top: .6rem; }
  td::before { text-align: start; content: attr(data-label); display: block; font-size: .82rem; color: var(--soft); font-weight: 400; }
  .coverage td { display: grid; grid-template-columns: 1fr auto; column-gap: 1rem; }
  .coverage td::before { align-self: end; font-size: .9rem; }
  .coverage td .bar, .coverage td .kinds { grid-column: 1 / -1; max-width: none; }
  .coverage .number { width: auto; }
  .translations .path { display: block; margin: 0; }
  .scroll { overflow: visible; }
  .percent { text-align: end; }
  summary { padding-inline-end: 1rem; }
}
@media (forced-colors: active) {
  .card, .coverage, details, .sign { border: 1px solid CanvasText; }
}
@media (prefers-reduced-motion: no-preference) {
  summary::before { transition: transform .12s; }
}
@media print {
  :root {
    --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #ccc; --edge: #777; --track: #e4e2da; --code: #f2f2f2;
    --sign: #0c4494; --link: #0c4494; --current: #1b7f4d; --stale: #9a5a00; --review: #6a45b8; --missing: #a8322a;
    --bar: #2b9a62; --bar-there: #eaa437; --hatch: #cfccc2; --ins: #d9f2e2; --ins-ink: #0b5a31; --del: #fbe3e0; --del-ink: #8d231c; --shadow: 0 0 #0000;
  }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .filters, nav, .skip, summary::before { display: none !important; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { padding-inline-start: 1.1rem; }
  .card, tr { break-inside: avoid; }
  h2, summary, .about { break-after: avoid; }
  .masthead { padding-top: 0; }
}
@page { margin: 16mm 14mm; }
`;
