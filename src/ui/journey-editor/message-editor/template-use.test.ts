import { describe, expect, it } from "vitest";
import { send } from "@/domain/journey/shipped/builders";
import { templateUse } from "./template-use";

const waiting = { requires: ["shipment.edd_known"], fallbackTemplate: "shipped_without" };

describe("how a text is used", () => {
  it("may print what its step waits for", () => {
    const use = templateUse({ nodes: { a: send("shipped", waiting) } }, "shipped");
    expect(use).toMatchObject({ touchpoint: "shipped", isFallback: false });
    expect(use.known).toContain("shipment.edd");
  });

  it("may count on nothing where it is the text that does without, or a second step does not wait", () => {
    const nodes = { a: send("shipped", waiting), b: send("shipped", {}) };
    expect(templateUse({ nodes }, "shipped").known).toEqual([]);
    expect(templateUse({ nodes }, "shipped_without")).toMatchObject({
      known: [],
      isFallback: true,
      touchpoint: null,
    });
  });

  it("is unknown where nobody sends it", () => {
    expect(templateUse({ nodes: {} }, "x")).toEqual({
      known: [],
      touchpoint: null,
      sentFor: null,
      covers: "parcel",
      isFallback: false,
    });
  });
});
