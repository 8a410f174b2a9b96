import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../find-browser.mjs";
import { type Bench, type Figure, shown } from "../figure";
import { freePort } from "../load/free-port";
import { greatJourney } from "../load/great-journey";
import { owner, startMilepost, untilReady } from "../load/milepost-server";
import { percentile } from "../load/percentile";

const STEPS = 200;
const FRAMES_PER_SECOND = 50;
const EDIT_MS = 100;
const SAVE_MS = 300;

/** The journey editor with 200 steps in a browser: how smoothly it moves, how soon an edit is seen and saved. */
export const editor: Bench = {
  name: "editor",
  usesAllCores: true,
  boundMs: 240_000,
  async run({ folder: dataFolder, serverFile, isQuick }) {
    const found = findBrowser();
    if (found === undefined) return [withoutBrowser];
    const port = await freePort();
    const options = { serverFile, dataFolder, port, core: null };
    const child = startMilepost(options);
    await untilReady(child, options);
    const browser = await chromium.launch({
      ...(found.executablePath === undefined ? {} : { executablePath: found.executablePath }),
      chromiumSandbox: false,
      args: ["--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
    try {
      const page = await openGreatJourney(browser, `http://127.0.0.1:${port}`);
      const ms = isQuick ? 1_500 : 4_000;
      return [
        motionFigure("Moving about", await framesWhile(page, { ms, isZoom: false })),
        motionFigure("Zooming in and out", await framesWhile(page, { ms, isZoom: true })),
        ...editFigures(await editTimes(page, isQuick ? 5 : 20)),
      ];
    } finally {
      await browser.close();
      await child.kill();
    }
  },
};

async function openGreatJourney(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // The runner's compiler names functions with a helper that the page does not have.
  await page.addInitScript({ content: "globalThis.__name = (made) => made" });
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password").fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/s\/store\//);
  const journeyId = await page.evaluate(async (content) => {
    const call = async (name: string, input: object) => {
      const response = await fetch(`/api/trpc/journeys.${name}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ json: { store: "store", ...input } }),
      });
      return response.json();
    };
    const made = await call("create", { name: "Great", purpose: "", scope: "order", from: "empty" });
    const { journeyId: id } = made.result.data.json;
    await call("saveDraft", { journeyId: id, expectedRevision: 1, content });
    return String(id);
  }, greatJourney(STEPS));
  await page.goto(`${origin}/s/store/journeys/${journeyId}`);
  await page
    .locator("[data-step]")
    .nth(STEPS - 1)
    .waitFor({ state: "attached" });
  await page.waitForTimeout(SETTLES_MS);
  return page;
}

/** Until what is asked for after the page has been drawn is there. */
const SETTLES_MS = 3_000;

/** The time from each frame to the next while a wheel is turned over the drawing, in ms. */
async function framesWhile(
  page: Page,
  { ms, isZoom }: { ms: number; isZoom: boolean },
): Promise<readonly number[]> {
  return page.evaluate(
    ({ lasts, zooms }) =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector(".react-flow__pane");
        const gaps: number[] = [];
        const begin = performance.now();
        let last = begin;
        const turn = (now: number) => {
          gaps.push(now - last);
          last = now;
          const phase = Math.floor((now - begin) / 500) % 2 === 0 ? 1 : -1;
          pane?.dispatchEvent(
            new WheelEvent("wheel", {
              deltaY: phase * (zooms ? 8 : 24),
              deltaX: zooms ? 0 : phase * 6,
              ctrlKey: zooms,
              clientX: 600,
              clientY: 500,
              bubbles: true,
              cancelable: true,
            }),
          );
          if (now - begin < lasts) requestAnimationFrame(turn);
          else resolve(gaps.slice(1));
        };
        requestAnimationFrame(turn);
      }),
    { lasts: ms, zooms: isZoom },
  );
}

interface EditTimes {
  readonly seen: readonly number[];
  readonly saved: readonly number[];
}

/** Duplicates a step again and again: from the key to the next frame that shows it, and to "Saved". */
async function editTimes(page: Page, count: number): Promise<EditTimes> {
  const seen: number[] = [];
  const saved: number[] = [];
  for (let edit = 0; edit < count; edit++) {
    await page.locator("[data-step]", { hasText: "Line 2." }).first().focus();
    await page.evaluate(watchNextKey);
    await page.keyboard.press("Control+d");
    const one = await page.evaluate(() => window.editTimes);
    seen.push(one.seen);
    saved.push(one.saved);
    await page.waitForTimeout(250);
  }
  return { seen, saved };
}

declare global {
  interface Window {
    /** When the edit of the last key was seen and saved, in ms after the key. */
    editTimes: Promise<{ readonly seen: number; readonly saved: number }>;
  }
}

/** Runs in the page: begins to watch for what the next key does. */
function watchNextKey(): void {
  const steps = () => document.querySelectorAll("[data-step]").length;
  const before = steps();
  let seenAt = 0;
  window.editTimes = new Promise((resolve) => {
    const begin = ({ timeStamp }: KeyboardEvent) => {
      const look = () => {
        const now = performance.now();
        if (seenAt === 0 && steps() > before) seenAt = now;
        const isSaved = document.querySelector("[data-save-state]")?.textContent?.startsWith("Saved");
        if (seenAt > 0 && now > seenAt && isSaved === true)
          resolve({ seen: seenAt - timeStamp, saved: now - timeStamp });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    document.addEventListener("keydown", begin, { once: true, capture: true });
  });
}

function motionFigure(what: string, gaps: readonly number[]): Figure {
  const perSecond = (gaps.length * 1_000) / gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    what: `${what} in a journey of ${STEPS} steps`,
    measured: `${shown(perSecond)} frames/s (a frame: median ${shown(percentile(gaps, 0.5))} ms, 95 % within ${shown(percentile(gaps, 0.95))} ms)`,
    baseline: null,
    target: `${FRAMES_PER_SECOND} frames/s`,
    isMet: perSecond >= FRAMES_PER_SECOND,
  };
}

function editFigures({ seen, saved }: EditTimes): readonly Figure[] {
  const times = (values: readonly number[]) =>
    `median ${shown(percentile(values, 0.5))} ms, 95 % within ${shown(percentile(values, 0.95))} ms (${values.length} edits)`;
  return [
    {
      what: `From the key to the new step on the screen, ${STEPS} steps`,
      measured: times(seen),
      baseline: null,
      target: `${EDIT_MS} ms`,
      isMet: percentile(seen, 0.95) <= EDIT_MS,
    },
    {
      what: `From the key to "Saved", ${STEPS} steps`,
      measured: times(saved),
      baseline: null,
      target: `${SAVE_MS} ms`,
      isMet: percentile(saved, 0.95) <= SAVE_MS,
    },
  ];
}

const withoutBrowser: Figure = {
  what: "The journey editor in a browser",
  measured: "not measured: there is no browser; name one in CHROMIUM_PATH",
  baseline: null,
  target: `${FRAMES_PER_SECOND} frames/s`,
  isMet: null,
};
