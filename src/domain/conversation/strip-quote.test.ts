import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripQuote } from "./strip-quote";

const ours = "> Your order is on its way.\n> Track your order: https://shop.example/track/x";

describe("what somebody wrote, without what they quoted", () => {
  it.each([
    [
      "Gmail",
      `Where is it?\n\nOn Mon, 2 Jun 2025 at 09:14, Ash & Ember <hello@ash.example> wrote:\n\n${ours}`,
    ],
    [
      "Gmail, broken over two lines",
      `Where is it?\n\nOn Mon, 2 Jun 2025 at 09:14, Ash & Ember\n<hello@ash.example> wrote:\n${ours}`,
    ],
    [
      "Apple Mail in German",
      `Where is it?\n\nAm 02.06.2025 um 09:14 schrieb Ash & Ember <hello@ash.example>:\n\n${ours}`,
    ],
    ["Thunderbird in French", `Where is it?\n\nLe 02/06/2025 à 09:14, Ash & Ember a écrit :\n${ours}`],
    [
      "Gmail in Spanish",
      `Where is it?\n\nEl lun, 2 jun 2025 a las 9:14, Ash & Ember (<hello@ash.example>) escribió:\n${ours}`,
    ],
    [
      "Outlook",
      "Where is it?\n\nFrom: Ash & Ember <hello@ash.example>\nSent: Monday, June 2, 2025 9:14 AM\nTo: Dana\nSubject: Shipped\n\nYour order is on its way.",
    ],
    [
      "Outlook in German",
      "Where is it?\n\nVon: Ash & Ember\nGesendet: Montag, 2. Juni 2025 09:14\nAn: Dana\nBetreff: Versandt\n\nIhre Bestellung ist unterwegs.",
    ],
    [
      "an old Outlook",
      "Where is it?\n\n-----Original Message-----\nFrom: Ash & Ember\nYour order is on its way.",
    ],
    ["Outlook on the web", `Where is it?\n\n${"_".repeat(32)}\nFrom: Ash & Ember\nYour order is on its way.`],
    ["a plain mail program", `Where is it?\n\n${ours}\n`],
  ])("in %s", (_program, text) => {
    const { written, quoted } = stripQuote(text);
    expect(written).toBe("Where is it?");
    expect(quoted).toMatch(/on its way|unterwegs/);
  });

  it.each([
    ["nothing quoted", "Where is it?\n\nDana"],
    [
      "an answer between quoted lines",
      "> Will you be home?\nYes.\n> At which door?\nThe blue one.\nThanks!\nDana",
    ],
    [
      "an answer below what is quoted",
      "On Monday Ash wrote:\n> Will you be home?\n\nYes, I will.\nAll day.\nThe blue door.",
    ],
    [
      "an answer below what is quoted, with a greeting above it",
      "Hello!\n\nOn Monday Ash wrote:\n> Will you be home?\n\nYes, I will.\nAll day.\nThe blue door.",
    ],
    [
      "two lines that only look like the head of a mail",
      "I have moved.\n\nFrom: Main Street 1\nTo: Side Street 2\nPlease send it there.",
    ],
    [
      "a long paragraph that happens to begin and end as an introduction",
      `Where is it?\n\nOn ${"the day ".repeat(30)} I wrote ${"again ".repeat(19)}:\nStill nothing.`,
    ],
    ["nothing but a quote", "> Your order is on its way."],
    ["words that only sound like it", "My neighbour wrote: leave it with me"],
  ])("cuts nothing off %s", (_what, text) => {
    expect(stripQuote(text)).toEqual({ written: text, quoted: "" });
  });

  it("of a mail that is nothing but introductions stays all of it, in less time than anybody notices", () => {
    const introductions = "On Monday Dana wrote:\n".repeat(4_500);
    const text = `${introductions}> quoted\nand\nan\nanswer`;
    const started = performance.now();
    expect(stripQuote(text)).toEqual({ written: text, quoted: "" });
    // A walk over all lines for each of them took two seconds.
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("never loses a line, and never leaves nothing of something", () => {
    const line = fc.constantFrom(
      "Where is it?",
      "> quoted",
      "On Monday Dana wrote:",
      "",
      "From: a",
      "Sent: b",
      "To: c",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join("\n");
        const { written, quoted } = stripQuote(text);
        const words = (one: string) => one.split("\n").filter((part) => part.trim() !== "");
        expect([...words(written), ...words(quoted)]).toEqual(words(text).map((part) => part));
        if (text.trim() !== "") expect(written).not.toBe("");
      }),
    );
  });
});
