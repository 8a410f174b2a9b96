/** Sets light or dark before the first paint, so that a dark screen never flashes white. */
export function ThemeScript({ nonce }: { readonly nonce: string | undefined }) {
  // A browser hides a nonce from scripts: the page then differs from what the server wrote.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}

const SCRIPT = `try{var t=localStorage.getItem("milepost-theme");if(t==="dark"||(t!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches))document.documentElement.classList.add("dark")}catch(e){}`;
