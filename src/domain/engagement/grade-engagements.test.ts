import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../shared/instant";
import {
  agentKinds,
  type Engagement,
  engagementKinds,
  HIDDEN_LINK,
  networkOwners,
  noTraits,
  type Traits,
} from "./engagement";
import { type Evidence, type Graded, gradeEngagements } from "./grade-engagements";
import { messageVerdict } from "./message-verdict";

const sentAt = Date.UTC(2026, 2, 2, 9);
const later = sentAt + HOUR_MS;

function sign(change: Partial<Omit<Engagement, "traits">> & { traits?: Partial<Traits> } = {}): Engagement {
  const { traits, ...rest } = change;
  return {
    kind: "open",
    at: later,
    link: null,
    ...rest,
    traits: { ...noTraits, agent: "browser", ...traits },
  };
}

const grade = (signs: readonly Engagement[], sent: number | null = sentAt) =>
  gradeEngagements(signs, { sentAt: sent });

const alone: readonly (readonly [string, Engagement, Graded["grade"], Evidence])[] = [
  ["a browser an hour later", sign(), "human", "browser"],
  ["Outlook on a desk", sign({ traits: { agent: "mail_client" } }), "human", "mail_client"],
  [
    "Gmail's proxy, which asks when the mail is opened",
    sign({ traits: { agent: "gmail_proxy", network: "google" } }),
    "human",
    "gmail_opened",
  ],
  ["Yahoo's proxy", sign({ traits: { agent: "yahoo_proxy" } }), "human", "yahoo_opened"],
  [
    "Gmail's proxy at once",
    sign({ at: sentAt + 900, traits: { agent: "gmail_proxy" } }),
    "unknown",
    "too_soon",
  ],
  ["what Google sends ahead", sign({ traits: { agent: "gmail_prefetch" } }), "machine", "gmail_prefetch"],
  ["a browser in Google's network", sign({ traits: { network: "google" } }), "machine", "gmail_prefetch"],
  ["Apple's proxy, hours later", sign({ traits: { agent: "apple_privacy" } }), "machine", "apple_privacy"],
  [
    "a picture asked for by Apple's machines",
    sign({ traits: { network: "apple" } }),
    "machine",
    "apple_privacy",
  ],
  [
    "a link followed in Apple's offices",
    sign({ kind: "click", link: "1", traits: { network: "apple" } }),
    "human",
    "browser",
  ],
  [
    "a link looked up by Microsoft's machines",
    sign({ kind: "click", link: "1", traits: { network: "microsoft" } }),
    "machine",
    "scanner_network",
  ],
  ["a scanner that says so", sign({ traits: { agent: "scanner" } }), "machine", "scanner"],
  ["a link preview", sign({ kind: "click", link: "1", traits: { agent: "crawler" } }), "machine", "crawler"],
  ["a script", sign({ traits: { agent: "tool" } }), "machine", "tool"],
  ["nobody", sign({ traits: { agent: "none" } }), "machine", "no_agent"],
  ["something new", sign({ traits: { agent: "other" } }), "unknown", "unknown_agent"],
  [
    "a HEAD request",
    sign({ kind: "click", link: "1", traits: { isLookingAhead: true } }),
    "machine",
    "looked_ahead",
  ],
  ["what the provider calls a machine's", sign({ traits: { isFlagged: true } }), "machine", "flagged"],
  ["the hidden link", sign({ kind: "click", link: HIDDEN_LINK }), "machine", "hidden_link"],
  ["a browser four seconds after it left", sign({ at: sentAt + 4_000 }), "unknown", "too_soon"],
  ["a browser five seconds after it left", sign({ at: sentAt + 5_000 }), "human", "browser"],
  ["a visit to the page", sign({ kind: "visit" }), "human", "browser"],
  ["a reply at once", sign({ kind: "reply", at: sentAt + 1_000, traits: noTraits }), "human", "replied"],
  ["a receipt", sign({ kind: "receipt", traits: noTraits }), "unknown", "receipt"],
];

it.each(alone)("%s", (_what, engagement, expected, evidence) => {
  expect(grade([engagement])).toEqual([{ grade: expected, evidence }]);
});

it("before the message has left for good nothing is a person's", () => {
  expect(grade([sign()], null)).toEqual([{ grade: "unknown", evidence: "too_soon" }]);
});

it("two links within a second are a machine's, however much it looks like a browser", () => {
  const click = (link: string, at: number) => sign({ kind: "click", link, at });
  const graded = grade([click("1", later), click("2", later + 400), click("3", later + 900)]);
  expect(graded.map(({ evidence }) => evidence)).toEqual(["links_at_once", "links_at_once", "links_at_once"]);
});

it("two links more than a second apart are a person's", () => {
  const clicks = (apart: number) =>
    ["1", "2"].map((link, at) => sign({ kind: "click", link, at: later + at * apart }));
  expect(grade(clicks(1_000)).map(({ grade: one }) => one)).toEqual(["machine", "machine"]);
  expect(grade(clicks(1_001)).map(({ grade: one }) => one)).toEqual(["human", "human"]);
});

