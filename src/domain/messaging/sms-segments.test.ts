import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSigns, smsSegments } from "./sms-segments";

const segmentsOf = (text: string) => smsSegments(text).segments;

describe("the segments of a text message", () => {
  it("cuts plain letters at 160, and at 153 once there are several parts", () => {
    expect(segmentsOf("")).toBe(0);
    expect(segmentsOf("a".repeat(160))).toBe(1);
    expect(segmentsOf("a".repeat(161))).toBe(2);
    expect(segmentsOf("a".repeat(306))).toBe(2);
    expect(segmentsOf("a".repeat(307))).toBe(3);
  });

  it("counts a sign of the extension table twice and never cuts it in half", () => {
    expect(segmentsOf(`${"a".repeat(159)}€`)).toBe(2);
    expect(segmentsOf(`${"a".repeat(158)}€`)).toBe(1);
    expect(segmentsOf(`${"a".repeat(152)}€${"a".repeat(152)}`)).toBe(3);
  });

  it("has room for 70 signs once one of them is foreign to GSM, and says which", () => {
    expect(segmentsOf("ê".repeat(70))).toBe(1);
    expect(segmentsOf("ê".repeat(71))).toBe(2);
    expect(segmentsOf("😀".repeat(35))).toBe(1);
    expect(segmentsOf("😀".repeat(36))).toBe(2);
    expect(smsSegments("It is on its way 🚚, “soon”")).toMatchObject({
      encoding: "UCS-2",
      costly: ["🚚", "“", "”"],
    });
  });

  it("needs no more segments with plain signs than with typographic ones", () => {
    expect(plainSigns("It’s “here” – at last…")).toBe(`It's "here" - at last...`);
    const curly = fc.stringMatching(/^[a-z ’“”–]{0,400}$/);
    fc.assert(fc.property(curly, (text) => segmentsOf(plainSigns(text)) <= segmentsOf(text)));
  });

  it("never counts fewer units than the parts hold, nor more than fit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const { encoding, segments, units, left } = smsSegments(text);
        const most = segments <= 1 ? { "GSM-7": 160, "UCS-2": 70 } : { "GSM-7": 153, "UCS-2": 67 };
        expect(left).toBeGreaterThanOrEqual(0);
        expect(units).toBeLessThanOrEqual(Math.max(1, segments) * most[encoding]);
      }),
    );
  });
});
