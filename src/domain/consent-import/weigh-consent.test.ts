import { expect, it } from "vitest";
import type { SuppressedClass, SuppressionKind } from "../messaging/suppression";
import type { Consent } from "../order/consent";
import type { ImportedConsent } from "./imported-consent";
import { newestConsents } from "./newest-consents";
import { weighConsent } from "./weigh-consent";

const consent = (changes: Partial<ImportedConsent> = {}): ImportedConsent => ({
  email: "dana@example.com",
  phone: "+15035550142",
  channel: "sms",
  class: "marketing",
  state: "granted",
  at: 100,
  wording: "Yes",
  origin: null,
  ip: null,
  ...changes,
});
const said = (state: Consent["state"], at: number, changes: Partial<Consent> = {}): Consent => ({
  channel: "sms",
  class: "marketing",
  state,
  at,
  source: "shopify",
  ...changes,
});
const block = (kind: SuppressionKind, about: SuppressedClass = "all", channel = "sms") => ({
  kind,
  class: about,
  channel,
});

it.each([
  ["of somebody new", consent(), [], [], "recorded"],
  ["later than what they had refused", consent(), [said("refused", 99)], [], "recorded"],
  ["of the moment they refused", consent(), [said("refused", 100)], [], "newer_stands"],
  ["earlier than their no", consent(), [said("refused", 101)], [], "newer_stands"],
  ["they have given here", consent(), [said("granted", 50)], [], "known"],
  ["imported before", consent(), [said("granted", 100)], [], "known"],
  ["later than the day on which nothing was said", consent(), [said("unknown", 50)], [], "recorded"],
  ["earlier than that, which would go on to hold", consent(), [said("unknown", 200)], [], "newer_stands"],
  [
    "to texts, where offers by mail were refused",
    consent(),
    [said("refused", 200, { channel: "email" })],
    [],
    "recorded",
  ],
  ["after a STOP, though it is older", consent({ at: 900 }), [], [block("opt_out")], "stopped"],
  ["after a complaint about offers", consent(), [], [block("complaint", "marketing")], "stopped"],
  [
    "to news, where offers were ended",
    consent({ class: "transactional" }),
    [],
    [block("opt_out", "marketing")],
    "recorded",
  ],
  [
    "to a mailbox that bounced: a fact, no wish",
    consent({ channel: "email" }),
    [],
    [block("bounce", "all", "email")],
    "recorded",
  ],
  ["by a number whose mail was ended", consent(), [], [block("opt_out", "all", "email")], "recorded"],
] as const)("a yes %s", (_what, statement, known, blocks, weight) => {
  expect(weighConsent(statement, { consents: known, blocks, phone: null })).toBe(weight);
});

it.each([
  ["of somebody who had agreed before", [said("granted", 50)], [], "recorded"],
  ["older than their yes", [said("granted", 200)], [], "newer_stands"],
  ["of somebody who wrote STOP", [], [block("opt_out")], "recorded"],
  ["they have said already", [said("refused", 50)], [], "known"],
] as const)("a no %s", (_what, known, blocks, weight) => {
  expect(weighConsent(consent({ state: "refused" }), { consents: known, blocks, phone: null })).toBe(weight);
});

it.each([
  ["a yes for the number the shop knows", consent(), "+15035550142", "recorded"],
  ["a yes for another number", consent(), "+15035550199", "other_number"],
  ["a no by another number: it is the person's", consent({ state: "refused" }), "+15035550199", "recorded"],
  ["a yes to mail beside another number", consent({ channel: "email" }), "+15035550199", "recorded"],
] as const)("%s", (_what, statement, phone, weight) => {
  expect(weighConsent(statement, { consents: [], blocks: [], phone })).toBe(weight);
});

it("of several lines about one thing the newest counts, and a no before a yes of the same moment", () => {
  const line = (number: number, changes: Partial<ImportedConsent>) => ({
    line: number,
    consent: consent(changes),
  });
  const { newest, repeated } = newestConsents([
    line(2, { at: 10 }),
    line(3, { at: 20 }),
    line(4, { at: 20, state: "refused" }),
    line(5, { at: 15 }),
    line(6, { at: 1, channel: "email" }),
  ]);
  expect(newest.map((one) => one.line).toSorted((a, b) => a - b)).toEqual([4, 6]);
  expect(repeated.toSorted((a, b) => a - b)).toEqual([2, 3, 5]);
});
