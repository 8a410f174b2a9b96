import fc from "fast-check";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import type { Store } from "@/application/ports/rows";
import type { Facts } from "@/domain/journey/facts";
import { shippedJourneys } from "@/domain/journey/shipped/registry";
import { oneLine } from "@/domain/messaging/one-line";
import type { MessageBlock, MessageTemplate } from "@/domain/messaging/template";
import type { OrderLine } from "@/domain/order/order";
import { HOUR_MS } from "@/domain/shared/instant";
import { anOrder, aShipment, aStore, aVersion, monday, someFacts } from "@/testing/builders/facts";
import { aShop } from "@/testing/builders/shop";
import { createEmailRenderer } from "./email-renderer";
import { mimeMessage } from "./mime";

const everyKind: MessageBlock[] = [
  { kind: "heading", text: "It is on its way" },
  {
    kind: "text",
    text: 'Hi {{ customer.first_name | default: "there" }},\n\norder {{ order.number }} left us.\nToday.',
  },
  { kind: "parcel_card" },
  { kind: "button", label: "Track your order", to: "tracking_page" },
  { kind: "timeline" },
  { kind: "divider" },
  { kind: "heading", text: "What is in it" },
  { kind: "items" },
  { kind: "button", label: "Write to us", to: "contact" },
  { kind: "button", label: "Say how it was", to: "review" },
  { kind: "button", label: "Back to the shop", to: "shop" },
];

function aTemplate(changes: Partial<MessageTemplate> = {}): MessageTemplate {
  return {
    class: "transactional",
    subject: "Your order {{ order.number }} is on its way",
    preheader: "Arriving {{ shipment.edd }}",
    blocks: everyKind,
    ...changes,
  };
}

const line = (changes: Partial<OrderLine> = {}): OrderLine => ({
  externalId: "line-1",
  title: "Stoneware mug",
  variantTitle: "Sand",
  quantity: 2,
  imageUrl: "https://cdn.example/mug.jpg",
  ...changes,
});

const parcel = aShipment({
  lines: [{ externalId: "line-1", quantity: 2 }],
  checkpoints: [
    {
      at: monday - 6 * HOUR_MS,
      tzSource: "offset",
      status: "InTransit",
      reason: null,
      text: "Departed regional facility",
      city: "HAMBURG",
      country: "DE",
    },
  ],
});

const someOrder = (changes: Partial<Facts["order"]> = {}) => anOrder({ lines: [line()], ...changes });

interface Given {
  readonly template?: MessageTemplate;
  readonly facts?: Partial<Facts>;
  readonly store?: Store;
  readonly shipmentIds?: readonly string[];
}

const renderer = createEmailRenderer({ appUrl: "https://track.ash-ember.example/" });

async function render({ template = aTemplate(), facts = {}, store = aShop(), shipmentIds }: Given = {}) {
  const version = aVersion({
    scope: "shipment",
    start: "start",
    nodes: {},
    messages: { told: template },
    exitOn: [],
  });
  await renderer.prepare({ version, template: "told", store });
  return renderer.render({
    version,
    template: "told",
    store,
    facts: someFacts({ shipment: parcel, order: someOrder(), ...facts }),
    shipmentIds: shipmentIds ?? ["shipment-1"],
  });
}

async function rendered(given: Given = {}) {
  const result = await render(given);
  if (result.kind === "failed") throw new Error(result.why);
  return result;
}

