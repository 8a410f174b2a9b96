import { describe, expect, test } from "vitest";
import { shippedJourneys } from "../journey/shipped/registry";
import type { TouchpointId } from "../journey/touchpoint";
import { carrierHostsIn } from "./carrier-domains";
import { emailHeaders, emailMessageId } from "./email-headers";
import { lintMessage } from "./linter";
import { requiredFacts, variablesGivenBy } from "./required-facts";
import { senderProblems } from "./sender-problems";
import type { MessageBlock, MessageTemplate } from "./template";

function template(changes: Partial<MessageTemplate> = {}): MessageTemplate {
  return {
    class: "transactional",
    subject: "Your order {{ order.number }} is on its way",
    preheader: "It left us today.",
    blocks: [
      { kind: "text", text: "Your order {{ order.number }} has left us." },
      { kind: "parcel_card" },
      { kind: "button", label: "Track your order", to: "tracking_page" },
    ],
    ...changes,
  };
}

const withBlocks = (...blocks: MessageBlock[]) => template({ blocks });
const sentences = (of: MessageTemplate) => lintMessage({ template: of }).map(({ sentence }) => sentence);

test("an ordinary message has no problems", () => {
  expect(lintMessage({ template: template() })).toEqual([]);
});

describe("links to carriers are refused", () => {
  test.each([
    "See https://tools.usps.com/go/TrackConfirmAction?tLabels=1",
    "Follow it on www.fedex.com/fedextrack",
    "Follow it on DHL.de.",
    "https://www.ups.com/track?num={{ shipment.tracking_number }}",
    "https://shop.aftership.com/x",
  ])("%s", (text) => {
    const [problem] = lintMessage({
      template: withBlocks({ kind: "text", text }),
      known: ["shipment.tracking_number"],
    });
    expect(problem).toMatchObject({ severity: "error", where: "blocks.0" });
    expect(problem?.sentence).toContain("Lead shoppers to your own tracking page");
  });

  test.each([
    "Groups.com and pushups.com are no carriers",
    "We ship with USPS or UPS.",
    "Write to help@shop.example",
    "mycanadapost.ca.shop.example",
  ])("%s is fine", (text) => {
    expect(carrierHostsIn(text)).toEqual([]);
  });
});

describe("a sender that nobody reads is refused", () => {
  test.each([
    "no-reply@shop.example",
    "noreply@shop.example",
    "NoReply+orders@shop.example",
    "donotreply@shop.example",
    "do_not_reply@shop.example",
    "orders-noreply@shop.example",
    "no.reply@shop.example",
    "mailer-daemon@shop.example",
  ])("%s", (address) => {
    const problems = senderProblems({ address, replyTo: address });
    expect(problems.map(({ where }) => where)).toEqual(["sender.address", "sender.replyTo"]);
    expect(problems[0]?.severity).toBe("error");
  });

  test.each([
    "help@shop.example",
    "orders@shop.example",
    "norah@shop.example",
    "notify@shop.example",
    "nora.reply@x.org",
  ])("%s is fine", (address) => {
    expect(senderProblems({ address, replyTo: address })).toEqual([]);
  });

  test("something that is no address is named", () => {
    expect(senderProblems({ address: "shop", replyTo: "help@shop.example" })).toHaveLength(1);
  });
});

describe("advertising in a message about an order", () => {
  const offer = {
    kind: "text",
    text: "You might also like our new arrivals. Save 20 % off with code HELLO!",
  } as const;

  test("is allowed in small parts after the details", () => {
    expect(
      sentences(withBlocks(...template().blocks, { kind: "text", text: "You might also like our mugs." })),
    ).toEqual([]);
  });

  test("is refused before the details", () => {
    expect(sentences(withBlocks(offer, ...template().blocks)).join()).toContain(
      "Put the tracking details first",
    );
  });

  test("is refused when there is too much of it", () => {
    const text = "{{ order.number }} is on its way.";
    expect(sentences(withBlocks({ kind: "text", text }, offer, offer)).join()).toContain("at most 25 %");
  });

  test("is refused in the subject", () => {
    expect(sentences(template({ subject: "20 % off while you wait" })).join()).toContain(
      "The subject advertises",
    );
  });

  test("is free in a marketing message", () => {
    expect(sentences({ ...withBlocks(offer, offer), class: "marketing" })).toEqual([]);
  });
});

