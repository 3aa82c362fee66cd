/** Colours of both schemes, type, the frame of the page, forms. Colours keep 4.5:1 (WCAG 2.2, 1.4.3). */
export const base = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --panel: #f3f0e8; --ink: #1f1d1a; --dim: #5f5a51; --rule: #d9d3c5;
  --link: #0b5394; --accent: #8a4b08; --added: #dcebfb; --removed: #fbe3cf; --bar: #b9822f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --panel: #23211e; --ink: #eae6dd; --dim: #aea798; --rule: #403c35;
    --link: #8fc1f5; --accent: #f0b46a; --added: #12395c; --removed: #573312; --bar: #b9822f;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, sans-serif; background: var(--paper); color: var(--ink); }
body { margin: 0 auto; max-width: 76rem; padding: 0 clamp(.9rem, 3vw, 2rem); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.2rem); margin: 1.6rem 0 .6rem; }
h2 { font-size: 1.2rem; margin: 1.8rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
small, .note, .meta { font-size: .875rem; color: var(--dim); }
small a, .note a, .meta a { color: var(--link); }
time { display: inline-block; max-width: 100%; }
td time, th time { white-space: nowrap; }
code, pre { font: .875em/1.5 ui-monospace, monospace; }
pre { background: var(--panel); padding: 1rem; overflow-x: auto; border-radius: 6px; }
ol, ul { padding-inline-start: 1.3rem; }
.lead { font-size: 1.1rem; max-width: 60ch; }
.warn { color: var(--accent); font-weight: 600; font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: -99rem; }
.skip:focus { inset: .5rem auto auto .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
header.site {
  display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center;
  padding: .8rem 0; border-bottom: 1px solid var(--rule);
}
.brand { font-weight: 700; font-size: 1.2rem; color: var(--ink); text-decoration: none; padding: .2rem 0; }
header nav { display: flex; flex-wrap: wrap; gap: 0 1.2rem; flex: 1 1 auto; overflow-wrap: normal; }
header nav a, .tabs a { display: inline-block; padding: .25rem 0; text-decoration: none; }
header nav a[aria-current], .tabs a[aria-current] { color: var(--ink); font-weight: 600; border-bottom: 3px solid var(--accent); }
footer.site { margin-top: 4rem; border-top: 1px solid var(--rule); color: var(--dim); font-size: .875rem; }
form p { margin: 0; }
.wide + p { margin-top: .8rem; }
input, select, button {
  font: inherit; color: var(--ink); background: var(--paper); min-height: 2.25rem; max-width: 100%;
  border: 1px solid var(--dim); border-radius: 4px; padding: .25rem .6rem;
}
input[type=radio] { min-height: 0; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--link); }
::placeholder { color: var(--dim); opacity: 1; }
button { background: var(--ink); color: var(--paper); border-color: var(--ink); cursor: pointer; font-weight: 600; }
label { font-size: .875rem; color: var(--dim); }
.lookup { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
.lookup input { width: 14rem; flex: 1 1 9rem; min-width: 0; }
.filters { display: flex; flex-wrap: wrap; gap: .7rem; align-items: end; background: var(--panel); padding: .8rem 1rem; border-radius: 6px; }
.filters p { display: flex; flex-direction: column; min-width: 0; }
.filters .long { flex: 1 1 16rem; }
@media (max-width: 40rem) {
  header nav { gap: 0 .9rem; }
  .lookup, .lookup label { flex-basis: 100%; }
  .lookup { min-width: 0; }
  .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 7rem), 1fr)); }
  .filters .long { grid-column: 1 / -1; }
  .filters input, .filters select { width: 100%; padding-inline: .4rem; }
}
dialog { color: var(--ink); background: var(--paper); border: 1px solid var(--dim); border-radius: 6px; max-width: 26rem; }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1rem; }
dialog dt, dialog dd { margin: 0; }
kbd { font: .875em ui-monospace, monospace; background: var(--panel); padding: .1rem .4rem; border-radius: 3px; }
input[type=checkbox] { min-height: 0; width: 1.5rem; height: 1.5rem; vertical-align: middle; }
[data-keys][hidden] { display: inline-block; visibility: hidden; }
@media (forced-colors: active) {
  .tally rect { fill: Highlight; }
  .badge { border: 1px solid; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { header.site, footer.site, .tabs, .skip { display: none; } }
`;
