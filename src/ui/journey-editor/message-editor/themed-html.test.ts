import { expect, it } from "vitest";
import { themedHtml } from "./themed-html";

const html =
  "<html><head><style>p{color:#111}@media (prefers-color-scheme:dark){p{color:#eee}}</style></head><body><p>Hi</p></body></html>";

it("holds a message's dark rules always by night, never by day", () => {
  expect(themedHtml(html, "dark")).toContain("@media all{p{color:#eee}}");
  expect(themedHtml(html, "light")).toContain("@media not all{p{color:#eee}}");
  expect(themedHtml(html, "dark")).toContain("color-scheme:dark");
});

it("leaves a message without a head as it is", () => {
  expect(themedHtml("<p>Hi</p>", "dark")).toBe("<p>Hi</p>");
});
