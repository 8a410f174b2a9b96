import { describe, expect, it } from "vitest";
import { pushNote, smsText } from "./short-forms";
import { smsSegments } from "./sms-segments";

const trackUrl = "https://track.shop.example/track/AbC123";
const delivered = {
  storeName: "Alder & Oak",
  subject: "Delivered: your order #1042",
  texts: [
    "Your order has arrived",
    "Hi Dana, the carrier tells us that your order #1042 has been delivered. We hope you like it – enjoy!",
  ],
  trackUrl,
};

describe("a message in few words", () => {
  it("as a text says who writes, what happened, where to look and how to opt out (R89)", () => {
    expect(smsText(delivered)).toBe(
      `Alder & Oak: Your order has arrived. The carrier tells us that your order #1042 has been delivered. We hope you like it - enjoy! ${trackUrl} Reply STOP to opt out.`,
    );
  });

  it("as a text leaves out what would need a third segment, never link or opt-out", () => {
    const long = { ...delivered, texts: ["Delayed", "It is late. ".repeat(60)] };
    expect(smsSegments(smsText(long)).segments).toBe(2);
    expect(smsText(long)).toMatch(/Reply STOP to opt out\.$/);
  });

  it("as a notification is cut at a word", () => {
    const { title, body } = pushNote({ ...delivered, texts: ["Here", "Word ".repeat(60)] });
    expect(title).toBe("Here");
    expect(body).toMatch(/Word…$/);
    expect(body.length).toBeLessThanOrEqual(150);
  });

  it("takes the subject where there is no text", () => {
    expect(pushNote({ subject: "Shipped", texts: [] })).toEqual({ title: "Shipped", body: "Shipped" });
  });
});
