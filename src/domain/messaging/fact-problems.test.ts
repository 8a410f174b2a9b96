import { describe, expect, it } from "vitest";
import { shippedJourneys } from "../journey/shipped/registry";
import { factProblems } from "./fact-problems";
import type { MessageTemplate } from "./template";

const template: MessageTemplate = {
  class: "transactional",
  subject: "On its way",
  preheader: "Soon.",
  blocks: [{ kind: "text", text: "We have sent it." }],
};

describe("what a touchpoint is there to tell", () => {
  it("is told by every text that comes with Milepost", () => {
    for (const { key, content } of shippedJourneys) {
      for (const node of Object.values(content.nodes)) {
        if (node.kind !== "send_message") continue;
        const text = content.messages[node.config.template];
        expect(text && factProblems(text, node.config.touchpoint), `${key}: ${node.config.template}`).toEqual(
          [],
        );
      }
    }
  });

  it("is missed where neither card nor variable shows it (R31)", () => {
    const sentences = factProblems(template, "shipped").map((one) => one.sentence);
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toMatch(/should show the tracking number/);
    const withCard = { ...template, blocks: [...template.blocks, { kind: "parcel_card" as const }] };
    expect(factProblems(withCard, "shipped")).toEqual([]);
    const inLoop = "{% for parcel in shipments %}{{ parcel.tracking_number }}{% endfor %}";
    const written = { ...template, blocks: [{ kind: "text" as const, text: inLoop }] };
    expect(factProblems(written, "shipped")).toHaveLength(2);
  });

  it("is nothing in particular for most touchpoints", () => {
    expect(factProblems(template, "follow_up")).toEqual([]);
  });
});
