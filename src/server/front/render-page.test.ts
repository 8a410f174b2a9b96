import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { trackingView } from "@/application/tracking/open-tracking-page";
import { shipmentStatuses } from "@/domain/shipment/status";
import { anOrder, aShipment, monday } from "@/testing/builders/facts";
import { aShop } from "@/testing/builders/shop";
import { pageLanguage } from "./page-language";
import { createPageDresser } from "./page-policy";
import { renderLookUpPage, renderMessagePage, renderTrackingPage } from "./render-page";

const store = aShop({ name: 'Ash & "Ember" <Co>' });
const { assets } = createPageDresser({ hasTypeface: true, isHttps: true })(store);
const language = pageLanguage("en");
const scan = {
  at: monday,
  tzSource: "offset" as const,
  status: "InTransit" as const,
  reason: null,
  text: "<script>alert(1)</script>",
};

const pages: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(
    shipmentStatuses.flatMap((status) =>
      ([0, 1] as const).map((tier) => {
        const parcel = aShipment({
          status,
          checkpoints: [scan],
          deliveredAt: status === "Delivered" ? monday : null,
        });
        const view = trackingView({ store, order: anOrder(), shipments: [parcel], tier, now: monday });
        return [`${status}, tier ${tier}`, renderTrackingPage(view, assets)];
      }),
    ),
  ),
  "two parcels": renderTrackingPage(
    trackingView({
      store,
      order: anOrder(),
      shipments: [
        aShipment({ checkpoints: [scan] }),
        aShipment({ id: "b", status: "Exception", reason: "lost" }),
      ],
      tier: 1,
      now: monday,
    }),
    assets,
  ),
  "a refused proof": renderTrackingPage(
    trackingView({ store, order: anOrder(), shipments: [], tier: 0, now: monday }),
    assets,
    "Not this one.",
  ),
  "look-up": renderLookUpPage({ store, assets, language }, { action: "/track", error: null }),
  "a failed look-up": renderLookUpPage(
    { store, assets, language },
    { action: "/track", error: "Not found." },
  ),
  "nothing here": renderMessagePage(
    { store, assets, language },
    { title: "This link leads nowhere", text: "…", way: { href: "/track", label: "Find my order" } },
  ),
};

describe.each(Object.entries(pages))("the page for %s", (_name, bytes) => {
  const html = bytes.toString("utf8");
  const body = html.slice(html.indexOf("<body>"));

  it("opens and closes its elements in order", () => {
    expect(unbalanced(html)).toEqual([]);
  });

  it("has a language, a title, one main part and one first heading", () => {
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"\/>/i);
    expect(/<title>(.+?)<\/title>/.exec(html)?.[1]).toBeTruthy();
    expect(body.match(/<main/g)).toHaveLength(1);
    expect(body.match(/<h1>[^<]{5,}<\/h1>/g)).toHaveLength(1);
  });

  it("names no id twice, and every field has a label", () => {
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of body.matchAll(/<input (?!type="hidden")[^>]*?id="([^"]+)"/g))
      expect(body).toContain(`for="${id}"`);
    for (const [, id] of body.matchAll(/aria-describedby="([^"]+)"/g)) expect(ids).toContain(id);
  });

  it("takes nothing that others wrote for markup", () => {
    expect(body).not.toContain("<script>alert");
    expect(body).not.toContain("<Co>");
  });

  it("stays small: it fits into the ten packets that a server may send at once", () => {
    expect(gzipSync(bytes).length).toBeLessThan(14_600);
  });
});

it("marks the step under way for a screen reader, and lists updates in order", () => {
  const html = pages["InTransit, tier 0"]?.toString("utf8") ?? "";
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).toContain('<ol reversed="">');
  expect(html).toContain('<ol class="progress" aria-label="Progress">');
});

const VOID = new Set(["meta", "link", "input", "img", "path", "br"]);

/** Elements closed in the wrong place or not at all. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const markup = html.replace(/<(style|script)>.*?<\/\1>/gs, "").replace("<!doctype html>", "");
  for (const [, slash, name = ""] of markup.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (slash === "") open.push(...(VOID.has(name) ? [] : [name]));
    else if (name !== "path" && open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
