import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleMoment } from "./message-moment";
import { sampleVariables } from "./sample-variables";
import { defaultWebhookBody, webhookBody, webhookBodyProblem } from "./webhook-body";

const bodyOf = (source: string, words: { title?: string; text?: string } = {}) =>
  webhookBody({ source, moment: sampleMoment, variables: sampleVariables, title: "", text: "", ...words });

describe("the body of a webhook", () => {
  it("tells the moment unless the store has written another", () => {
    const made = bodyOf("", { title: "Out for delivery", text: "Today." });
    expect(made.kind === "filled" && JSON.parse(made.text)).toMatchObject({
      type: "message.out_for_delivery",
      data: { id: sampleMoment.id, order_id: "order", shipment_ids: ["parcel"], text: "Today." },
    });
    expect(webhookBodyProblem(defaultWebhookBody)).toBeNull();
  });

  it("is JSON whatever a customer, a product or a note says: no value gets out of its place", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => {
        const made = bodyOf('{ "title": {{ message.title }}, "text": {{ message.text }} }', { title, text });
        expect(made.kind === "filled" && JSON.parse(made.text)).toEqual({ title, text });
      }),
    );
  });

  it("may loop, choose and pass on whole lists", () => {
    const source =
      '{ "skus": [{% for item in items %}{{ item.title }}{% unless forloop.last %},{% endunless %}{% endfor %}], "all": {{ items }} }';
    expect(webhookBodyProblem(source)).toBeNull();
  });

  it.each([
    ['{ "a": "{{ order.number }}" }', "Leave the quotes"],
    ['{ "a": {{ order.nummer }} }', "order.nummer"],
    ['{ "a": {{ order.number }', "cannot be read"],
    ["hello", "not JSON"],
    ['{ "a": {{ order.number | raw }} }', "raw"],
  ])("%j is refused when it is saved, with the reason", (source, why) => {
    expect(webhookBodyProblem(source)).toContain(why);
  });
});
