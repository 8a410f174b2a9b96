import fc from "fast-check";
import { expect, it } from "vitest";
import { mailLinks, markedMail } from "./marked-mail";

const urlOf = (link: string) => `https://m.example/e/x.y/${link}`;
const html = [
  "<html><body>",
  '<a style="x" href="https://m.example/track/abc?m=1">Track</a>',
  '<a href="https://shop.example/?a=1&amp;b=2">Shop</a>',
  '<a href="https://m.example/track/abc?m=1">Again</a>',
  '<a href="mailto:help@shop.example">Write</a>',
  '<a href="https://m.example/track/abc/preferences">Less</a>',
  '<a href="https://m.example/track/abc/unsubscribe">None</a>',
  '<img src="https://shop.example/logo.png" />',
  "</body></html>",
].join("");

it("every link of a mail has its number, the same link the same one", () => {
  expect(mailLinks(html)).toEqual(["https://m.example/track/abc?m=1", "https://shop.example/?a=1&b=2"]);
});

it("every counted link leads to the very address it had, whichever signs are in it", () => {
  const signs = fc.constantFrom("&", "<", ">", '"', "'", "&lt;", "&amp;", "?a=", "b", "é");
  const addresses = fc.array(signs, { maxLength: 4 }).map((path) => `https://shop.example/${path.join("")}`);
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const written = (url: string, apostrophe: string) =>
    `<a href="${url.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? "").replaceAll("'", apostrophe)}">Go</a>`;
  fc.assert(
    fc.property(fc.array(addresses), fc.constantFrom("&#39;", "&#x27;", "'"), (urls, apostrophe) => {
      const mail = urls.map((url) => written(url, apostrophe)).join("");
      const links = mailLinks(mail);
      const numbers = markedMail(mail, { urlOf, withPixel: false }).matchAll(/\/e\/x\.y\/(\d+)"/g);
      expect([...numbers].map(([, number]) => links[Number(number) - 1])).toEqual(urls);
      expect(links).toHaveLength(new Set(urls).size);
    }),
  );
});

it("links lead by us; pictures, addresses and the ways to hear less stay as they are", () => {
  const marked = markedMail(html, { urlOf, withPixel: true });
  expect(marked.match(/\/e\/x\.y\/1"/g)).toHaveLength(2);
  expect(marked.match(/\/e\/x\.y\/2"/g)).toHaveLength(1);
  for (const kept of ["mailto:help@", "/preferences", "/unsubscribe", "/logo.png"])
    expect(marked).toContain(kept);
  expect(marked).toMatch(/<img src="https:\/\/m\.example\/e\/x\.y\/open"[^>]*><\/body><\/html>$/);
});

it("a store that does not ask whether mail is opened sends no picture, and its links are counted all the same", () => {
  const marked = markedMail(html, { urlOf, withPixel: false });
  expect(marked).not.toContain("/open");
  expect(marked).toContain('/e/x.y/1"');
});

it("the link that tells scanners is seen by nobody and read to nobody", () => {
  const hidden =
    /<a href="[^"]*\/hidden"[^>]*>/.exec(markedMail(html, { urlOf, withPixel: true }))?.[0] ?? "";
  expect(hidden).toContain("display:none");
  expect(hidden).toContain('aria-hidden="true"');
});

it("a mail of plain words without a body gets its marks at the end", () => {
  expect(markedMail("<p>Hello</p>", { urlOf, withPixel: true })).toMatch(/^<p>Hello<\/p><a .*<img .*\/>$/);
});