it("whoever follows all links at once reads the page behind them, too, at whatever time", () => {
  const click = (link: string) => sign({ kind: "click", link, at: later });
  const graded = grade([click("1"), click("2"), sign({ kind: "visit", at: later + 5_000 })]);
  expect(graded.map(({ evidence }) => evidence)).toEqual([
    "links_at_once",
    "links_at_once",
    "beside_scanner",
  ]);
});

it.each([
  ["two minutes after it left takes what is ten seconds beside it", 2 * MINUTE_MS, 10_000, "beside_scanner"],
  ["takes nothing that is further away", 2 * MINUTE_MS, 10_001, "browser"],
  ["takes nothing once the message is delivered", 2 * MINUTE_MS + 1, 0, "browser"],
] as const)("a scanner's look %s", (_what, after, beside, evidence) => {
  const scan = sign({ at: sentAt + after, traits: { agent: "scanner" } });
  const look = sign({ at: sentAt + after + beside });
  expect(grade([scan, look]).map((one) => one.evidence)).toEqual(["scanner", evidence]);
});

it("before the message has left for good, a scanner's look takes what is beside it, too", () => {
  const scan = sign({ traits: { agent: "scanner" } });
  expect(grade([scan, sign()], null).map(({ evidence }) => evidence)).toEqual(["scanner", "beside_scanner"]);
});

it("the same link twice within a second is an impatient person's", () => {
  const click = (at: number) => sign({ kind: "click", link: "1", at });
  expect(grade([click(later), click(later + 300)]).every(({ grade: one }) => one === "human")).toBe(true);
});

it("what happens beside a scanner while the message is delivered is the scanner's", () => {
  const scan = sign({ kind: "click", link: HIDDEN_LINK, at: sentAt + 20_000 });
  const beside = sign({ kind: "click", link: "1", at: sentAt + 26_000 });
  const after = sign({ kind: "click", link: "1", at: sentAt + 3 * MINUTE_MS });
  expect(grade([scan, beside, after]).map(({ evidence }) => evidence)).toEqual([
    "hidden_link",
    "beside_scanner",
    "browser",
  ]);
});

it("a scanner that checks a link when it is clicked does not count against the person who clicked", () => {
  const scan = sign({ kind: "click", link: "1", at: later, traits: { network: "microsoft" } });
  const click = sign({ kind: "click", link: "1", at: later + 700 });
  expect(grade([scan, click]).map(({ grade: one }) => one)).toEqual(["machine", "human"]);
});

it("nor does it while the message is being delivered, when it looks at nothing but the link that was clicked", () => {
  const soon = sentAt + 40_000;
  const check = sign({ kind: "click", link: "2", at: soon, traits: { network: "microsoft" } });
  const click = sign({ kind: "click", link: "2", at: soon + 600 });
  expect(grade([check, click]).map(({ grade: one }) => one)).toEqual(["machine", "human"]);
  const another = sign({ kind: "click", link: "3", at: soon + 5_000, traits: { network: "microsoft" } });
  expect(grade([check, click, another]).map(({ grade: one }) => one)).toEqual([
    "machine",
    "machine",
    "machine",
  ]);
});

const anyTraits = fc.record({
  agent: fc.constantFrom(...agentKinds),
  network: fc.constantFrom(null, ...networkOwners),
  isLookingAhead: fc.boolean(),
  isFlagged: fc.boolean(),
});
const anySign: fc.Arbitrary<Engagement> = fc.record({
  kind: fc.constantFrom(...engagementKinds),
  at: fc.integer({ min: sentAt - MINUTE_MS, max: sentAt + DAY_MS }),
  link: fc.constantFrom(null, "1", "2", HIDDEN_LINK),
  traits: anyTraits,
});

it("a person's reply is always a sign that the message was seen", () => {
  fc.assert(
    fc.property(fc.array(anySign), (signs) => {
      const all = [...signs, sign({ kind: "reply", traits: noTraits })];
      const graded = grade(all).map((one, index) => ({ ...one, kind: all[index]?.kind ?? "open" }));
      expect(messageVerdict(graded)).toBe("seen");
    }),
  );
});

it("what Apple's proxy, scanners and whoever fetches ahead do never makes a message seen", () => {
  const machine = fc.constantFrom<Partial<Traits>>(
    { agent: "apple_privacy" },
    { agent: "scanner" },
    { agent: "gmail_prefetch" },
    { isLookingAhead: true },
    { isFlagged: true },
  );
  const signs = fc.array(
    fc.tuple(anySign, machine).map(([one, own]) => ({ ...one, traits: { ...one.traits, ...own } })),
  );
  fc.assert(
    fc.property(signs, (all) => {
      const looks = all.filter(({ kind }) => kind !== "reply");
      const graded = grade(looks).map((one, index) => ({ ...one, kind: looks[index]?.kind ?? "open" }));
      expect(messageVerdict(graded)).not.toBe("seen");
    }),
  );
});

it("receipts alone say nothing, and machines alone leave it open", () => {
  expect(messageVerdict([])).toBe("not_seen");
  expect(messageVerdict([{ kind: "receipt", grade: "unknown" }])).toBe("not_seen");
  expect(messageVerdict([{ kind: "open", grade: "machine" }])).toBe("unknown");
});