const tags = (html: string) => html.match(/<[^>]*>/g) ?? [];
/** The skeleton: tags with the names of their attributes, without the values. */
const skeleton = (html: string) => tags(html).map((tag) => tag.replaceAll(/="[^"]*"/g, ""));

describe("a message with every kind of block", () => {
  test("says everything in both parts", async () => {
    const { subject, html, text } = await rendered();
    expect(subject).toBe("Your order #1042 is on its way");
    for (const words of [
      "It is on its way",
      "Hi Dana,",
      "On its way",
      "Expected delivery",
      "Fri 13 March",
      "USPS",
      "9400111899561234567890",
      "Departed regional facility",
      "Hamburg",
      "6 hours ago",
      "Mon 9 March, 04:00",
      "Stoneware mug",
      "Sand",
      "Track your order",
      "ordered from Ash &",
      "#1042",
    ]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
    expect(html).toContain('href="https://track.ash-ember.example/track/code-1"');
    expect(text).toContain("Track your order: https://track.ash-ember.example/track/code-1");
  });

  test("arrives readable through a mail parser", async () => {
    const { subject, html, text } = await rendered();
    const mime = mimeMessage({
      messageId: "m1",
      from: "hello@ash-ember.example",
      replyTo: "help@ash-ember.example",
      to: "dana@example.com",
      subject,
      html,
      text,
      headers: {},
    });
    const mail = await simpleParser(mime?.content ?? "");
    expect(mail.subject).toBe(subject);
    expect(mail.html).toContain("Fri 13 March");
    expect(mail.text).toContain("2 × Stoneware mug (Sand)");
  });

  test("holds nothing empty, unfilled or broken", async () => {
    const { html, text } = await rendered();
    expect(html).not.toMatch(/(href|src)="(#|\s*)"/);
    expect(html + text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\{%/);
    expect(text).not.toMatch(/\n{3}/);
  });

  test("is fit for phones, dark mode and screen readers", async () => {
    const { html } = await rendered();
    expect(html).toMatch(/^<!DOCTYPE html/i);
    expect(html).toContain('<html dir="ltr" lang="en">');
    expect(html).toContain("<title>Your order #1042 is on its way</title>");
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain("@media (prefers-color-scheme:dark)");
    expect(html).toContain("@media (max-width:600px)");
    expect(html).toContain('name="viewport"');
    for (const tag of tags(html)) {
      if (tag.startsWith("<table")) expect(tag).toMatch(/role="(presentation|img)"/);
      if (tag.startsWith("<img")) expect(tag).toContain(" alt=");
    }
    expect(html).toContain('aria-label="Step 2 of 4: on its way"');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  test("fetches nothing but the shop's own pictures", async () => {
    const brand = { logoUrl: "https://cdn.ash.example/logo.png", accent: "#8a4b2a", accentInk: "#fff" };
    const { html } = await rendered({ store: aShop({ brand }) });
    const sources = [...html.matchAll(/ src="([^"]*)"/g)].map(([, source]) => source);
    expect(sources).toEqual(["https://cdn.ash.example/logo.png", "https://cdn.example/mug.jpg"]);
    expect(html).not.toMatch(/@import|@font-face|<link|<script|url\(/);
    expect(html).toContain('alt="Ash &amp; Ember"');
  });

  test("leads to no carrier and leaves out a button that leads nowhere", async () => {
    const { html, text } = await rendered();
    expect(html).not.toContain("Say how it was");
    expect(text).not.toContain("Say how it was");
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link);
    expect(new Set(links)).toEqual(
      new Set([
        "https://track.ash-ember.example/track/code-1",
        "https://track.ash-ember.example/track/code-1/preferences",
        "mailto:help@ash-ember.example",
        "https://ash-ember.example",
      ]),
    );
    const withReview = await rendered({ store: aShop({ reviewUrl: "https://ash-ember.example/review" }) });
    expect(withReview.html).toContain("Say how it was");
  });

  test("a dangerous address from the settings leads nowhere", async () => {
    const { html } = await rendered({
      store: aShop({ shopUrl: "javascript:alert(1)", contactUrl: "data:text/html,x" }),
    });
    expect(html).not.toMatch(/javascript:|data:text/);
  });

  test("several parcels are told in one message, each with its card", async () => {
    const second = aShipment({ id: "shipment-2", trackingNumber: "1Z999AA10123456784", carrier: "ups" });
    const { html } = await rendered({
      facts: { shipments: [parcel, second] },
      shipmentIds: ["shipment-1", "shipment-2"],
    });
    expect(html).toContain("Parcel 1 of 2");
    expect(html).toContain("Parcel 2 of 2");
    expect(html).toContain("1Z999AA10123456784");
  });
});

describe("nothing is rendered blank", () => {
  test("a variable that is not known fails the message and is named", async () => {
    const shipment = aShipment({ edd: null });
    expect(await render({ facts: { shipment, shipments: [shipment] } })).toEqual({
      kind: "failed",
      why: 'The preheader asks for "shipment.edd", which is not known.',
    });
  });

  test("the place of the text is named", async () => {
    const template = aTemplate({
      preheader: "News",
      blocks: [{ kind: "text", text: "At {{ shipment.pickup_point }}" }],
    });
    expect(await render({ template })).toEqual({
      kind: "failed",
      why: 'The text of block 1 asks for "shipment.pickup_point", which is not known.',
    });
  });

  test("a text that cannot be read fails the message", async () => {
    const template = aTemplate({ subject: "{% if order.number %}never closed" });
    expect(await render({ template })).toMatchObject({
      kind: "failed",
      why: expect.stringContaining("The subject"),
    });
  });

  test("a card without a date says so", async () => {
    const shipment = aShipment({ edd: null });
    const template = aTemplate({ preheader: "News" });
    const { html } = await rendered({ template, facts: { shipment, shipments: [shipment] } });
    expect(html).toContain("The carrier has not named a delivery date yet.");
  });

  test("a text whose every branch is empty leaves no hole", async () => {
    const hidden = "{% if shipment.pickup_point %}At {{ shipment.pickup_point }}{% endif %}";
    const blocks: MessageBlock[] = [
      { kind: "heading", text: hidden },
      { kind: "text", text: hidden },
      { kind: "button", label: hidden, to: "contact" },
    ];
    const { html } = await rendered({ template: aTemplate({ blocks, preheader: "" }) });
    expect(html).not.toMatch(/<h1|class="button/);
  });
});

describe("what shoppers and shops write", () => {
  test("is text, never markup", async () => {
    const { html } = await rendered({
      facts: {
        order: someOrder({
          firstName: "<script>alert(1)</script>",
          lines: [line({ title: '"><img src=x onerror=1>' })],
        }),
      },
    });
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toContain("<img src=x");
  });

  test("is never run as Liquid", async () => {
    const { html, subject } = await rendered({
      facts: { order: someOrder({ firstName: "{{ order.total }}", number: "{% raw %}" }) },
    });
    expect(html).toContain("{{ order.total }}");
    expect(html).not.toContain("53.90");
    expect(subject).toBe("Your order {% raw %} is on its way");
  });

  test("a merchant's HTML is shown as it was written", async () => {
    const blocks: MessageBlock[] = [{ kind: "text", text: "<b>bold</b> & {{ order.number }}" }];
    const { html } = await rendered({ template: aTemplate({ blocks }) });
    expect(html).toContain("&lt;b&gt;bold&lt;/b&gt; &amp; #1042");
  });

  test("never breaks the HTML, whatever it is", async () => {
    const benign = skeleton((await rendered()).html);
    const nasty = fc
      .oneof(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.constantFrom(
          "{{ x }}",
          "{% if",
          "%}",
          '"',
          "'",
          "<",
          ">",
          "&amp;",
          "-->",
          "]]>",
          "\u202e",
          "a\r\nBcc: x",
          "😀",
        ),
        fc
          .array(fc.constantFrom("{{", "}}", "{%", "%}", "<", ">", '"', "&", " ", "raw", "endraw"), {
            minLength: 1,
          })
          .map((parts) => parts.join("")),
      )
      .filter((text) => oneLine(text) !== "" && oneLine(text) !== "Default Title");
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (name, title, number) => {
        const order = someOrder({ firstName: name, number, lines: [line({ title, variantTitle: name })] });
        const { html, subject } = await rendered({ facts: { order } });
        expect(skeleton(html)).toEqual(benign);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 500 },
    );
  });

  test("a brand cannot smuggle styles or Liquid in", async () => {
    const brand = {
      logoUrl: 'https://x.example/{{ order.total }}"onload=1',
      accent: "red;background:url(https://x.example)",
      accentInk: "{{ order.total }}",
    };
    const { html } = await rendered({ store: aShop({ brand }) });
    expect(html).not.toMatch(/url\(|onload|53\.90/);
  });
});

const richFacts = someFacts({
  shipment: parcel,
  order: someOrder(),
  store: aStore(),
});

test.each(
  shippedJourneys.flatMap(({ key, content }) =>
    Object.entries(content.messages).map(([name, message]) => ({ key, name, message })),
  ),
)("the shipped text $key/$name renders", async ({ message }) => {
  const pickup = aShipment({ ...parcel, pickupPoint: "Kiosk am Ring" });
  const result = await render({
    template: message,
    facts: { ...richFacts, shipment: pickup, shipments: [pickup] },
  });
  expect(result).toMatchObject({ kind: "rendered" });
});

test("a message asks how the delivery was: a button, and a link whose number stands chosen in the form", async () => {
  const blocks = [
    { kind: "text", text: "Bad {{ links.csat_score }}1 or good {{ links.csat_score }}5?" },
    { kind: "button", label: "Rate the delivery", to: "csat" },
  ] as const;
  const { html, text } = await rendered({ template: { ...aTemplate(), blocks: [...blocks] } });
  const link = /href="([^"]+\/csat)"/.exec(html)?.[1];
  expect(link).toMatch(/^https:\/\/track\.ash-ember\.example\/track\//);
  expect(text).toContain(`${link}?score=5`);
});
