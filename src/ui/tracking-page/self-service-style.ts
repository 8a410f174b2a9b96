import { minified } from "./minified";

/** What self-service needs beside the style of every public page. */
export const selfServiceStyle = `
.acts{margin-top:.75rem;display:grid}
.acts li+li{border-top:1px solid var(--line)}
.acts a{display:flex;align-items:center;justify-content:space-between;gap:1rem;min-height:2.875rem;padding-block:.5rem;color:var(--ink);font-size:.9688rem;font-weight:500;text-decoration:none}
.acts a::after{content:"";flex:none;width:.5rem;height:.5rem;margin-inline-end:.25rem;border:solid var(--quiet);border-width:2px 2px 0 0;transform:rotate(45deg)}
[dir=rtl] .acts a::after{transform:rotate(-135deg)}
.acts a:hover{color:var(--link)}
.asked{margin-top:.75rem;display:grid;gap:.875rem;font-size:.9375rem}
.asked+h2{margin-top:1.5rem}
.asked-label{font-weight:500}
.asked li{padding-inline-start:.75rem;border-inline-start:3px solid var(--line)}
.asked .requested{border-color:var(--slip)}
.asked .done{border-color:var(--tone)}
`;

/** What the pages of the acts need besides, in a style sheet of its own: the order's page stays small. */
export const actStyle = minified(`
.act h1+p,.act h1+form>:first-child,.act .note{margin-top:.75rem}
.act [hidden]{display:none}
.act{padding-bottom:1.25rem}
.act .note{display:block;padding:.875rem 1rem;border-radius:var(--round-small,12px);background:var(--sunken);font-size:.9375rem;text-wrap:pretty}
.act .note:empty{display:none}
.act .note[class*=tone]{background:var(--tint);color:var(--tone)}
.act .note+.quiet,.act .note+form>:first-child,.act .consent~.quiet,.act .quiet+.carrier{margin-top:.875rem}
.act dd a{display:inline-block;min-height:1.5rem}
.act form+form{margin-top:0}
.act select,.act textarea{
  width:100%;min-height:3rem;margin-top:.375rem;padding:.5rem .875rem;
  border:1px solid var(--field);border-radius:var(--round-small,12px);background:var(--paper);color:inherit;font:inherit;
}
.act textarea{min-height:7rem;resize:vertical}
.act fieldset{margin:1rem 0 0;padding:0;border:0}
.act legend{padding:0;font-size:.9375rem;font-weight:500}
.act .choice{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;margin:0;font-weight:400}
.act .choice input{width:1.25rem;height:1.25rem;min-height:0;margin:0;padding:0;flex:none;accent-color:var(--link)}
.act input[type=file]{padding:.5rem .875rem;line-height:2rem}
.act ::file-selector-button{min-height:2rem;margin-inline-end:.75rem;padding:0 .75rem;border:1px solid var(--field);border-radius:8px;background:var(--card);color:inherit;font:inherit;font-weight:500;cursor:pointer}
.act .field-hint{margin-top:.375rem;color:var(--quiet);font-size:.875rem}
.act .code{font-size:1.5rem;letter-spacing:.3em;text-align:center;font-variant-numeric:tabular-nums}
.act .carrier+.carrier{margin-top:1.75rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.act .options{margin-top:.5rem;padding-inline-start:1.25rem;list-style:disc}
.act .options li{padding-block:.125rem}
.act dl{margin-top:1rem;display:grid;gap:.375rem;font-size:.9375rem}
.act dl div{display:flex;flex-wrap:wrap;gap:.125rem .75rem}
.act dt{color:var(--quiet)}
.link-button{display:inline-flex;align-items:center;min-height:2.75rem;margin-top:.5rem;padding:0;border:0;background:none;color:var(--link);font:inherit;font-size:.9375rem;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
`);
