import { describe, expect, it } from "vitest";
import { providerSample } from "@/testing/builders/providers/provider-sample";
import { type HookPartner, readPartnerHook } from "./partner-hook";
import { readAttentive } from "./read-attentive";

const at = Date.parse("2026-11-14T15:00:00Z");

/** The vectors that the samples were signed with. */
const vectors = {
  postscript: {
    file: "postscript/webhook.opt_out.json",
    secret: "token-from-GET-/api/v2/webhooks/token",
    headers: { "postscript-signature": "token-from-GET-/api/v2/webhooks/token" },
  },
  attentive: {
    file: "attentive/webhook.sms_unsubscribed.json",
    secret: "attentive-signing-key",
    headers: {
      "x-attentive-hmac-sha256": "0f960a1f59e568532cebb4e93b10e69d3402b2e990cb0619ec4ee0f89cecce37",
    },
  },
  klaviyo: {
    file: "klaviyo/system_webhook.json",
    secret: "klaviyo-secret-at-least-16",
    headers: {
      "klaviyo-signature": "3a4235de4f667871fe4d102cc7221a1323e0d72d3c5cb0fa6c6bc52ae5813d19",
      "klaviyo-timestamp": "2026-11-14T14:01:45.102Z",
      "klaviyo-webhook-id": "01HWEBHOOKID0000000000000",
    },
  },
} as const satisfies Record<HookPartner, unknown>;

const read = (partner: HookPartner, changes: { body?: string; secret?: string; headers?: object } = {}) => {
  const { file, secret, headers } = vectors[partner];
  const body = Buffer.from(changes.body ?? providerSample(file));
  return readPartnerHook(partner, {
    body,
    secret: changes.secret ?? secret,
    at,
    headers: { ...headers, ...changes.headers },
  });
};

describe("a webhook of a partner", () => {
  it.each(["postscript", "attentive", "klaviyo"] as const)(
    "of %s is known by its signature alone",
    (partner) => {
      expect(read(partner)).toMatchObject({ kind: "read" });
      expect(read(partner, { secret: "another" }).kind).toBe("not_genuine");
      expect(read(partner, { secret: "" }).kind).toBe("not_genuine");
      const [name = ""] = Object.keys(vectors[partner].headers);
      expect(read(partner, { headers: { [name]: undefined } }).kind).toBe("not_genuine");
      expect(read(partner, { headers: { [name]: "0".repeat(64) } }).kind).toBe("not_genuine");
    },
  );

  it.each(["attentive", "klaviyo"] as const)(
    "of %s is refused when a byte was changed on the way",
    (partner) => {
      const body = providerSample(vectors[partner].file).replace("Whitfield", "Nobody").concat(" ");
      expect(read(partner, { body }).kind).toBe("not_genuine");
    },
  );

  it("tells who wants no more texts, and since when", () => {
    const opted = { kind: "opted_out", channel: "sms", address: "+15035550142" };
    expect(read("postscript")).toEqual({
      kind: "read",
      events: [{ ...opted, at: Date.parse("2026-11-14T14:40:00Z") }],
    });
    expect(read("attentive")).toEqual({ kind: "read", events: [{ ...opted, at: 1_794_664_800_000 }] });
  });

  it("tells which profiles have to be read anew; another webhook's than the header names is refused", () => {
    expect(read("klaviyo")).toEqual({
      kind: "read",
      events: [{ kind: "profile_changed", profileId: "01HPROFILEID" }],
    });
    expect(read("klaviyo", { headers: { "klaviyo-webhook-id": "other" } }).kind).toBe("malformed");
  });

  it("may be nonsense, or about something else: nothing breaks", () => {
    for (const body of ["", "null", "[]", '{"event":"shop.test"}', '{"event":"shop.subscriber.opt_out"}']) {
      const answer = read("postscript", { body });
      expect(["malformed", "read"]).toContain(answer.kind);
      if (answer.kind === "read") expect(answer.events).toEqual([]);
    }
  });

  it("passes on what somebody wrote, and their opt-in with the person it is about", () => {
    const about = { phone_number: "+15035550142", shopify_customer_id: 7411902853248 };
    const told = (event: string, more: object = {}) =>
      read("postscript", {
        body: JSON.stringify({
          event,
          event_time: "2026-11-14T14:40:00.000000",
          event_data: { ...about, ...more },
        }),
      });
    expect(told("shop.incoming_message", { body: "Where is it?" })).toMatchObject({
      events: [{ kind: "text", from: "+15035550142", text: "Where is it?" }],
    });
    const message = {
      id: "im_1b2a",
      phone_number: undefined,
      from_number: "+15035550199",
      body: "Where is it?",
    };
    expect(told("shop.incoming_message", { ...message, is_opt_out: false })).toMatchObject({
      events: [{ kind: "text", from: "+15035550199", text: "Where is it?" }],
    });
    expect(told("shop.incoming_message", { ...message, body: "basta", is_opt_out: true })).toMatchObject({
      events: [{ kind: "opted_out", channel: "sms", address: "+15035550199" }],
    });
    expect(told("shop.subscriber.opt_in")).toMatchObject({
      events: [{ kind: "opted_in", class: "marketing", person: { externalId: "7411902853248" } }],
    });
  });

  it.each([
    ["sms.subscribed", "MARKETING", { kind: "opted_in", class: "marketing" }],
    ["sms.subscribed", "TRANSACTIONAL", { kind: "opted_in", class: "transactional" }],
    ["phone.subscribed", undefined, { kind: "opted_in", class: "marketing" }],
    ["phone.unsubscribed", undefined, { kind: "opted_out", channel: "sms" }],
    ["sms.unsubscribed", "MARKETING", { kind: "opted_out", channel: "sms" }],
    ["email.unsubscribed", "TRANSACTIONAL", { kind: "opted_out", channel: "email", class: "transactional" }],
    ["email.unsubscribed", undefined, { kind: "opted_out", channel: "email", class: "marketing" }],
  ])("of Attentive that tells of %s (%s) is a wish", (type, subscription, wish) => {
    const subscriber = { phone: "+15035550142", email: "dana@example.com", external_id: 1 };
    const told = {
      type,
      timestamp: at - 1,
      subscriber,
      ...(subscription && { subscription: { type: subscription } }),
    };
    const events = readAttentive(told, { at });
    expect(events).toMatchObject([wish]);
    // All texts, whichever subscription it names.
    if (type.endsWith("unsubscribed") && !type.startsWith("email"))
      expect(events?.[0]).not.toHaveProperty("class");
  });

  it("of Attentive that passes on what somebody wrote is known again when it is told twice", () => {
    const message = { id: "m1", text: "Where is it?", type: "inbound" };
    const told = {
      type: "sms.inbound_message",
      timestamp: at,
      subscriber: { phone: "+15035550142" },
      message,
    };
    expect(readAttentive(told, { at })).toMatchObject([{ kind: "text", text: "Where is it?" }]);
    expect(readAttentive(told, { at: at + 5 })).toEqual(readAttentive(told, { at }));
    expect(readAttentive({ ...told, message: { id: "m1" } }, { at })).toEqual([]);
  });
});
