import { describe, expect, it } from "vitest";
import { shippedJourneys } from "../journey/shipped/registry";
import { spamSigns } from "./spam-signs";
import type { MessageTemplate } from "./template";

const signsOf = (changes: Partial<MessageTemplate>) =>
  spamSigns({
    class: "transactional",
    subject: "Your order {{ order.number }} is on its way",
    preheader: "Here is when it arrives.",
    blocks: [{ kind: "text", text: "We have sent it." }],
    ...changes,
  }).map(({ where, sentence }) => `${where}: ${sentence}`);

describe("signs of spam", () => {
  it("are not seen in any text that comes with Milepost", () => {
    for (const { key, content } of shippedJourneys) {
      for (const [name, template] of Object.entries(content.messages)) {
        expect(spamSigns(template), `${key}: ${name}`).toEqual([]);
      }
    }
  });

  it("are scam words, wherever they stand, each named once", () => {
    const text = "Click here to claim your parcel. Click here!";
    expect(signsOf({ blocks: [{ kind: "text", text }] })).toEqual([
      "blocks.0: Mail filters count “click here”, “claim your” against it. Say it in plainer words.",
    ]);
    expect(signsOf({ subject: "Urgently needed: your urgent parcel" })).toHaveLength(1);
  });

  it("are shouting, pretended replies, rows of exclamation marks and of pictures", () => {
    expect(signsOf({ subject: "YOUR PARCEL IS HERE" })).toEqual([expect.stringContaining("shouts")]);
    expect(signsOf({ subject: "Re: your order" })).toEqual([expect.stringContaining("pretends")]);
    expect(signsOf({ preheader: "It is here!!" })).toEqual([expect.stringContaining("exclamation")]);
    expect(signsOf({ subject: "Here 🎉🎉🎉" })).toEqual([expect.stringContaining("pictures")]);
  });

  it("are not found in names of variables", () => {
    expect(signsOf({ preheader: "{{ order.winner }}" })).toEqual([]);
  });
});
