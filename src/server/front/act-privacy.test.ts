import { expect, it } from "vitest";
import { HOUR_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { startTestFront } from "@/testing/test-front";
import { pageActs } from "./page-acts";

const ORDERS = 100;
/** Those that lead away and answer with no page. */
const WITHOUT_PAGE = new Set(["click", "go"]);

it("no act's page, and no answer of its forms, tells a stranger with the link a personal value", async () => {
  const front = await startTestFront({ now: monday });
  const acts = [...pageActs.keys()].filter((act) => !WITHOUT_PAGE.has(act));
  expect(acts.length).toBeGreaterThan(5);
  let pages = 0;
  for (let at = 0; at < ORDERS; at += 1) {
    const mark = `Q${at.toString(36).padStart(3, "z")}xqj`;
    const person = {
      firstName: `${mark}first`,
      lastName: `${mark}last`,
      email: `${mark}@mail.example`.toLowerCase(),
      phone: `+1503${String(5_550_000 + at)}`,
      number: `#${mark}`,
    };
    const address = {
      name: `${person.firstName} ${person.lastName}`,
      line1: `7 ${mark} Street`,
      line2: null,
      city: "Denver",
      postalCode: `${mark}Z`,
      country: "US",
    };
    const line = { externalId: "1", title: `${mark} candle`, variantTitle: null, quantity: 1 };
    const deliveredAt = at % 2 === 0 ? monday - 30 * HOUR_MS : null;
    const order = await front.place(
      { ...person, deliveredAt, shippingAddress: address, billingAddress: address, lines: [line] },
      [{ deliveredAt, status: deliveredAt === null ? "InTransit" : "Delivered" }],
    );
    const base = `/track/${order.trackingCode}`;
    for (const act of acts) {
      for (const target of [
        `${base}/${act}`,
        `/embed/${front.app.store.slug}/${order.trackingCode}/${act}`,
      ]) {
        const shown = await front.ask("GET", target);
        const said = JSON.stringify([shown.headers, shown.text]).toLowerCase();
        expect(said.includes(mark.toLowerCase()), `${act}: ${shown.status}`).toBe(false);
        expect(said.includes(person.phone.slice(-7)), act).toBe(false);
        pages += shown.status === 200 ? 1 : 0;
      }
    }
  }
  expect(pages).toBeGreaterThan(ORDERS);
}, 60_000);
