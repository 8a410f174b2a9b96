import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asStoreId } from "@/domain/access/store-id";
import { monday } from "@/testing/builders/facts";
import { type Receiver, startReceiver } from "@/testing/form-receiver";
import { sendTwilio } from "./send";
import { isSignedByTwilio, twilioSignature } from "./signature";

const accountSid = "AC00000000000000000000000000000000";
const authToken = "12345678901234567890123456789012";

let twilio: Receiver;

const taken = JSON.stringify({ sid: "SM0123456789abcdef0123456789abcdef", status: "accepted" });

beforeEach(async () => {
  twilio = await startReceiver();
  twilio.answer = { status: 201, body: taken };
});
afterEach(() => twilio.close());

const fieldsOf = (at: number) => Object.fromEntries(new URLSearchParams(twilio.received[at]?.body));

const sendText = (from = "+18445550100", timeoutMs = 1000) =>
  sendTwilio(
    {
      account: { accountSid, authToken, from },
      callbackUrl: "https://shop.example/api/hooks/twilio/shop",
      now: monday,
      allowedHosts: [twilio.host],
      apiUrl: `http://${twilio.host}`,
      timeoutMs,
      settleMs: 0,
    },
    {
      channel: "sms",
      messageId: "message-1",
      storeId: asStoreId("store-1"),
      to: "+15035550142",
      class: "transactional",
      text: "Ash & Ember: out for delivery. Reply STOP to opt out",
    },
  );
const says = (status: number, code?: number, headers?: Record<string, string>) => {
  const body = JSON.stringify({ code, message: "told by the provider", status });
  twilio.answer = headers === undefined ? { status, body } : { status, body, headers };
};

describe("a text by Twilio", () => {
  it("is asked for with the shop's account, its words and where to tell what became of it", async () => {
    expect(await sendText()).toMatchObject({
      kind: "sent",
      providerId: "SM0123456789abcdef0123456789abcdef",
    });
    expect(twilio.received[0]?.url).toBe(`/2010-04-01/Accounts/${accountSid}/Messages.json`);
    expect(twilio.received[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
    );
    expect(fieldsOf(0)).toEqual({
      To: "+15035550142",
      From: "+18445550100",
      Body: "Ash & Ember: out for delivery. Reply STOP to opt out",
      StatusCallback: "https://shop.example/api/hooks/twilio/shop?message=message-1",
    });
    await sendText(`MG${"0".repeat(32)}`);
    expect(fieldsOf(1)).toMatchObject({ MessagingServiceSid: `MG${"0".repeat(32)}` });
  });

  it.each([21610, 21211, 21614])(
    "to a number that wants or takes none is never tried again (%i)",
    async (code) => {
      says(400, code);
      expect(await sendText()).toMatchObject({ kind: "rejected", badRecipient: true });
    },
  );

  it("that is wrong in itself says nothing of the number", async () => {
    says(400, 21617);
    expect(await sendText()).toMatchObject({ kind: "rejected", badRecipient: false });
  });

  it("waits while the provider is busy; a wrong key says nothing of the text", async () => {
    says(429, 20429, { "Retry-After": "30" });
    expect(await sendText()).toMatchObject({ kind: "retry", afterMs: 30_000 });
    says(503);
    expect(await sendText()).toMatchObject({ kind: "retry" });
    says(401, 20003);
    expect(await sendText()).toMatchObject({ kind: "locked_out" });
  });

  it("has an outcome nobody knows when the provider fails behind the door, is silent or talks nonsense (D3)", async () => {
    says(500);
    expect(await sendText()).toMatchObject({ kind: "uncertain" });
    twilio.answer = { status: 201, body: "<html>" };
    expect(await sendText()).toMatchObject({ kind: "uncertain" });
    twilio.answer = "silence";
    expect(await sendText("+18445550100", 100)).toMatchObject({ kind: "uncertain" });
  });

  it("is tried again when nobody listens, and its key is in no error", async () => {
    await twilio.close();
    const outcome = await sendText();
    expect(outcome).toMatchObject({ kind: "retry" });
    expect(JSON.stringify(outcome)).not.toContain(authToken);
  });
});

describe("Twilio's signature", () => {
  const fields = new URLSearchParams({ To: "+18445550100", From: "+15035550142", Body: "Stop" });
  const url = "https://shop.example/api/hooks/twilio/shop?message=m1";

  it("is that of the address and all fields", () => {
    const signature = twilioSignature({ url, fields, authToken });
    expect(isSignedByTwilio({ url, fields, authToken }, signature)).toBe(true);
    const altered = new URLSearchParams(fields);
    altered.set("Body", "Start");
    expect(isSignedByTwilio({ url, fields: altered, authToken }, signature)).toBe(false);
    expect(isSignedByTwilio({ url: `${url}x`, fields, authToken }, signature)).toBe(false);
    const unset = { url, fields, authToken: "" };
    expect(isSignedByTwilio(unset, twilioSignature(unset))).toBe(false);
  });

  it("takes the values of a field that comes twice in their own order", () => {
    const [one, other] = ["Media=a&Media=b", "Media=b&Media=a"].map((query) =>
      twilioSignature({ url, fields: new URLSearchParams(query), authToken }),
    );
    expect(one).toBe(other);
  });

  it.each([
    ["status_callback", "EK2425Ue6X9sziEJtgRgJ/Nv+fo="],
    ["inbound_stop", "nHQYxdstb1lvMoN55OhLa5qAPNA="],
  ])("is right for a recorded %s", (name, signature) => {
    const file = new URL(`./samples/${name}.form.json`, import.meta.url);
    const recorded: { fields: Record<string, string> } = JSON.parse(readFileSync(file, "utf8"));
    const form = {
      url: "https://app.example/hooks/twilio?ws=1",
      fields: new URLSearchParams(recorded.fields),
      authToken: "12345",
    };
    expect(isSignedByTwilio(form, signature)).toBe(true);
  });

  it("holds with the default port, too", () => {
    const withPort = url.replace("shop.example", "shop.example:443");
    const signature = twilioSignature({ url: withPort, fields, authToken });
    expect(isSignedByTwilio({ url, fields, authToken }, signature)).toBe(true);
  });
});
