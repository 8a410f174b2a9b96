import { describe, expect, test } from "vitest";
import { shipmentReasons, shipmentStatuses } from "../shipment/status";
import { statusMapRows } from "../shipment/status-map";
import { statusWords } from "../shipment/status-words";
import { languages } from "./language";
import { statusWordsIn } from "./status-words-in";

const marks = [
  ...shipmentStatuses.flatMap((status) => [null, ...shipmentReasons].map((reason) => ({ status, reason }))),
  ...statusMapRows().map(({ mark }) => mark),
];

describe.each(languages)("every status with every reason, in %s", (language) => {
  test("has a short headline and whole sentences", () => {
    const bad = marks.filter((mark) => {
      const { headline, explanation } = statusWordsIn(language, mark);
      const isShort = headline.length > 2 && headline.length <= 48 && !headline.endsWith(".");
      return !isShort || !/^\p{Lu}.*\.$/u.test(explanation) || explanation.length > 190;
    });
    expect(bad).toEqual([]);
  });

  test("keeps the tone, and never shows the machine's words", () => {
    for (const mark of marks) {
      const { tone, headline, explanation } = statusWordsIn(language, mark);
      expect(tone).toBe(statusWords(mark).tone);
      expect(`${headline} ${explanation}`).not.toMatch(/_|undefined|null|InTransit|InfoReceived|\|/);
    }
  });
});

test("no language borrows another's sentences", () => {
  for (const language of languages.filter((one) => one !== "en")) {
    const borrowed = marks.filter(
      (mark) => statusWordsIn(language, mark).explanation === statusWords(mark).explanation,
    );
    expect(borrowed).toEqual([]);
  }
});
