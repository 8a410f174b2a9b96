import { expect, it } from "vitest";
import { aMessage } from "@/testing/builders/rows";
import { aShop } from "@/testing/builders/shop";
import type { Message } from "../ports/rows";
import { addressMessage } from "./address-message";

const page = "https://track.example/track/abc";

function addressed(message: Partial<Message>, trackUrl = page) {
  const store = aShop();
  const sender = { name: 'The "Ash" & Ember', address: "hello@ash.example", replyTo: "help@ash.example" };
  return addressMessage({
    store: { ...store, sender },
    message: aMessage(message),
    content: { recipient: "dana@example.com", subject: "News", html: "<p>News</p>", text: "News", trackUrl },
    firstMessageId: null,
  });
}

it("a mail's sender keeps its name in quotes, whatever quotes are in it", () => {
  const outgoing = addressed({ channel: "email" });
  expect(outgoing).toMatchObject({ email: { from: `"The 'Ash' & Ember" <hello@ash.example>` } });
});

it("advertising is ended at an address without the marks of the link it is made from", () => {
  const outgoing = addressed({ channel: "email", class: "marketing" }, `${page}?via=email&lang=de`);
  expect(outgoing).toMatchObject({ email: { headers: { "List-Unsubscribe": `<${page}/unsubscribe>` } } });
});

it.each([
  ["out_for_delivery", true],
  ["in_transit", false],
  ["one_off", false],
] as const)("a phone is woken for %s: %s", (touchpoint, isUrgent) => {
  expect(addressed({ channel: "push", touchpoint })).toMatchObject({ channel: "push", isUrgent });
});
