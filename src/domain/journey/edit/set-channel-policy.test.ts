import { describe, expect, it } from "vitest";
import { flaws, smallDraft } from "@/testing/drafts";
import { smsProblems } from "../../messaging/sms-rules";
import { channelPolicies, suggestedPolicy } from "../channel-policy";
import { contentOf, draftProblems } from "./draft";
import { applyIntent } from "./intent";
import type { SetChannelPolicy } from "./set-channel-policy";

const small = smallDraft();
const ids = { text: "text", ask: "ask", wait: "wait", check: "check" };
const set = (policy: SetChannelPolicy["policy"], draft = small) =>
  applyIntent(draft, { type: "set_channel_policy", nodeId: "send_delay", policy, ids });
const applied = (policy: SetChannelPolicy["policy"]) => {
  const outcome = set(policy);
  if (outcome.kind === "refused") throw new Error(outcome.why);
  return outcome.draft;
};
const ways = (policy: SetChannelPolicy["policy"]) => {
  const { nodes } = applied(policy);
  return Object.fromEntries(
    ["late", "ask", "text", "wait", "check", "send_delay"].flatMap((id) => {
      const node = nodes[id];
      return node === undefined ? [] : [[id, node.next]];
    }),
  );
};

describe("a channel policy put around a message", () => {
  it("texts first who can be texted; everybody else gets the e-mail, and whom the text did not reach", () => {
    expect(ways("sms_first")).toEqual({
      late: { late: "ask", otherwise: "pause" },
      ask: { yes: "text", otherwise: "send_delay" },
      text: { next: "wait" },
      wait: { elapsed: "check" },
      check: { yes: "send_delay", otherwise: "watch" },
      send_delay: { next: "watch" },
    });
  });

  it("texts where the e-mail did not go", () => {
    expect(ways("email_then_sms")).toEqual({
      late: { late: "send_delay", otherwise: "pause" },
      send_delay: { next: "wait" },
      wait: { elapsed: "check" },
      check: { yes: "text", otherwise: "watch" },
      text: { next: "watch" },
    });
  });

  it("texts who has not seen the e-mail after two hours", () => {
    expect(ways("sms_unless_seen")).toEqual({
      late: { late: "send_delay", otherwise: "pause" },
      send_delay: { next: "check" },
      check: { seen: "watch", not_seen: "text" },
      text: { next: "watch" },
    });
  });

  it.each(channelPolicies)("%s leaves a journey that can be published, in one step", (policy) => {
    const draft = applied(policy);
    expect(flaws(draft)).toEqual([]);
    expect(contentOf(draft)).not.toBeNull();
    const errors = draftProblems(draft).filter(({ severity }) => severity === "error");
    expect(errors).toEqual(draftProblems(small).filter(({ severity }) => severity === "error"));
  });

  it("fills the text in, with the store's name and how to opt out (R89)", () => {
    const { sms } = applied("sms_first").messages.delay ?? {};
    expect(sms?.text).toBe("{{ store.name }}: It is late. {{ links.track }} Reply STOP to opt out.");
    const text = (sms?.text ?? "").replace("{{ store.name }}", "Ash & Ember");
    expect(smsProblems({ text, storeName: "Ash & Ember", class: "transactional" })).toEqual([]);
  });

  it("is put in once", () => {
    const once = applied("email_then_sms");
    const twice = applyIntent(once, {
      type: "set_channel_policy",
      nodeId: "send_delay",
      policy: "sms_first",
      ids: { text: "a", ask: "b", wait: "c", check: "d" },
    });
    expect(twice).toMatchObject({ kind: "refused" });
  });

  it("is for messages alone", () => {
    const outcome = applyIntent(small, {
      type: "set_channel_policy",
      nodeId: "watch",
      policy: "sms_first",
      ids,
    });
    expect(outcome).toMatchObject({ kind: "refused" });
  });

  it("is suggested as texts first for what happens today and what goes wrong (R87)", () => {
    expect(
      (
        ["shipped", "out_for_delivery", "delay", "lost_or_damaged", "order_confirmed", "delivered"] as const
      ).map(suggestedPolicy),
    ).toEqual(["sms_first", "sms_first", "sms_first", "sms_first", "sms_unless_seen", "sms_unless_seen"]);
  });
});
