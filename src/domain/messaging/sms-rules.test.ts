import { describe, expect, it } from "vitest";
import { smsText } from "./short-forms";
import { smsProblems } from "./sms-rules";

const storeName = "Ash & Ember";
const good = "Ash & Ember: your parcel is out for delivery. https://t.example/q7 Reply STOP to opt out.";
const count = (text: string, kind: "transactional" | "marketing" = "transactional") =>
  smsProblems({ text, storeName, class: kind }).length;

describe("the rules for a text message", () => {
  it.each([
    ["store name and opt-out are there (R89)", good, 0],
    ["without the store's name", good.replace("Ash & Ember: ", ""), 1],
    ["the store's name in other letters", good.replace("Ash & Ember", "ASH & EMBER"), 0],
    ["without the opt-out", good.replace("Reply STOP to opt out.", ""), 1],
    ["a stop that is no keyword", good.replace("Reply STOP to opt out.", "We never stop."), 1],
    ["the opt-out in German", good.replace("Reply STOP to opt out.", "Abbestellen mit STOPP."), 0],
    ["the opt-out in French", good.replace("Reply STOP to opt out.", "Répondez ARRÊT."), 0],
    ["the opt-out in Spanish", good.replace("Reply STOP to opt out.", "Responda ALTO o BAJA."), 0],
    ["the other word for it in Spanish", good.replace("Reply STOP to opt out.", "Para salir: BAJA."), 0],
    ["neither", "Your parcel is out for delivery.", 2],
    ["as long as a provider takes", good.padEnd(1600, "a"), 0],
    ["longer than a provider takes", `${good}${"a".repeat(1600)}`, 1],
  ] as const)("%s", (_name, text, problems) => expect(count(text)).toBe(problems));

  it("refuses advertising in a text about an order, and lets a marketing text advertise", () => {
    const text = good.replace("Reply", "Get 20% off your next order with code SAVE20. Reply");
    expect(count(text)).toBe(1);
    expect(count(text, "marketing")).toBe(0);
  });

  it("has nothing against the texts that are made of a message", () => {
    const text = smsText({
      storeName,
      subject: "On its way",
      texts: ["Shipped"],
      trackUrl: "https://t.example/q",
    });
    expect(count(text)).toBe(0);
  });
});
