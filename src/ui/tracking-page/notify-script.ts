/**
 * Asks for permission when the button is pressed, never before, subscribes with the push service of the browser and tells
 * us where it takes notifications. The page's policy names a hash of exactly these bytes.
 */
export const notifyScript = `
(()=>{
const button=document.getElementById("notify"),said=document.getElementById("said");
const say=what=>{said.textContent=button.dataset[what]};
if(!("serviceWorker" in navigator&&"PushManager" in window&&"Notification" in window)){say("unable");return}
button.hidden=false;
button.onclick=async()=>{
button.disabled=true;
try{
if(await Notification.requestPermission()!=="granted"){say("denied");return}
const worker=await navigator.serviceWorker.register("/track/push-worker.js",{scope:"/track/"});
await navigator.serviceWorker.ready;
const made=(await worker.pushManager.subscribe({userVisibleOnly:true,applicationServerKey:button.dataset.key})).toJSON();
const answer=await fetch(location.href,{method:"POST",body:new URLSearchParams({endpoint:made.endpoint,p256dh:made.keys.p256dh,auth:made.keys.auth}),redirect:"error"});
say(answer.ok?"done":"failed");
if(answer.ok)button.hidden=true
}catch(error){say("failed")}
finally{button.disabled=false}
}
})()
`
  .replace(/\n/g, "")
  .trim();
