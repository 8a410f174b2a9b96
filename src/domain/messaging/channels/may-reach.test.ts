import { expect, it } from "vitest";
import type { Consent } from "../../order/consent";
import { mayReach } from "./may-reach";
import { channels } from "./registry";

const stated = (channel: Consent["channel"], about: Consent["class"], state: Consent["state"]): Consent => ({
  channel,
  class: about,
  state,
  source: "test",
  at: 0,
});

it.each([
  ["news by mail, of which nothing was said", "email", "transactional", [], true],
  ["news by mail that was refused", "email", "transactional", [["email", "transactional", "refused"]], false],
  [
    "news by mail where offers were refused",
    "email",
    "transactional",
    [["email", "marketing", "refused"]],
    true,
  ],
  ["offers by mail, of which nothing was said", "email", "marketing", [], false],
  ["offers by mail that were asked for", "email", "marketing", [["email", "marketing", "granted"]], true],
  [
    "offers by mail where only news was asked for",
    "email",
    "marketing",
    [["email", "transactional", "granted"]],
    false,
  ],
  ["news by text, of which nothing was said", "sms", "transactional", [], false],
  ["news by text that was asked for", "sms", "transactional", [["sms", "transactional", "granted"]], true],
  [
    "news by text where offers were asked for",
    "sms",
    "transactional",
    [["sms", "marketing", "granted"]],
    true,
  ],
  [
    "news by text that was refused, though offers were asked for",
    "sms",
    "transactional",
    [
      ["sms", "marketing", "granted"],
      ["sms", "transactional", "refused"],
    ],
    false,
  ],
  [
    "news by text where mail was asked for",
    "sms",
    "transactional",
    [["email", "marketing", "granted"]],
    false,
  ],
  [
    "offers by text where news was asked for",
    "sms",
    "marketing",
    [["sms", "transactional", "granted"]],
    false,
  ],
  ["news in the browser, of which nothing was said", "push", "transactional", [], false],
  [
    "what goes to a place of the store's own",
    "webhook",
    "transactional",
    [["email", "transactional", "refused"]],
    true,
  ],
] as const)("%s (R38, R88)", (_what, channel, about, statements, expected) => {
  const consents = statements.map(([of, kind, state]) => stated(of, kind, state));
  expect(mayReach(channels[channel], about, consents)).toBe(expected);
});
