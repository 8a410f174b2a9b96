/** The question about the delivery: five keys in a row, each wide enough for a thumb. */
export const csatStyle = `
.scores{border:0;margin:.75rem 0 0;padding:0;min-width:0;display:grid;grid-template-columns:repeat(5,1fr);gap:.375rem}
.scores legend{padding:0;margin-bottom:.625rem;font-size:.9375rem}
.scores label{margin:0;position:relative;cursor:pointer}
.scores input:not([type=hidden]){position:absolute;inset:0;width:100%;height:100%;min-height:0;margin:0;opacity:0;cursor:pointer}
.scores label span{display:grid;place-items:center;min-height:3rem;border:1px solid var(--field);border-radius:var(--round-small,12px);font-weight:600}
.scores label:hover span{background:var(--sunken)}
.scores input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.scores input:focus-visible+span{outline:3px solid var(--link);outline-offset:3px}
.scale{grid-column:1/-1;display:flex;justify-content:space-between;font-size:.8125rem}
textarea{
  display:block;width:100%;margin-top:.375rem;padding:.5rem .875rem;border:1px solid var(--field);border-radius:var(--round-small,12px);
  background:var(--paper);color:inherit;font:inherit;resize:vertical;
}
.csat h1{margin-bottom:0}
.csat details{margin-top:.5rem}
@media print{.csat{display:none}}
@media (forced-colors:active){.scores input:checked+span{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`;
