import { expect, it } from "vitest";
import { channelProblems } from "./channel-problems";
import type { MessageTemplate } from "./template";

const message = (sms?: string): MessageTemplate => ({
  class: "transactional",
  subject: "On its way",
  preheader: "",
  blocks: [{ kind: "heading", text: "It is on its way" }],
  ...(sms === undefined ? {} : { sms: { text: sms } }),
});

it("a text made from the message itself says who writes and how to opt out", () => {
  expect(channelProblems("sms", message())).toEqual([]);
});

it("words of its own have to say both (R89), and must not advertise", () => {
  expect(channelProblems("sms", message("{{ store.name }}: shipped! Reply STOP to opt out."))).toEqual([]);
  expect(channelProblems("sms", message("Your order is on its way."))).toEqual([
    'As a text message: It does not say who writes: name "{{ store.name }}" in it.',
    'As a text message: It does not say how to opt out: end it with "Reply STOP to opt out."',
  ]);
  const offer = "{{ store.name }}: shipped. 20% off your next order! Reply STOP to opt out.";
  expect(channelProblems("sms", message(offer))).toHaveLength(1);
});

it("mail and notifications are under other rules", () => {
  expect(channelProblems("email", message("nothing"))).toEqual([]);
  expect(channelProblems("push", message("nothing"))).toEqual([]);
});
