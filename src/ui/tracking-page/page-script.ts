/**
 * The page's only script. It shows the buttons to copy and to print where the browser can, and once a minute, while
 * somebody looks, asks for the page again: by its ETag, so that no news costs a few bytes. News takes the place of the
 * old page unless a form is being filled in. It also says that
 * a link was clicked, and of which kind: never by whom. Without the script the page is the same, and only a reload
 * brings news.
 */
export const pageScript = minified(`
(()=>{
let tag='"-"';
const all=(query,root=document)=>[...root.querySelectorAll(query)];
const dress=()=>{
if(navigator.clipboard)for(const b of all("[data-copy]")){b.hidden=false;b.onclick=async()=>{await navigator.clipboard.writeText(b.dataset.copy);b.textContent=b.dataset.done}}
for(const b of all("[data-print]")){b.hidden=false;b.onclick=()=>print()}
};
const isBusy=()=>all("main input,main textarea,main select").some(i=>i===document.activeElement||(/radio|checkbox/.test(i.type)?i.checked!==i.defaultChecked:i.type!=="hidden"&&i.defaultValue!==undefined&&i.value!==i.defaultValue));
const ask=async()=>{
if(document.hidden||isBusy())return;
const answer=await fetch(location.href,{headers:{"If-None-Match":tag},credentials:"same-origin",redirect:"error"});
if(answer.status!==200)return;
tag=answer.headers.get("ETag")||tag;
const page=new DOMParser().parseFromString(await answer.text(),"text/html");
if(isBusy()||!page.querySelector("main"))return;
const open=all("details").map(d=>d.open);
const at=all("a,button,summary").indexOf(document.activeElement);
for(const part of ["main","footer"]){const now=document.querySelector(part),news=page.querySelector(part);if(now&&news&&now.innerHTML!==news.innerHTML)now.replaceWith(news)}
document.title=page.title;
if(open.length===all("details").length)all("details").forEach((d,i)=>{d.open=open[i]});
dress();
if(at>=0)all("a,button,summary")[at]?.focus({preventScroll:true})
};
const KINDS={wismo_click:"main summary,[data-copy],.contact a,.advice a,.parcel a",promo_click:"body>header a,.recommendations a,.banner a"};
addEventListener("click",e=>{
for(const kind in KINDS)if(e.target.closest&&e.target.closest(KINDS[kind]))navigator.sendBeacon(location.pathname.replace(/\\/$/,"")+"/click",new URLSearchParams({kind,m:new URLSearchParams(location.search).get("m")||""}))
},true);
dress();
setInterval(()=>ask().catch(()=>{}),60000);
document.addEventListener("visibilitychange",()=>ask().catch(()=>{}))
})()
`);

/** One line; the page's policy names a hash of exactly these bytes. */
function minified(script: string): string {
  return script.replace(/\n/g, "").trim();
}
