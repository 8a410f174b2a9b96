import { describe, expect, it } from "vitest";
import { readHandle } from "@/adapters/db/connection";
import { defaultPage } from "@/domain/page/default-page";
import type { PageSet } from "@/domain/page/document";
import { applyPageIntent, type PageIntent } from "@/domain/page/page-intent";
import { testStoreId } from "@/testing/builders/facts";
import { startTestFront, type TestFront } from "@/testing/test-front";

const page = "main";

function after(set: PageSet, ...intents: readonly PageIntent[]): PageSet {
  return intents.reduce((now, intent) => {
    const outcome = applyPageIntent(now, intent);
    return outcome.kind === "applied" ? outcome.set : now;
  }, set);
}

const banner = (words: string): readonly PageIntent[] => [
  { kind: "add_block", page, block: "banner" },
  {
    kind: "change_block",
    page,
    id: "banner",
    config: { text: { en: words, de: `${words} (deutsch)` }, linkLabel: {}, href: "" },
  },
];

async function publish({ app: { deps } }: TestFront, set: unknown, number = 1): Promise<void> {
  const { id: storeId } = (await deps.stores.findDefault(deps.db.read)) ?? { id: testStoreId };
  await deps.db.transaction((tx) =>
    deps.pageVersions.publish(tx, {
      id: `version-${storeId}-${number}-${deps.ids.next()}`,
      storeId,
      number,
      publishedAt: deps.clock.now(),
      publishedBy: null,
      publishedByName: null,
      note: null,
      content: set,
    }),
  );
}

describe("a published page", () => {
  it("is what shoppers see from then on, in their language", async () => {
    const front = await startTestFront();
    const { trackingCode } = await front.place({}, [{}]);
    const open = async (query = "") => (await front.ask("GET", `/track/${trackingCode}${query}`)).text;
    expect(await open()).not.toContain("Free mugs");
    await publish(front, after(defaultPage, ...banner("Free mugs")));
    expect(await open()).toContain("<p>Free mugs</p>");
    expect(await open("?lang=de")).toContain("Free mugs (deutsch)");
    await publish(front, defaultPage, 2);
    expect(await open()).not.toContain("Free mugs");
  });

  it("sells nothing while there is a problem with the order", async () => {
    const front = await startTestFront();
    await publish(front, after(defaultPage, ...banner("Free mugs")));
    const { trackingCode } = await front.place({}, [{ status: "AttemptFail" }]);
    expect((await front.ask("GET", `/track/${trackingCode}`)).text).not.toContain("Free mugs");
  });

  it("cleans markup once more before it is shown, whoever wrote it into the database", async () => {
    const front = await startTestFront();
    const config = { heading: {}, body: { en: '<p onclick="x()">Care</p><script>alert("shown")</script>' } };
    const set = after(
      defaultPage,
      { kind: "add_block", page, block: "text" },
      { kind: "change_block", page, id: "text", config },
    );
    await publish(front, set);
    const { trackingCode } = await front.place({}, [{}]);
    const { text } = await front.ask("GET", `/track/${trackingCode}`);
    expect(text).toContain("<p>Care</p>");
    expect(text).not.toMatch(/onclick="x|alert\("shown/);
  });

  it("allows its pictures' origins in its policy, and no others", async () => {
    const front = await startTestFront();
    const config = {
      url: "https://cdn.shop.example/summer.jpg",
      alt: { en: "Summer" },
      isDecoration: false,
      href: "",
      width: 800,
      height: 400,
    };
    const set = after(
      defaultPage,
      { kind: "add_block", page, block: "image" },
      { kind: "change_block", page, id: "image", config },
    );
    await publish(front, set);
    const { trackingCode } = await front.place({}, [{}]);
    const { headers, text } = await front.ask("GET", `/track/${trackingCode}`);
    expect(text).toContain('src="https://cdn.shop.example/summer.jpg"');
    expect(String(headers["content-security-policy"])).toMatch(
      /img-src [^;]*https:\/\/cdn\.shop\.example[; ]/,
    );
  });

  it("wears its theme, and its policy allows exactly that style", async () => {
    const front = await startTestFront();
    const theme = { ...defaultPage.main.theme, accent: "#112233", font: "serif", corners: 4 } as const;
    await publish(front, after(defaultPage, { kind: "change_theme", page, theme }));
    const { trackingCode } = await front.place({}, [{}]);
    const { text } = await front.ask("GET", `/track/${trackingCode}`);
    expect(text).toContain("--accent:#112233");
    expect(text).toContain("--round:4px");
    expect(text).not.toContain('rel="preload"');
  });

  it("can be read in the languages that are enabled, and in no other", async () => {
    const front = await startTestFront();
    await publish(front, { ...defaultPage, languages: ["en", "de"] });
    const { trackingCode } = await front.place({}, [{}]);
    const { text } = await front.ask("GET", `/track/${trackingCode}?lang=fr`);
    expect(text).toMatch(/<html lang="en/);
    expect(text).not.toContain("Français");
    expect(text).toContain("Deutsch");
  });

  it("of a variant is shown to the orders it is for, and noted with the visit", async () => {
    const front = await startTestFront();
    const audience = {
      kind: "segment",
      countries: ["AT"],
      fromMinor: null,
      toMinor: null,
      buyers: "all",
    } as const;
    const set = after(
      defaultPage,
      { kind: "add_variant", name: "Austria", audience: { ...audience, countries: ["AT"] }, like: page },
      ...banner("Servus").map(
        (intent): PageIntent => ("page" in intent ? { ...intent, page: "variant-2" } : intent),
      ),
    );
    await publish(front, set);
    const here = await front.place({ shippingAddress: { country: "AT" } }, [{}]);
    expect((await front.ask("GET", `/track/${here.trackingCode}`)).text).toContain("Servus");
    await front.front.close();
    const { database } = front.app;
    const visits = await readHandle(database.read).select().from(database.t.pageVisits);
    expect(visits.map(({ orderId, variant }) => [orderId, variant])).toEqual([[here.id, "variant-2"]]);
  });

  it("that nobody can read any more is Milepost's own", async () => {
    const front = await startTestFront();
    await publish(front, { some: "thing else" });
    const { trackingCode } = await front.place({}, [{}]);
    expect((await front.ask("GET", `/track/${trackingCode}`)).status).toBe(200);
  });
});
