/**
 * The script of a page inside the shop's theme. It tells how high the page is, to the window around it and only after
 * that has greeted it from an address the shop has set. Links that lead away, and what is done about an order, open in
 * a window of their own: a stranger's page in a frame could pose as the shop's.
 */
export const frameScript = `
(()=>{
const allowed=(document.documentElement.dataset.frames||"").split(" ");
let friend=null;
const tell=()=>{if(friend)parent.postMessage({milepost:"height",height:document.body.getBoundingClientRect().height},friend)};
addEventListener("message",({origin,source,data})=>{if(source===parent&&allowed.includes(origin)&&data&&data.milepost==="hello"){friend=origin;tell()}});
new ResizeObserver(tell).observe(document.body);
const isInside=url=>{const to=new URL(url,location.href);return to.origin===location.origin&&to.pathname.startsWith("/embed/")};
addEventListener("click",e=>{const a=e.target.closest&&e.target.closest("a[href]");if(a&&!isInside(a.href)){a.target="_blank";a.rel="noopener"}},true);
addEventListener("submit",e=>{if(!isInside(e.target.action))e.target.target="_blank"},true)
})()
`
  .replace(/\n/g, "")
  .trim();

/** In a theme the shop's own head stands above the page, and the frame is as high as the page. */
export const frameStyle =
  "[data-frames] body{min-height:0;background:none}[data-frames] body>header{display:none}[data-frames] main{padding-top:1rem}[data-frames] .single{padding-top:1rem}";
