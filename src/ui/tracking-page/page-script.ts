/**
 * The page's only script: it shows the copy buttons where the browser can copy. Without it the number can be selected
 * with one tap, and nothing else changes.
 */
export const pageScript =
  'if(navigator.clipboard)for(const b of document.querySelectorAll("button[data-copy]")){b.hidden=false;b.onclick=async()=>{await navigator.clipboard.writeText(b.dataset.copy);b.textContent="Copied"}}';
