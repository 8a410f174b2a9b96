import { describe, expect, it } from "vitest";
import { lintMessage } from "@/domain/messaging/linter";
import { variableCatalogue } from "@/domain/messaging/variable-catalogue";
import { inserted, liquidFor } from "./insertion";

describe("a variable put into a text", () => {
  it("can be read and printed for every order, whatever is known of it", () => {
    for (const variable of variableCatalogue) {
      if (variable.name.split("[]").length > 2) continue;
      const problems = lintMessage({
        template: {
          class: "transactional",
          subject: "Your order",
          preheader: "News.",
          blocks: [{ kind: "text", text: `It says ${liquidFor(variable)}` }],
        },
      });
      expect(problems, `${variable.name}: ${liquidFor(variable)}`).toEqual([]);
    }
  });

  it("has a word in the place of an unknown first name", () => {
    expect(liquidFor({ name: "customer.first_name", isAlwaysKnown: false })).toBe(
      '{{ customer.first_name | default: "there" }}',
    );
  });

  it("takes the place of what is selected and keeps its distance from words", () => {
    expect(inserted("Hi you, hello", { from: 3, to: 6, snippet: "{{ x }}" })).toEqual({
      text: "Hi {{ x }}, hello",
      cursor: 10,
    });
    expect(inserted("Your orderis here", { from: 10, to: 10, snippet: "{{ n }}" }).text).toBe(
      "Your order {{ n }} is here",
    );
    expect(inserted("", { from: 0, to: 0, snippet: "{{ n }}" })).toEqual({ text: "{{ n }}", cursor: 7 });
  });
});
