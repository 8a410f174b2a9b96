import { blockStyle } from "./block-style";
import { csatStyle } from "./csat-style";
import { minified } from "./minified";
import { notificationsStyle } from "./notifications-style";
import { pageColours } from "./page-colours";
import { recommendationsStyle } from "./recommendations-style";
import { selfServiceStyle } from "./self-service-style";

/**
 * The style sheet of the public pages, written by hand and put into the page, so that one request draws it. Sizes are in
 * rem: a reader's own text size holds.
 */
export const pageStyle = minified(`
${pageColours}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{
  margin:0;min-height:100vh;display:flex;flex-direction:column;
  background:var(--paper);color:var(--ink);
  font:400 1rem/1.55 var(--face,Geist,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif);
  font-variant-numeric:tabular-nums;
}
h1,h2,h3,h4,p,ol,ul,dl,dd{margin:0;padding:0}
ol,ul{list-style:none}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:4px}
[hidden]{display:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.quiet{color:var(--quiet)}
.icon{width:1.25em;height:1.25em;flex:none}

header{padding:1.5rem 1.25rem 1.25rem}
header,main,footer,.languages{width:100%;max-width:62rem;margin-inline:auto}
header a{color:inherit;text-decoration:none;display:inline-block}
header img{display:block;height:2rem;width:auto;max-width:12rem;object-fit:contain}
.wordmark{font-size:1.125rem;font-weight:600;letter-spacing:-.015em}

main{padding:0 1rem;flex:1}
.tracking{display:grid;gap:1rem}
.main-column,aside{display:grid;gap:1rem;align-content:start;min-width:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:var(--round,16px);padding:1.25rem}
.card:empty{display:none}
h2,h4{font-size:1rem;line-height:1.4;font-weight:600}
h2+.quiet{margin-top:.25rem}

.state{
  display:inline-flex;align-items:center;gap:.5rem;margin-bottom:1rem;padding-block:.25rem;padding-inline:.5rem .75rem;
  background:var(--tint);color:var(--tone);border-radius:999px;font-size:.875rem;font-weight:550;
}
h1{font-size:clamp(1.875rem,7.4vw,2.625rem);line-height:1.12;font-weight:600;letter-spacing:-.03em;text-wrap:balance}
h3{font-size:1.375rem;line-height:1.25;font-weight:600;letter-spacing:-.02em;text-wrap:balance}
.lead{margin-top:.75rem;color:var(--quiet);font-size:1.0625rem;text-wrap:pretty}
.promise{margin-top:.875rem;padding-inline-start:.75rem;border-inline-start:3px solid var(--line);color:var(--quiet);font-size:.9375rem}
.promise.slip{border-color:var(--slip);color:var(--ink)}

.progress{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;margin-top:1.75rem}
.step{position:relative;text-align:center;font-size:.75rem;line-height:1.3;color:var(--quiet)}
.step::before{content:"";position:absolute;top:.5625rem;inset-inline-start:-50%;width:100%;height:2px;background:var(--line)}
.step:first-child::before{display:none}
.step.done::before,.step.current::before{background:var(--tone)}
.dot{position:relative;z-index:1;display:block;width:1.25rem;height:1.25rem;margin:0 auto .5rem;border-radius:50%;background:var(--card);border:2px solid var(--line)}
.step.done .dot{background:var(--tone);border-color:var(--tone)}
.step.current .dot{border-color:var(--tone);background:var(--tone);box-shadow:0 0 0 5px var(--tint)}
.step.done .dot::after,.step.current:last-child .dot::after{
  content:"";position:absolute;left:.3rem;top:.13rem;width:.32rem;height:.58rem;
  border:solid var(--card);border-width:0 2px 2px 0;transform:rotate(42deg);
}
.step.current .step-label{color:var(--ink);font-weight:600}
.step-label{display:block;padding-inline:.125rem}

.number{display:flex;flex-wrap:wrap;align-items:center;gap:.125rem .75rem;margin-top:1.5rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.9375rem}
.number dt{color:var(--quiet)}
.number dd{display:flex;align-items:center;gap:.5rem;flex-wrap:wrap;min-width:0}
code{font:500 .9375rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:.01em;user-select:all;-webkit-user-select:all;overflow-wrap:anywhere}
.copy{
  min-height:1.75rem;padding:0 .625rem;border:1px solid var(--line);border-radius:8px;background:none;
  color:var(--link);font-family:inherit;font-size:.8125rem;font-weight:500;line-height:1;cursor:pointer;
}
.copy:hover{background:var(--sunken)}

.advice{padding:1rem 1.25rem 1.125rem;border-radius:var(--round,16px);background:var(--tint);font-size:.9688rem}
.parcel .advice{margin-top:1.25rem;border-radius:var(--round-small,12px)}
.advice ul{margin-top:.5rem;display:grid;gap:.5rem}
.advice li{position:relative;padding-inline-start:1.125rem;text-wrap:pretty}
.advice li::before{content:"";position:absolute;inset-inline-start:.125rem;top:.62em;width:.375rem;height:.375rem;border-radius:50%;background:var(--tone)}
summary{cursor:pointer;font-weight:600;list-style:none;display:flex;align-items:center;gap:.5rem;min-height:1.75rem}
summary::-webkit-details-marker{display:none}
summary::after{content:"";width:.5rem;height:.5rem;margin-inline:auto .25rem;border:solid var(--quiet);border-width:0 2px 2px 0;transform:translateY(-2px) rotate(45deg)}
details[open]>summary::after{transform:translateY(2px) rotate(225deg)}
.advice .button{margin-top:1rem;background:var(--card);color:var(--ink);border-color:var(--line);min-height:2.75rem}
.count{color:var(--quiet);font-weight:400}

.updates ol{margin-top:1rem}
.parcel .updates{margin-top:1.25rem;padding-top:.75rem;border-top:1px solid var(--line)}
.updates li{position:relative;padding-block:0 1.25rem;padding-inline-start:1.5rem}
.updates li:last-child{padding-bottom:0}
.updates li::before{content:"";position:absolute;inset-inline-start:.25rem;top:.5rem;width:.5rem;height:.5rem;border-radius:50%;background:var(--line)}
.updates li:first-child::before{background:var(--tone);box-shadow:0 0 0 4px var(--tint)}
.updates li:not(:last-child)::after{content:"";position:absolute;inset-inline-start:.4375rem;top:1.125rem;bottom:-.375rem;width:2px;background:var(--line)}
.update-words{font-weight:500;line-height:1.45;text-wrap:pretty}
.updates li:first-child .update-words{font-weight:600}
.update-where,.update-note,.update-carrier{color:var(--quiet);font-size:.875rem;line-height:1.5}
.update-carrier{font-size:.8125rem;overflow-wrap:anywhere}

.parcel h2{margin-bottom:.75rem;color:var(--quiet);font-size:.875rem;font-weight:500}
.items{display:grid;gap:.5rem;margin-top:1rem;font-size:.9375rem}
.items li{display:flex;gap:.625rem}
.quantity{color:var(--quiet);flex:none}
.variant{color:var(--quiet)}
.facts{display:grid;gap:.375rem;margin-top:.75rem;font-size:.9375rem}
.facts div{display:flex;gap:.75rem}
.facts dt{color:var(--quiet);min-width:5rem}

.button{
  display:flex;align-items:center;justify-content:center;width:100%;min-height:3rem;margin-top:1rem;padding:.625rem 1rem;
  border:1px solid transparent;border-radius:var(--round-small,12px);background:var(--accent);color:var(--accent-ink);
  font-family:inherit;font-size:1rem;font-weight:550;line-height:1.25;text-align:center;text-decoration:none;cursor:pointer;
}
.button:hover{filter:brightness(1.06)}
.button.secondary{background:none;border-color:var(--field);color:var(--ink)}
.button.secondary:hover{background:var(--sunken);filter:none}
label{display:block;margin-top:1rem;font-size:.9375rem;font-weight:500}
input:not([type=hidden]){
  width:100%;min-height:3rem;margin-top:.375rem;padding:.5rem .875rem;
  border:1px solid var(--field);border-radius:var(--round-small,12px);background:var(--paper);color:inherit;font:inherit;
}
input[aria-invalid]{border-color:var(--error)}
.form-error{margin-top:.625rem;color:var(--error);font-size:.9375rem}

.single{max-width:30rem;padding-top:.5rem}
.single h1{font-size:1.75rem;margin-bottom:.5rem}
.aside-line{margin-top:.75rem;text-align:center;color:var(--quiet);font-size:.9375rem}
.card+.aside-line{margin-top:1.25rem}
.aside-line a{display:inline-block;min-height:1.5rem}
footer{padding:1.5rem 1.25rem 1rem;color:var(--quiet);font-size:.8125rem;display:grid;gap:.25rem}
.languages{padding:0 1.25rem 2.5rem;font-size:.8125rem}
.languages ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.languages a{display:inline-block;min-height:1.5rem;line-height:1.5rem}
.languages a[aria-current]{color:var(--quiet);text-decoration:none}

${blockStyle}
${csatStyle}
${notificationsStyle}
${selfServiceStyle}
${recommendationsStyle}
@media (min-width:56rem){
  header{padding:2rem 2rem 1.5rem}
  main{padding:0 2rem}
  footer{padding:2rem 2rem 1rem}
  .languages{padding:0 2rem 3rem}
  .tracking{grid-template-columns:minmax(0,1fr) 20rem;gap:1.25rem}
  .main-column,aside{gap:1.25rem}
  .card{padding:1.75rem}
  .single{padding-top:min(6vh,3rem)}
  .advice{padding:1.25rem 1.75rem 1.5rem}
  .parcel .advice{padding:1rem 1.25rem}
  .advice .button{width:auto;display:inline-flex}
  .step{font-size:.8125rem}
  aside .card{padding:1.5rem}
  aside{align-self:start}
}
@media (prefers-reduced-motion:no-preference){summary::after,.button,.copy{transition:.15s ease-out}}
@media print{
  :root{color-scheme:light}
  body{background:none;color:#000}
  .card,.advice{border:0;padding:0;background:none;break-inside:avoid}
  .copy,form,.contact,.self-service,.banner,.review,.languages,aside .card:has(form),.advice .button,summary::after{display:none}
  details:not([open])::details-content{content-visibility:visible;height:auto}
}
`);
