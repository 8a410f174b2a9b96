import { describe, expect, it } from "vitest";
import { factCatalogue, findFact } from "@/domain/journey/facts-catalogue/registry";
import { factGroups, factKeywords, searchedChoice } from "./fact-groups";

describe("the facts to choose from", () => {
  it("are all there for a journey about a parcel, each once", () => {
    const offered = factGroups("shipment").flatMap(({ facts }) => facts.map(({ id }) => id));
    expect(offered.toSorted()).toEqual(factCatalogue.map(({ id }) => id).toSorted());
  });

  it("leave out what only a parcel can answer where the journey is about the order", () => {
    const offered = factGroups("order").flatMap(({ facts }) => facts);
    expect(offered.filter(({ needsShipment }) => needsShipment === true)).toEqual([]);
    expect(offered.length).toBeGreaterThan(10);
  });

  it("are found by their choices and by everyday words", () => {
    const words = (id: string) => {
      const fact = findFact(id);
      return fact === undefined ? "" : factKeywords(fact).join(" ");
    };
    expect(words("shipment.reason")).toMatch(/delay/);
    expect(words("shipment.status")).toMatch(/out for delivery/);
    expect(words("support.has_contacted")).toMatch(/ticket/);
  });

  it("come with the choice that was searched for, where it is one", () => {
    const reason = findFact("shipment.reason");
    const status = findFact("shipment.status");
    if (reason === undefined || status === undefined) throw new Error("The parcel has a status.");
    expect(searchedChoice(reason, ["delay"])).toBe("delay");
    expect(searchedChoice(reason, ["reason", "delay"])).toBe("delay");
    expect(searchedChoice(reason, ["reason"])).toBeNull();
    expect(searchedChoice(status, ["out", "for", "delivery"])).toBe("OutForDelivery");
    expect(searchedChoice(status, ["e"])).toBeNull();
  });
});
