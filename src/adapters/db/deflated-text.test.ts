import fc from "fast-check";
import { expect, it } from "vitest";
import { deflated, inflated } from "./deflated-text";

it("a text of any length comes back letter for letter", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "binary", minLength: 1_000, maxLength: 5_000 }),
  );
  fc.assert(fc.property(texts, (text) => inflated(deflated(text)) === Buffer.from(text).toString()));
});

it("a rendered message takes a third of its room, or less", () => {
  const html = `<table>${'<tr><td style="padding:0 24px">Your parcel is on its way</td></tr>'.repeat(200)}</table>`;
  const stored = deflated(html);
  expect(stored).toBeInstanceOf(Buffer);
  expect(stored.length).toBeLessThan(html.length / 3);
});

it("a text that was stored before texts were compressed is read as it is", () => {
  const old = "<p>Your parcel is on its way</p>".repeat(100);
  expect(inflated(old)).toBe(old);
});
