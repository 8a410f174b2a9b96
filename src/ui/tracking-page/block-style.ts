/** The style of what a merchant adds to the page. */
export const blockStyle = `
.banner{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
.prose h2{margin-bottom:.5rem}
.prose div{display:grid;gap:.75rem;overflow-wrap:anywhere}
.prose ul,.prose ol{padding-inline-start:1.25rem;list-style:disc}
.prose ol{list-style:decimal}
.picture{display:block;width:100%;height:auto;border-radius:var(--round,16px)}
.links{margin-top:.5rem;display:grid;gap:.25rem}
.links a{display:inline-block;min-height:1.5rem}
.faq details{border-top:1px solid var(--line);padding-block:.5rem}
.faq details:first-of-type{margin-top:.75rem}
.faq details:last-of-type{padding-bottom:0}
.faq summary{font-weight:500;min-height:2rem}
.faq summary::after{flex:none}
.faq details p{margin-top:.375rem;color:var(--quiet);text-wrap:pretty}
`;
