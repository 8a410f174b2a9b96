import { describe, expect, it } from "vitest";
import { scan } from "@/testing/builders/events";
import { monday } from "@/testing/builders/facts";
import { mergeCheckpoints } from "./merge-checkpoints";

const departed = scan(monday, "InTransit", {
  code: "InTransit_007",
  city: "Denver",
  text: "Departed facility",
});
const said = (status: "InTransit" | "Delivered") => scan(monday, status, { summary: true });

describe("scans of a parcel", () => {
  it("are kept once, however often they come", () => {
    const again = { ...departed, text: "  DEPARTED  facility", city: "denver" };
    expect(mergeCheckpoints([departed], [again])).toHaveLength(1);
  });

  it("heard again leave the list as it was", () => {
    const known = mergeCheckpoints([], [departed]);
    expect(mergeCheckpoints(known, [{ ...departed }])).toBe(known);
  });

  it("of the same minute stay two when place or text differ", () => {
    const arrived = { ...departed, text: "Arrived at facility" };
    expect(mergeCheckpoints([departed], [arrived, { ...departed, city: "Reno" }])).toHaveLength(3);
  });

  it("are told by whoever knows more, whichever came first", () => {
    const vague = { ...departed, status: null };
    expect(mergeCheckpoints([vague], [departed])).toEqual([departed]);
    expect(mergeCheckpoints([departed], [vague])).toEqual([departed]);
  });

  it("stand in the order of their times, and of a parcel's life within a moment", () => {
    const delivered = scan(monday, "Delivered");
    const label = scan(monday, "InfoReceived");
    const earlier = scan(monday - 1, "OutForDelivery");
    expect(mergeCheckpoints([delivered], [departed, label, earlier]).map((one) => one.status)).toEqual([
      "OutForDelivery",
      "InfoReceived",
      "InTransit",
      "Delivered",
    ]);
  });
});

describe("a sender's summary", () => {
  it("is dropped where a scan says the same, whichever came first", () => {
    expect(mergeCheckpoints([], [departed, said("InTransit")])).toEqual([departed]);
    expect(mergeCheckpoints([said("InTransit")], [departed])).toEqual([departed]);
  });

  it("is kept where no scan says so", () => {
    expect(mergeCheckpoints([departed], [said("Delivered")])).toEqual([departed, said("Delivered")]);
  });
});
