import { expect, it } from "vitest";
import { defaultRecommendationSettings } from "@/domain/recommendation/recommendation-settings";
import { HOUR_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { aProduct } from "@/testing/builders/products";
import { startTestFront } from "@/testing/test-front";
import { pageActs } from "./page-acts";

const ORDERS = 1000;
/** Pages asked for with each order; every act's page comes up with hundreds of them. */
const ACTS_EACH = 2;
/** Those that lead away and answer with no page. */
const WITHOUT_PAGE = new Set(["click", "go"]);
/** Blocks that must have been among the pages looked through. */
const BLOCKS = ["recommendations", "csat", "notifications", "self-service"];

it("no block of the page, no act's page and no frame of either tells a stranger a personal value (1,000 orders)", async () => {
  const recommendations = { ...defaultRecommendationSettings, handPicked: ["9001"], holdoutPercent: 0 };
  const front = await startTestFront({ now: monday, settings: { recommendations } });
  const { deps, store } = front.app;
  await deps.db.transaction((tx) =>
    deps.products.save(tx, store.id, {
      products: ["EUR", "USD"].map((currency, at) => aProduct({ id: String(9001 + at), currency })),
      source: "csv",
      reading: "r",
      at: monday,
    }),
  );
  const acts = [...pageActs.keys()].filter((act) => !WITHOUT_PAGE.has(act));
  expect(acts.length).toBeGreaterThan(5);
  const seen = new Set<string>();
  for (let at = 0; at < ORDERS; at += 1) {
    const { code, mark, phone } = await placePerson(front, at);
    const base = at % 2 === 0 ? `/track/${code}` : `/embed/${store.slug}/${code}`;
    const drawn = Array.from({ length: ACTS_EACH }, (_, place) => acts[(at + place * 5) % acts.length] ?? "");
    for (const target of [base, ...drawn.map((act) => `${base}/${act}`)]) {
      const shown = await front.ask("GET", target);
      const said = JSON.stringify([shown.headers, shown.text]).toLowerCase();
      expect(said.includes(mark.toLowerCase()), `${target}: ${shown.status}`).toBe(false);
      expect(said.includes(phone.slice(-7)), target).toBe(false);
      if (shown.status === 200) seen.add(target.slice(base.length));
      for (const block of BLOCKS) if (shown.text.includes(`class="card ${block}"`)) seen.add(block);
    }
  }
  for (const block of ["", ...BLOCKS, ...acts.filter((act) => act !== "unsubscribe").map((act) => `/${act}`)])
    expect(seen.has(block) || block === "/notify", block).toBe(true);
}, 120_000);

/** Somebody whose every value holds the same odd letters, with a parcel that came yesterday or is on its way. */
async function placePerson(front: Awaited<ReturnType<typeof startTestFront>>, at: number) {
  const mark = `Q${at.toString(36).padStart(3, "z")}xqj`;
  const phone = `+1503${String(5_550_000 + at)}`;
  const address = {
    name: `${mark}first ${mark}last`,
    line1: `7 ${mark} Street`,
    line2: null,
    city: "Denver",
    postalCode: `${mark}Z`,
    country: "US",
  };
  const deliveredAt = at % 4 < 2 ? monday - 30 * HOUR_MS : null;
  const order = await front.place(
    {
      firstName: `${mark}first`,
      lastName: `${mark}last`,
      email: `${mark}@mail.example`.toLowerCase(),
      phone,
      number: `#${mark}`,
      deliveredAt,
      shippingAddress: address,
      billingAddress: address,
      lines: [{ externalId: "1", title: `${mark} candle`, variantTitle: null, quantity: 1 }],
    },
    [{ deliveredAt, status: deliveredAt === null ? "InTransit" : "Delivered" }],
  );
  return { code: order.trackingCode, mark, phone };
}
