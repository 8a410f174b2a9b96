/**
 * The script that a shop's theme names: it puts a frame with the tracking page beside itself and makes it as high as
 * what is in it. It believes messages of its own frame from Milepost's origin alone, and greets nobody else. Settings
 * are attributes of the script: data-store, data-code (one order's page), data-lang, data-title, data-in (a selector).
 */
export const embedScript = `(()=>{
const me=document.currentScript;
if(!me)return;
const {store,code,lang,title}=me.dataset,origin=new URL(me.src).origin;
if(!store)return;
const page=new URL("/embed/"+encodeURIComponent(store)+(code?"/"+encodeURIComponent(code):""),origin);
if(lang)page.searchParams.set("lang",lang);
const frame=document.createElement("iframe");
frame.src=page.href;
frame.title=title||"Order tracking";
frame.allow="clipboard-write";
frame.referrerPolicy="no-referrer";
frame.style.cssText="display:block;width:100%;min-height:20rem;border:0;color-scheme:light dark";
frame.addEventListener("load",()=>frame.contentWindow.postMessage({milepost:"hello"},origin));
addEventListener("message",({origin:from,source,data})=>{
if(from!==origin||source!==frame.contentWindow||!data||data.milepost!=="height")return;
const height=Math.ceil(Number(data.height));
if(height>0&&height<30000)frame.style.height=height+"px";
});
const place=me.dataset.in&&document.querySelector(me.dataset.in);
if(place)place.append(frame);else me.after(frame);
})();
`;
