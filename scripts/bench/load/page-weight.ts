import { gzipSync } from "node:zlib";

/** What a browser fetches and runs for one page. */
export interface PageWeight {
  /** Scripts as they run, not compressed. */
  readonly scriptBytes: number;
  /** Everything that is sent for it but images: the page compressed, and the files it names. */
  readonly sentBytes: number;
}

/** Weighs a page: scripts in it, the files it names in `src` and in links that a browser follows by itself. */
export async function pageWeight(url: string): Promise<PageWeight> {
  const html = await (await fetch(url)).text();
  let scriptBytes = 0;
  let sentBytes = gzipSync(html).length;
  for (const [whole, attributes = "", inline = ""] of html.matchAll(/<script([^>]*)>([^]*?)<\/script>/gi)) {
    const source = /src="([^"]+)"/.exec(attributes)?.[1];
    if (source === undefined) scriptBytes += inline === "" ? whole.length : inline.length;
    else {
      const script = await bytesOf(source, url);
      scriptBytes += script.length;
      sentBytes += gzipSync(script).length;
    }
  }
  for (const [link = ""] of html.matchAll(/<link[^>]+>/gi)) {
    const href = /href="([^"]+)"/.exec(link)?.[1];
    if (href !== undefined && /rel="(?:preload|stylesheet|modulepreload)"/.test(link))
      sentBytes += (await bytesOf(href, url)).length;
  }
  return { scriptBytes, sentBytes };
}

async function bytesOf(reference: string, page: string): Promise<Buffer> {
  const answer = await fetch(new URL(reference, page));
  return Buffer.from(await answer.arrayBuffer());
}
