import { describe, expect, it } from "vitest";
import { anEvent, anOrder, aStore, aVersion, monday } from "@/testing/builders/facts";
import { HOUR_MS, MINUTE_MS } from "../../shared/instant";
import { orderJourney, send, start } from "../shipped/builders";
import { type KnownLook, nobodyKnown } from "./order-history";
import { alwaysLive, replay } from "./replay";

/** A mail, and a text where nobody has seen it in two hours. */
const content = orderJourney({
  nodes: {
    start: start(["order_placed"], {}, "mail"),
    mail: { ...send("order_confirmed", { covers: "order" }), next: { next: "seen" } },
    seen: {
      kind: "fallback",
      config: { messageStep: "mail", withinMs: 2 * HOUR_MS },
      next: { not_seen: "text" },
    },
    text: byText(),
  },
  messages: { order_confirmed: { class: "transactional", subject: "s", preheader: "", blocks: [] } },
});

function byText() {
  const node = send("order_confirmed", { covers: "order" });
  return node.kind === "send_message"
    ? { ...node, config: { ...node.config, channel: "sms" as const } }
    : node;
}

/** Noon where the shopper is. */
const noon = monday + 2 * HOUR_MS;

function played(
  looks: readonly Omit<KnownLook, "key">[] | undefined,
  { at = noon, key = "order_confirmed:email:order:o1" } = {},
) {
  const agreed = {
    channel: "sms",
    class: "transactional",
    state: "granted",
    source: "page",
    at: monday,
  } as const;
  const version = aVersion(content);
  const order = anOrder({ id: "o1", phone: "+4915112345678" });
  const moment = {
    at,
    order,
    shipments: [],
    zone: "Europe/Berlin",
    events: [anEvent("order_placed", at, null)],
    cause: null,
  };
  const known = looks?.map((look) => ({ ...look, key }));
  const { messages, entries } = replay({
    store: aStore(),
    history: {
      person: { ...nobodyKnown, consents: [{ consent: agreed, knownAt: monday }] },
      outcomes: [],
      ...(known === undefined ? {} : { looks: known }),
    },
    moments: [moment],
    journeys: alwaysLive([version]),
    until: at + 24 * HOUR_MS,
  });
  return {
    sent: messages.map(({ channel, state, sentAt }) =>
      sentAt === null ? `${channel} ${state}` : `${channel} ${state} +${(sentAt - at) / MINUTE_MS}`,
    ),
    left: entries
      .filter(({ draft }) => draft.nodeId === "seen" && draft.kind === "decided")
      .map(({ draft, at: decidedAt }) => `${draft.reason} +${(decidedAt - at) / MINUTE_MS}`),
    last: entries.at(-1)?.draft.reason,
  };
}

describe("a replay of an order whose mail was looked at", () => {
  it.each<[string, readonly Omit<KnownLook, "key">[] | undefined]>([
    ["nobody knows of looks", undefined],
    ["nobody looked", []],
    ["machines alone looked", [{ at: noon + 5 * MINUTE_MS, verdict: "unknown" }]],
    ["a person looked when it was too late", [{ at: noon + 3 * HOUR_MS, verdict: "seen" }]],
  ])("texts after two hours where %s", (_when, looks) => {
    expect(played(looks)).toMatchObject({
      sent: ["email sent +0", "sms sent +120"],
      left: ["not_seen +120"],
    });
  });

  it.each<[string, readonly Omit<KnownLook, "key">[], number]>([
    ["a person looked", [{ at: noon + 30 * MINUTE_MS, verdict: "seen" }], 31],
    [
      "a machine looked first and a person afterwards",
      [
        { at: noon + MINUTE_MS, verdict: "unknown" },
        { at: noon + 50 * MINUTE_MS, verdict: "seen" },
      ],
      51,
    ],
    ["a person looked in the last minute", [{ at: noon + 119.5 * MINUTE_MS, verdict: "seen" }], 120],
  ])("texts nobody where %s", (_when, looks, minutes) => {
    expect(played(looks)).toMatchObject({ sent: ["email sent +0"], left: [`seen +${minutes}`] });
  });

  it("believes a look for the message it was given to alone", () => {
    const looks = [{ at: noon + 30 * MINUTE_MS, verdict: "seen" }] as const;
    expect(played(looks).sent).toHaveLength(1);
    expect(played(looks, { key: "order_confirmed:email:order:o2" }).sent).toEqual([
      "email sent +0",
      "sms sent +120",
    ]);
  });

  it("lets a text that waits for the morning go unsent when the mail is seen in the night", () => {
    const evening = monday + 10.5 * HOUR_MS;
    const looked = played([{ at: evening + 5 * HOUR_MS, verdict: "seen" }], { at: evening });
    expect(looked).toMatchObject({ sent: ["email sent +0", "sms suppressed"], last: "already_seen" });
    const unseen = played([], { at: evening });
    expect(unseen.sent).toEqual(["email sent +0", "sms sent +750"]);
  });
});
