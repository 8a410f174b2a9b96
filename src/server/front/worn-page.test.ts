import { expect, it } from "vitest";
import { defaultPage } from "@/domain/page/default-page";
import type { PageSet } from "@/domain/page/document";
import { applyPageIntent, type PageIntent } from "@/domain/page/page-intent";
import { plainTheme } from "@/domain/page/theme";
import { HOUR_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { startTestFront } from "@/testing/test-front";

const theme = {
  ...plainTheme,
  logoUrl: "https://cdn.shop.example/mark.svg",
  accent: "#7a1f5c",
  font: "serif" as const,
  corners: 4 as const,
};
const look = [theme.logoUrl, "--round:4px", "Georgia", "%237a1f5c"];
let versions = 0;

function after(intents: readonly PageIntent[]): PageSet {
  return intents.reduce((set: PageSet, intent) => {
    const edit = applyPageIntent(set, intent);
    if (edit.kind === "refused") throw new Error(edit.why);
    return edit.set;
  }, defaultPage);
}

async function start(set: PageSet) {
  const front = await startTestFront({ now: monday, settings: { embedOrigins: ["https://shop.example"] } });
  const deliveredAt = monday - 30 * HOUR_MS;
  const order = await front.place({ deliveredAt, locale: "de" }, [{ deliveredAt, status: "Delivered" }]);
  const { deps, store } = front.app;
  versions += 1;
  const id = `worn-${versions}`;
  await deps.db.transaction((tx) =>
    deps.pageVersions.publish(tx, {
      id,
      storeId: store.id,
      number: 1,
      publishedAt: monday,
      publishedBy: null,
      publishedByName: null,
      note: null,
      content: set,
    }),
  );
  const page = `/track/${order.trackingCode}`;
  const framed = `/embed/${store.slug}/${order.trackingCode}`;
  const acts = ["refund", "report-problem", "csat", "preferences"];
  const paths = [page, framed, ...acts.flatMap((act) => [`${page}/${act}`, `${framed}/${act}`])];
  return { ...front, page, paths };
}

it("every page around an order wears what the store has published, in a frame too", async () => {
  const { ask, paths } = await start(after([{ kind: "change_theme", page: "main", theme }]));
  for (const path of [...paths, "/track", "/track/no-such-code", "/track/no-such-code/refund"]) {
    const { text, headers } = await ask("GET", path);
    for (const part of look) expect(text.includes(part), `${part} on ${path}`).toBe(true);
    expect(headers["content-security-policy"], path).toContain("https://cdn.shop.example");
  }
});

it("a variant's own theme is on its acts too, and the others keep theirs", async () => {
  const { ask, page } = await start(
    after([
      {
        kind: "add_variant",
        name: "All",
        audience: { kind: "segment", countries: [], fromMinor: null, toMinor: null, buyers: "all" },
        like: "main",
      },
      { kind: "change_theme", page: "variant-2", theme },
    ]),
  );
  expect((await ask("GET", `${page}/refund`)).text.includes("--round:4px")).toBe(true);
  expect((await ask("GET", "/track")).text.includes("--round:4px")).toBe(false);
});

it("acts speak the order's language, and only those the store has published", async () => {
  const { ask, page } = await start(after([{ kind: "set_languages", languages: ["en", "de"] }]));
  for (const act of ["csat", "preferences", "refund"]) {
    const { text } = await ask("GET", `${page}/${act}`);
    expect(text.includes('<html lang="de"'), act).toBe(true);
    expect(text.includes("Français"), act).toBe(false);
    expect((await ask("GET", `${page}/${act}?lang=fr`)).text.includes('<html lang="de"'), act).toBe(true);
  }
});
