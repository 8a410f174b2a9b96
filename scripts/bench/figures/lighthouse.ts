import { chromium } from "@playwright/test";
import { findBrowser } from "../../find-browser.mjs";
import { type Bench, type Figure, shown } from "../figure";
import { freePort } from "../load/free-port";
import { startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";
import { trackOrders } from "../load/tracked-orders";

const CATEGORIES = {
  performance: "Performance",
  accessibility: "Accessibility",
  "best-practices": "Best practices",
} as const;

const MOST_PAINT_MS = 1_800;

/** What Lighthouse says of a tracking page, on its simulated slow phone. */
export const lighthouse: Bench = {
  name: "lighthouse",
  usesAllCores: true,
  boundMs: 240_000,
  async run({ folder: dataFolder, serverFile, isQuick }) {
    const browser = findBrowser();
    if (browser === undefined) return [withoutBrowser];
    const port = await freePort();
    const options = { serverFile, dataFolder, port, core: null };
    const child = startMilepost(options);
    await untilReady(child, options);
    const [code = ""] = await trackOrders({ port, dataFolder, count: 1 });
    const url = `http://127.0.0.1:${port}/track/${code}`;
    const runs: Audit[] = [];
    for (let run = 0; run < (isQuick ? 1 : 5); run++) runs.push(await audit(url, browser.executablePath));
    await child.kill();
    return [
      ...Object.entries(CATEGORIES).map(([id, label]) => figureOf(id, label, runs)),
      largestPaint(runs),
    ];
  },
};

interface Audit {
  /** 0 to 100, by category. */
  readonly scores: ReadonlyMap<string, number>;
  /** Titles of the audits that cost a category points. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
  readonly largestPaintMs: number;
}

async function audit(url: string, executablePath: string | undefined): Promise<Audit> {
  const { default: measure } = await import("lighthouse");
  const port = await freePort();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: false,
    args: [
      `--remote-debugging-port=${port}`,
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
  try {
    const result = await measure(url, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: Object.keys(CATEGORIES),
    });
    const categories = Object.values(result?.lhr.categories ?? {});
    const audits = result?.lhr.audits ?? {};
    return {
      faults: new Map(
        categories.map(({ id, auditRefs }) => [
          id,
          auditRefs
            .filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1)
            .map((ref) => audits[ref.id]?.title ?? ref.id),
        ]),
      ),
      scores: new Map(categories.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
      largestPaintMs:
        result?.lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.POSITIVE_INFINITY,
    };
  } finally {
    await browser.close();
  }
}

function figureOf(id: string, label: string, runs: readonly Audit[]): Figure {
  const scores = runs.map((run) => run.scores.get(id) ?? 0);
  const median = percentile(scores, 0.5);
  return {
    what: `Lighthouse, ${label.toLowerCase()} of the tracking page (simulated slow phone, median of ${runs.length})`,
    measured: `${shown(median)} (${scores.join(", ")})${median === 100 ? "" : `: ${faultsOf(id, runs)}`}`,
    baseline: null,
    target: "100",
    isMet: median === 100,
  };
}

function faultsOf(id: string, runs: readonly Audit[]): string {
  return [...new Set(runs.flatMap(({ faults }) => faults.get(id) ?? []))].join("; ");
}

/** When the page's largest part is drawn, on Lighthouse's slow 4G. */
function largestPaint(runs: readonly Audit[]): Figure {
  const times = runs.map(({ largestPaintMs }) => largestPaintMs);
  const median = percentile(times, 0.5);
  return {
    what: `Largest contentful paint of the tracking page on slow 4G (simulated, median of ${runs.length})`,
    measured: `${shown(median)} ms (${times.map((ms) => shown(ms)).join(", ")})`,
    baseline: null,
    target: "at most 1,800 ms",
    isMet: median <= MOST_PAINT_MS,
  };
}

const withoutBrowser: Figure = {
  what: "Lighthouse on the tracking page",
  measured: "not measured: there is no browser; name one in CHROMIUM_PATH",
  baseline: null,
  target: "100",
  isMet: null,
};
