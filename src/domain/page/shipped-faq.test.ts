import { expect, it } from "vitest";
import { languages } from "../wording/language";
import { faq } from "./blocks/faq";
import { shippedFaq } from "./shipped-faq";
import { pageStages } from "./stage";

it("every stage of an order has a question that comes with Milepost", () => {
  for (const stage of pageStages) expect(shippedFaq.some(({ stages }) => stages.includes(stage))).toBe(true);
});

it("each is asked and answered in every language, in its own words", () => {
  for (const { question, answer } of shippedFaq) {
    for (const texts of [question, answer]) {
      const said = languages.map((language) => texts[language]);
      expect(said.every((text) => text !== undefined && text.length > 10)).toBe(true);
      expect(new Set(said).size).toBe(languages.length);
    }
  }
});

it("a new block of questions can be published as it is", () => {
  expect(faq.problems?.(faq.initial)).toEqual([]);
});
