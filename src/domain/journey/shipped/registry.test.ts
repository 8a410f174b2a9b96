import { describe, expect, it } from "vitest";
import { touchpointIds } from "../touchpoint";
import { validate } from "../validate";
import { journeyContentSchema } from "../version";
import { shippedJourneys } from "./registry";

describe.each(shippedJourneys.map((journey) => [journey.key, journey] as const))(
  "the shipped journey %s",
  (_key, { content }) => {
    it("has nothing wrong with it", () => expect(validate(content)).toEqual([]));
    it("survives being stored and read back", () =>
      expect(journeyContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content));
    it("has a text for every message and no text without one", () => {
      const used = Object.values(content.nodes).flatMap((node) =>
        node.kind === "send_message"
          ? [node.config.template, node.config.fallbackTemplate].filter((one) => one !== null)
          : [],
      );
      expect([...new Set(used)].sort()).toEqual(Object.keys(content.messages).sort());
    });
  },
);

describe("the shipped set", () => {
  const sent = shippedJourneys.flatMap(({ content }) =>
    Object.values(content.nodes).flatMap((node) =>
      node.kind === "send_message" ? [node.config.touchpoint] : [],
    ),
  );
  it("covers every touchpoint", () => expect([...new Set(sent)].sort()).toEqual([...touchpointIds].sort()));
  it("has a stable, unique key per journey", () =>
    expect(new Set(shippedJourneys.map((one) => one.key)).size).toBe(shippedJourneys.length));
});
