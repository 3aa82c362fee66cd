/** What pages are made of: lists, records, lines, changes, tables. Never told by colour alone. */
export const content = `
.columns { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 1.9fr) minmax(0, 1fr); }
}
.results { list-style: none; padding: 0; margin: 0; }
.results li { padding: .8rem 0; border-bottom: 1px solid var(--rule); }
.results h3 { font-size: 1.1rem; margin: 0; }
.results h3 a { display: inline-block; text-decoration: none; }
.results h3 a:hover { text-decoration: underline; }
.meta { margin: .2rem 0 0; }
.assumed { text-decoration: underline dotted; }
.meta > * + :not(.badge)::before { content: "· "; color: var(--dim); }
.badge { display: inline-block; background: var(--panel); color: var(--ink); border-radius: 9px; padding: 0 .55rem; font-size: .8125rem; font-weight: 600; }
.more { display: inline-block; padding: .4rem 0; font-weight: 600; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); list-style: none; padding: 0; margin: 1.4rem 0 0; }
.cards li { border: 1px solid var(--rule); border-top: .3rem solid var(--accent); border-radius: 6px; padding: .7rem 1rem; }
.cards h2 { font-size: .875rem; color: var(--dim); margin: 0; }
.cards p { margin: .3rem 0 0; }
.cards a { font-weight: 600; font-size: 1.1rem; text-decoration: none; }
.cards a:hover { text-decoration: underline; }
.paging { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; }
.chips li > * { display: inline-block; background: var(--panel); border-radius: 12px; padding: .15rem .75rem; font-size: .875rem; text-decoration: none; }
.tally ul { list-style: none; padding: 0; margin: 0; }
.tally li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .2rem 0; }
.tally a { min-height: 1.5rem; }
.tally .count { font-variant-numeric: tabular-nums; color: var(--dim); }
.tally svg { grid-column: 1 / -1; width: 100%; height: 4px; background: var(--panel); }
.tally rect, .histogram rect { fill: var(--bar); }
.histogram { margin: 0; }
.histogram svg { width: 100%; height: 60px; border-bottom: 1px solid var(--rule); }
.bars { columns: 7rem; padding: 0; list-style: none; }
.snippet { margin: .3rem 0 0; max-width: 75ch; }
mark { background: var(--added); color: inherit; }
.filters .words { flex: 1 1 22rem; }
.tabs { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; border-bottom: 1px solid var(--rule); margin-bottom: 1rem; }
.text { font: 1.125rem/1.65 Georgia, "Noto Serif", "DejaVu Serif", serif; max-width: 68ch; }
.text p { margin: 0 0 1em; }
.citation { white-space: pre-wrap; margin: .3rem 0; }
.captions { font: .9375rem/1.5 system-ui, sans-serif; border-top: 1px solid var(--rule); }
aside { min-width: 0; }
aside h2 { font-size: 1rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
aside h2:first-child { margin-top: 0; }
.record { margin: 0; font-size: .9375rem; }
.record dt { color: var(--dim); font-size: .8125rem; margin-top: .6rem; }
.record dd { margin: 0; }
.record small { display: block; }
.learned { list-style: none; padding: 0; }
ins { background: var(--added); text-decoration: underline; text-decoration-thickness: .1em; }
del { background: var(--removed); text-decoration: line-through; }
.lines { list-style: none; padding: 0; margin: 1rem 0; }
.lines > li { display: flex; gap: .6rem; padding: .2rem 0; border-bottom: 1px solid var(--rule); }
.lines > li > div { flex: 1; min-width: 0; }
.lines p { margin: 0; }
.lines .at { min-width: 2.5rem; min-height: 1.5rem; text-align: end; color: var(--dim); font-size: .8125rem; font-variant-numeric: tabular-nums; text-decoration: none; padding-top: .15rem; }
.lines .mark { width: 1rem; font-weight: 700; text-align: center; }
.lines .kept .mark { color: var(--link); }
.lines .removed .mark, .lines .run .mark { color: var(--accent); }
.lines .removed del { color: var(--dim); background: none; }
.lines small { display: block; }
@media (min-width: 60rem) {
  .lines > li > div { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 0 2rem; }
}
.lines :target { background: var(--panel); }
.lines details { flex: 1; min-width: 0; }
.lines summary { cursor: pointer; padding: .15rem 0; }
.lines summary small { display: inline; }
.lines summary .at { display: inline-block; text-align: start; }
.lines .run .lines { margin: .4rem 0 .4rem .6rem; }
.wide { overflow-x: auto; position: relative; }
table { border-collapse: collapse; font-size: .9375rem; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
thead th { color: var(--dim); font-size: .8125rem; font-weight: 600; }
tbody th { font-weight: 600; }
.reference :is(th, td) { overflow-wrap: anywhere; }
.chosen { background: var(--panel); }
.chosen .badge { background: var(--paper); }
.timeline { list-style: none; padding: 0; border-inline-start: 3px solid var(--rule); }
.timeline li { padding: .3rem 0 .7rem 1rem; position: relative; }
.timeline li::before { content: ""; position: absolute; inset-inline-start: -.48rem; top: .75rem; width: .8rem; height: .8rem; border-radius: 50%; border: 3px solid var(--dim); background: var(--paper); }
.timeline .edit::before, .timeline .version::before, .timeline .revert::before { border-color: var(--accent); background: var(--accent); }
.timeline .first::before, .timeline .archived::before { border-color: var(--link); background: var(--link); }
.timeline p { margin: 0; }
.changes { list-style: none; padding: 0; }
.changes li { border-inline-start: 3px solid var(--rule); padding: .1rem 0 .1rem 1rem; margin: 0 0 1.2rem; }
.changes p { margin: .2rem 0; }
.changes.line p[dir] { max-width: 75ch; }
.pair { display: grid; gap: .5rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
.nothing { background: var(--panel); border-radius: 4px; min-height: 1.5rem; }
.beside { display: grid; gap: 1rem 2rem; grid-template-columns: minmax(0, 1fr); }
.beside h3 { margin-top: 0; }
@media (min-width: 60rem) {
  .beside { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .beside .scrolled { height: 75vh; overflow-y: auto; }
}
.saved { width: 100%; height: 75vh; border: 1px solid var(--rule); border-radius: 4px; background: #fff; color-scheme: light; }
@media (max-width: 40rem) {
  th, td { padding-inline-end: .5rem; }
  .lines .at { min-width: 1.8rem; }
  .lines > li { gap: .4rem; }
  .filters .words { grid-column: 1 / -1; }
}
`;
