/** Pictures that the server draws: families, strips of versions, fates. Never told by colour alone. */
export const charts = `
.family { margin: 1rem 0; }
.family ol { list-style: none; padding: 0; margin: 0; }
.family li { display: grid; gap: 0 1.5rem; align-items: center; border-bottom: 1px solid var(--rule); padding: .15rem .3rem; }
.family p { margin: 0; }
@media (min-width: 45rem) { .family ol > li { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); } }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; list-style: none; padding: 0; margin: 0 0 .4rem; font-size: .875rem; }
.family .legend li { display: flex; border: 0; gap: .3rem; }
.family svg { display: block; overflow: visible; }
.track { stroke: var(--rule); }
.lag { stroke: var(--dim); stroke-dasharray: 2 3; }
.day { fill: var(--rule); }
.origin { fill: var(--accent); stroke: var(--accent); }
.copy { fill: var(--paper); stroke: var(--link); stroke-width: 2.5; }
.ends { display: flex; flex-wrap: wrap; justify-content: space-between; margin: .2rem 0; gap: 0 1rem; font-size: .8125rem; color: var(--dim); }
@media (min-width: 45rem) { .family .ends { margin-inline-start: calc((100% - 1.5rem) / 3 + 1.5rem); } }
.strip { display: flex; flex-wrap: wrap; gap: .3rem; list-style: none; padding: 0; }
.strip a { display: block; border: 1px solid var(--rule); border-top: .6rem solid var(--panel); border-radius: 4px; padding: .3rem .6rem; text-decoration: none; color: var(--ink); }
.strip small, .strip time { display: block; }
.strip .d1 a { border-top-color: color-mix(in srgb, var(--bar) 30%, var(--panel)); }
.strip .d2 a { border-top-color: color-mix(in srgb, var(--bar) 55%, var(--panel)); }
.strip .d3 a { border-top-color: var(--bar); }
.strip .d4 a { border-top-color: var(--accent); }
.edits { list-style: none; padding: 0; }
.edits > li { border-inline-start: 3px solid var(--rule); padding: .1rem 0 .1rem 1rem; margin-bottom: .9rem; }
.edits > .factual { border-color: var(--accent); }
.edits p, .edits ul { margin-block: .15rem; }
.headline { font-weight: 600; }
.fates { width: 100%; height: 1.4rem; }
.fates rect { fill: var(--bar); stroke: var(--paper); stroke-width: 2; }
.fates .version, .fates .reverted { fill: var(--accent); }
.fates .archived { fill: var(--link); }
.fates .duplicate, .fates .pending { fill: var(--rule); }
.fates .rejected, .fates .failed { fill: var(--dim); }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .4rem; }
.plain { background: var(--paper); color: var(--ink); }
`;
