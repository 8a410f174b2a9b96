import { describe, expect, it } from "vitest";
import type { ConversationEntry } from "@/application/conversations/conversation-view";
import { drawScreen, wordsOf } from "@/testing/draw-screen";
import { MessageTold } from "../outbox/message-told";
import { LatelySeen } from "../outbox/seen-rates";
import { RepliesScreen } from "../replies/replies-screen";
import { Entry } from "./conversation-section";
import { KnowsCard } from "./knows-card";

const at = Date.UTC(2025, 5, 2, 9);

const reply: ConversationEntry = {
  id: "e1",
  direction: "in",
  channel: "email",
  isAutomatic: false,
  who: "Dana Whitfield",
  at,
  subject: "Re: Shipped",
  text: "When does it come?",
  quoted: null,
  files: [],
  filesLeftOut: 0,
  caution: null,
  state: null,
};

const drawEntry = (changes: Partial<ConversationEntry>) =>
  drawScreen(<Entry entry={{ ...reply, ...changes }} />);

describe("what a shopper wrote", () => {
  it("stands as plain text, whatever it came as", () => {
    const markup = drawEntry({ text: '<img src=x onerror="alert(1)">Hello', subject: "<b>Hi</b>" });
    expect(markup).not.toContain("<img");
    expect(markup).not.toContain("<b>");
    expect(markup).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;Hello");
  });

  it.each<[string, Partial<ConversationEntry>, string]>([
    ["by text message", { channel: "sms" }, "by text message"],
    ["by a machine", { isAutomatic: true }, "Automatic reply"],
    ["by somebody who was erased", { who: null, text: null }, "Somebody who was erased"],
    [
      "by somebody else, perhaps",
      { caution: "It came from another address." },
      "It came from another address.",
    ],
    ["to something of ours", { quoted: "Your order is on its way" }, "What they answered to"],
    ["by us, and not sent yet", { direction: "out", state: "queued" }, "Your team"],
  ])("is told as what it is where it was written %s", (_how, changes, words) => {
    expect(wordsOf(drawEntry(changes))).toContain(words);
  });

  it("waits to be put to its order, or says that nothing does", () => {
    const conversation = { id: "c1", who: "Dana", lastAt: at, entries: [reply] };
    const words = wordsOf(drawScreen(<RepliesScreen first={[conversation]} />));
    expect(words).toContain("When does it come?");
    expect(wordsOf(drawScreen(<RepliesScreen first={[]} />))).toContain("Nothing to sort out");
  });
});

describe("what came back to a message", () => {
  it("is listed with its moment, and left out where nothing did", () => {
    const told = [{ key: "k", at, sentence: "Opened by Apple's mail privacy, which opens everything." }];
    expect(wordsOf(drawScreen(<MessageTold told={told} />))).toMatch(
      /What came back Opened by Apple's mail privacy, which opens everything\. .*10:00/,
    );
    expect(drawScreen(<MessageTold told={[]} />)).toBe("");
  });

  const row = { touchpoint: "shipped", label: "Shipped", sent: 200, unknown: 0 } as const;
  const mail = { ...row, channel: "email", opened: 120, seen: 80, clicked: 20 };
  const text = { ...row, channel: "sms", opened: 0, seen: 20, clicked: 20 };
  const draw = (rates: object | null) =>
    wordsOf(
      drawScreen(<LatelySeen />, {
        known: (api) => (rates === null ? [] : [[api.messages.rates.queryKey({ store: "shop" }), rates]]),
      }),
    );

  it("shows opened and seen side by side; a text is never opened", () => {
    const words = draw({ days: 14, tracksOpens: true, rows: [mail, text] });
    expect(words).toContain("200 60 % 40 % 10 %");
    expect(words).toContain("200 – 10 % 10 %");
    expect(draw({ days: 14, tracksOpens: true, rows: [] })).toContain(
      "Nothing was sent in the last 14 days.",
    );
    expect(draw(null)).toBe("");
  });

  it("does not say that nobody opened what cannot tell", () => {
    const words = draw({ days: 14, tracksOpens: false, rows: [{ ...mail, opened: 0, seen: 20 }] });
    expect(words).toContain("200 – 10 % 10 %");
    expect(words).toContain("who has only read one is not counted");
  });
});

describe("what the customer knows", () => {
  const knows = {
    told: null,
    ended: null,
    lookedAt: null,
    looks: 0,
    lookedAtWindow: null,
    promises: [],
  };
  const draw = (changes: object) =>
    wordsOf(drawScreen(<KnowsCard knows={{ ...knows, ...changes }} onOpen={() => undefined} />));

  it("says what they want to hear no more, and since when", () => {
    expect(draw({})).not.toContain("STOP");
    expect(draw({ ended: { words: "Wrote STOP: no texts, no e-mail.", at } })).toMatch(
      /Wrote STOP: no texts, no e-mail\. Since .*10:00/,
    );
  });
});