describe("lengths", () => {
  test.each([
    ["", "The subject is empty."],
    ["x".repeat(80), "phones cut after 60"],
    ["x".repeat(200), "150 is the limit"],
  ])("a subject of %j", (subject, sentence) => {
    expect(sentences(template({ subject })).join()).toContain(sentence);
  });

  test("a missing preheader is worth a look", () => {
    expect(lintMessage({ template: template({ preheader: "" }) })[0]).toMatchObject({ severity: "warning" });
  });
});

test("a button whose target is not set up is named", () => {
  const review = withBlocks(...template().blocks, { kind: "button", label: "Rate it", to: "review" });
  const [problem] = lintMessage({ template: review, unsetLinks: ["review"] });
  expect(problem).toMatchObject({ severity: "warning", where: "blocks.3" });
});

describe("required facts", () => {
  test("shipped needs the tracking number, the carrier and the estimate", () => {
    expect(requiredFacts("shipped")).toEqual([
      "shipment.tracking_number",
      "shipment.carrier",
      "shipment.edd_known",
    ]);
  });

  test("an order confirmation needs nothing more", () => {
    expect(requiredFacts("order_confirmed")).toEqual([]);
  });
});

test.each(
  shippedJourneys.flatMap(({ key, content }) =>
    Object.entries(content.messages).map(([name, message]) => ({ key, name, message, content })),
  ),
)("the shipped text $key/$name has no error", ({ name, message, content }) => {
  const node = Object.values(content.nodes).find(
    (one) => one.kind === "send_message" && one.config.template === name,
  );
  const requires = node?.kind === "send_message" ? node.config.requires : [];
  const problems = lintMessage({ template: message, known: variablesGivenBy(requires) });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("headers", () => {
  test("the Message-ID stands at the sender's domain", () => {
    expect(emailMessageId("m1", '"Shop <x>" <hello@Shop.example>')).toBe("<m1@shop.example>");
    expect(emailMessageId("m1", "hello@shop.example")).toBe("<m1@shop.example>");
  });

  test("later messages answer the first one about the order", () => {
    const input = {
      storeSlug: "ash",
      touchpoint: "shipped",
      class: "transactional",
      from: "a@b.example",
    } as const;
    expect(emailHeaders({ ...input, firstMessageId: null })).toEqual({
      "Feedback-ID": "shipped:ash:transactional:milepost",
    });
    expect(emailHeaders({ ...input, firstMessageId: "m1" })).toMatchObject({
      "In-Reply-To": "<m1@b.example>",
      References: "<m1@b.example>",
    });
  });
});

describe("recommended products", () => {
  const products = { kind: "recommendations" } as const;
  const lint = (blocks: readonly MessageBlock[], touchpoint: TouchpointId = "delivered") =>
    lintMessage({
      template: {
        class: "transactional",
        subject: "Delivered",
        preheader: "It is there",
        blocks: [...blocks],
      },
      touchpoint,
    })
      .map(({ sentence }) => sentence)
      .filter((sentence) => /recommend/i.test(sentence));
  const words = { kind: "text", text: "Your order was delivered by the carrier this morning." } as const;

  test("stand below the tracking details, once", () => {
    expect(lint([words, { kind: "parcel_card" }, { kind: "items" }, products])).toEqual([]);
    expect(lint([words, { kind: "parcel_card" }, products, { kind: "items" }])).toHaveLength(1);
    expect(lint([words, products])).toHaveLength(1);
    expect(lint([words, { kind: "items" }, products, products])).toHaveLength(1);
  });

  test("stand in no message about a problem", () => {
    expect(lint([words, { kind: "parcel_card" }, products], "delay")).toHaveLength(1);
  });
});
