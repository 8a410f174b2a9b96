import { expect, test } from "vitest";
import { thanksAfter } from "@/testing/edited-shop";
import { smsWarnings } from "./sms-warnings";
import type { JourneyContent } from "./version";

/** The journey with its message sent as a text, in words of its own where they are given. */
function asText(words: string | null): JourneyContent {
  const content = thanksAfter(24);
  const nodes = Object.entries(content.nodes).map(([id, node]) =>
    node.kind === "send_message"
      ? ([id, { ...node, config: { ...node.config, channel: "sms" as const } }] as const)
      : ([id, node] as const),
  );
  const messages = Object.entries(content.messages).map(
    ([id, template]) => [id, words === null ? template : { ...template, sms: { text: words } }] as const,
  );
  return { ...content, nodes: Object.fromEntries(nodes), messages: Object.fromEntries(messages) };
}

test("a text that does not say how to opt out is warned of, with the step that sends it (R89)", () => {
  const [warning, ...more] = smsWarnings(
    asText("Maple & Co: your order {{ order.number }} is here."),
    "Maple & Co",
  );
  expect(more).toEqual([]);
  expect(warning).toMatchObject({ nodeId: "tell", severity: "warning", code: "sms_rules:tell" });
  expect(warning?.sentence).toMatch(/does not say how to opt out/);
});

test("a text with the shop's name and a way out, one made from the mail, and a mail are all in order", () => {
  const complete = asText("{{ store.name }}: your order is here. Reply STOP to opt out.");
  expect(smsWarnings(complete, "Maple & Co")).toEqual([]);
  expect(smsWarnings(asText(null), "Maple & Co")).toEqual([]);
  expect(smsWarnings(thanksAfter(24), "Maple & Co")).toEqual([]);
});
