import fc from "fast-check";
import { simpleParser } from "mailparser";
import { expect, it } from "vitest";
import { encodeMessage } from "./transfer-encoding";

const partOf = (text: string) => encodeMessage([{ contentType: "text/plain", text }]);
const readBack = async (part: Buffer) => (await simpleParser(part)).text ?? "";
const isShort = (part: Buffer) =>
  part
    .toString("latin1")
    .split("\r\n")
    .every((line) => line.length <= 76);

it("whatever a text holds, it is read as it was written and no line is too long for a mail server", async () => {
  const words = fc.constantFrom(" ", "\t", "=", ".", "\n", "é", "ü", "日", "🎁", "a", "Z", "x".repeat(80));
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 400 }), async (parts) => {
      const text = `${parts.join("")}.`;
      const part = partOf(text);
      expect((await readBack(part)).trimEnd()).toBe(text.trimEnd());
      expect(isShort(part)).toBe(true);
    }),
  );
});

it("white space at the end of a line and lines of a single dot arrive", async () => {
  const text = "Dear Dana, \n.\nyour parcel\tis = here\t\n";
  expect(await readBack(partOf(text))).toBe(text);
});

it("a text in another script than Latin takes the shorter encoding", () => {
  const japanese = partOf("荷物は明日届きます。".repeat(20)).toString("latin1");
  expect(japanese).toContain("Content-Transfer-Encoding: base64\r\n");
  expect(isShort(Buffer.from(japanese, "latin1"))).toBe(true);
  const german = partOf("Ihr Päckchen kommt morgen früh.").toString("latin1");
  expect(german).toContain("P=C3=A4ckchen");
});

it("a character of several bytes is not torn apart by the end of a line", () => {
  for (let before = 60; before < 76; before++) {
    const lines = partOf(`${"a".repeat(before)}🎁${"b".repeat(200)}`)
      .toString("latin1")
      .split("\r\n");
    expect(lines.some((line) => line.includes("=F0=9F=8E=81"))).toBe(true);
  }
});

it("a long text arrives to its last letter, also where each letter takes three bytes", async () => {
  const text = `${"荷".repeat(200_000)}.`;
  expect((await readBack(partOf(text))).trimEnd()).toBe(text);
});

it("a message is written as a whole, however long, and is not changed by the next one", () => {
  const long = encodeMessage(["A", { contentType: "text/html", text: "ä".repeat(90_000) }, "\r\nZ"]);
  const before = Buffer.from(long);
  encodeMessage(["B", { contentType: "text/plain", text: "short" }]);
  expect(long.equals(before)).toBe(true);
  expect(long.subarray(0, 25).toString()).toBe("AContent-Type: text/html;");
  expect(long.subarray(-3).toString()).toBe("\r\nZ");
});
