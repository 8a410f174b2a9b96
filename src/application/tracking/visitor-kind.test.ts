import { expect, it } from "vitest";
import { isHumanVisit } from "./visitor-kind";

const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1";

it("a browser that opens the page is a person", () => {
  expect(isHumanVisit({ "user-agent": iphone })).toBe(true);
});

it.each([
  undefined,
  "curl/8.5",
  "python-requests/2.32",
  "Googlebot/2.1 (+http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0)",
  "facebookexternalhit/1.1",
  "WhatsApp/2.23",
  "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/131.0",
  "Mozilla/5.0 (Windows NT 10.0) BarracudaSentinel",
  "Slackbot-LinkExpanding 1.0",
])("%s is a machine", (agent) => {
  expect(isHumanVisit({ "user-agent": agent })).toBe(false);
});

it("a browser that fetches ahead, or for a preview, has nobody looking", () => {
  expect(isHumanVisit({ "user-agent": iphone, "sec-purpose": "prefetch;prerender" })).toBe(false);
  expect(isHumanVisit({ "user-agent": iphone, purpose: "prefetch" })).toBe(false);
  expect(isHumanVisit({ "user-agent": iphone, "x-purpose": "preview" })).toBe(false);
});
