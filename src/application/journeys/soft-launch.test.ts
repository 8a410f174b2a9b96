import { expect, it } from "vitest";
import { type EditedShop, startEditedShop, thanksAfter } from "@/testing/edited-shop";
import { editJourney } from "./edit-journey";
import { applyBrakes, setShare, stopSoftLaunch } from "./soft-launch";

const openedBy = (shop: EditedShop, journeyId: string) =>
  editJourney(shop.editing, { store: shop.store, role: "owner", journeyId });

/** Which version each of these orders entered; null: none. */
async function versionsOf(shop: EditedShop, journeyId: string, numbers: readonly string[]) {
  const { deps, store } = shop;
  const entered: (number | null)[] = [];
  for (const number of numbers) {
    const runs = await deps.runs.ofOrder(deps.db.read, store.id, await shop.idOf(number));
    const run = runs.find((one) => one.journeyId === journeyId);
    const version = run ? await deps.journeys.version(deps.db.read, store.id, run.versionId) : null;
    entered.push(version?.number ?? null);
  }
  return entered;
}

async function placeMany(shop: EditedShop, from: number, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, i) => String(from + i));
  // Of as many people: one person is not told everything about fourteen orders in a day.
  for (const number of numbers)
    await shop.place(number, { customer: { externalId: number, email: `buyer${number}@example.com` } });
  return numbers;
}

/** A new order that the version of a share of 99 % has drawn: of three, one in a million times none is in it. */
async function placeInShare(shop: EditedShop, journeyId: string, from: number): Promise<string> {
  const numbers = await placeMany(shop, from, 3);
  return numbers[(await versionsOf(shop, journeyId, numbers)).indexOf(2)] ?? "";
}

it("gives a share of the new orders the new version and all others the former one", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  expect(await shop.publishNext(journeyId, thanksAfter(48), { percent: 50 })).toMatchObject({ number: 2 });
  expect(await openedBy(shop, journeyId)).toMatchObject({
    live: { number: 1 },
    softLaunch: { number: 2, percent: 50, state: "running", report: null },
    // What only some orders enter is still being worked on.
    draft: { content: thanksAfter(48), savedBy: "Mara" },
  });
  const entered = await versionsOf(shop, journeyId, await placeMany(shop, 1000, 60));
  expect(new Set(entered)).toEqual(new Set([1, 2]));
  const share = entered.filter((number) => number === 2).length / 60;
  expect(Math.abs(share - 0.5)).toBeLessThan(0.2);
});

it("widens to everybody, and then the new version is the live one", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.publishNext(journeyId, thanksAfter(48), { percent: 1 });
  await setShare(shop.editing, { actor: shop.actor, journeyId, percent: 100 });
  expect(await openedBy(shop, journeyId)).toMatchObject({
    live: { number: 2 },
    softLaunch: null,
    draft: { savedAt: null },
  });
  expect(new Set(await versionsOf(shop, journeyId, await placeMany(shop, 1000, 10)))).toEqual(new Set([2]));
});

it("keeps a first version that only some enter from the rest when the next goes to a share, too", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24), { percent: 50 });
  await shop.publishNext(journeyId, thanksAfter(48), { percent: 50 });
  expect(await openedBy(shop, journeyId)).toMatchObject({ live: { number: 2 }, softLaunch: { number: 2 } });
  const entered = await versionsOf(shop, journeyId, await placeMany(shop, 1000, 40));
  expect(new Set(entered)).toEqual(new Set([2, null]));
  await stopSoftLaunch(shop.editing, { actor: shop.actor, journeyId });
  expect(new Set(await versionsOf(shop, journeyId, await placeMany(shop, 2000, 10)))).toEqual(
    new Set([null]),
  );
});

it("stops: new orders enter the former version, those in the new one go on to their end", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.publishNext(journeyId, thanksAfter(48), { percent: 99 });
  const drawn = await placeInShare(shop, journeyId, 1041);
  await stopSoftLaunch(shop.editing, { actor: shop.actor, journeyId });
  await shop.place("1051");
  expect(await versionsOf(shop, journeyId, [drawn, "1051"])).toEqual([2, 1]);
  await shop.advance("3d");
  expect(shop.outbox.filter(({ subject }) => subject.startsWith("follow_up"))).toHaveLength(4);
  await setShare(shop.editing, { actor: shop.actor, journeyId, percent: 99 });
  expect(await placeInShare(shop, journeyId, 1061)).not.toBe("");
});

it("starts a journey that never was with a share, says so to the others, and withdraws it when it stops", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24), { percent: 50 });
  const numbers = await placeMany(shop, 1000, 30);
  const entered = await versionsOf(shop, journeyId, numbers);
  expect(new Set(entered)).toEqual(new Set([1, null]));
  const outsider = await shop.idOf(numbers[entered.indexOf(null)] ?? "");
  const record = await shop.readDeps.queries.orders.record(shop.deps.db.read, shop.store.id, outsider);
  expect(record?.entries.some(({ reason }) => reason === "outside_share")).toBe(true);
  await stopSoftLaunch(shop.editing, { actor: shop.actor, journeyId });
  expect(await openedBy(shop, journeyId)).toMatchObject({ live: null, state: "draft" });
  expect(await versionsOf(shop, journeyId, await placeMany(shop, 2000, 5))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

/** Everybody this shop wrote to from now on reports its mail as spam, as a provider would tell. */
async function complainAbout(shop: EditedShop, numbers: readonly string[]): Promise<void> {
  const { deps, store } = shop;
  await deps.db.transaction(async (tx) => {
    for (const number of numbers) {
      const address = `buyer${number}@example.com`;
      const block = {
        storeId: store.id,
        channel: "email",
        address,
        kind: "complaint" as const,
        reason: "Reported as spam",
        at: deps.clock.now(),
      };
      await deps.customers.block(tx, block);
    }
  });
}

it("is stopped by its brake within minutes of a planted fault, and lets what is safe finish (C13)", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(1));
  await shop.publishNext(journeyId, thanksAfter(1, "Thanks!"), { percent: 99 });
  const numbers = Array.from({ length: 30 }, (_, i) => String(1000 + i));
  for (const number of numbers)
    await shop.place(number, { customer: { externalId: number, email: `buyer${number}@example.com` } });
  await shop.advance("2h");
  expect(await applyBrakes(shop.editing)).toBe(0);
  const drawn = await placeInShare(shop, journeyId, 1996);
  await complainAbout(shop, numbers.slice(0, 5));
  expect(await applyBrakes(shop.editing)).toBe(1);
  expect(await applyBrakes(shop.editing)).toBe(0);
  const { softLaunch } = await openedBy(shop, journeyId);
  expect(softLaunch).toMatchObject({ state: "stopped_by_brake" });
  expect(softLaunch?.report?.says).toMatch(
    /^Stopped by the brake: \d complaints on \d+ messages, more than 0.3 %/,
  );
  await shop.place("2000");
  expect(await versionsOf(shop, journeyId, [drawn, "2000"])).toEqual([2, 1]);
  await shop.advance("2h");
  expect(shop.outbox.some(({ to }) => to === `buyer${drawn}@example.com`)).toBe(true);
});

it("is stopped when its messages fail", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(1));
  await shop.publishNext(journeyId, thanksAfter(1, "Thanks!"), { percent: 99 });
  await placeMany(shop, 1000, 14);
  for (let i = 0; i < 12; i++) shop.answers.push({ kind: "rejected", detail: "550 no", badRecipient: false });
  await shop.advance("2h");
  expect(await applyBrakes(shop.editing)).toBe(1);
  expect((await openedBy(shop, journeyId)).softLaunch?.report?.says).toContain("errors on");
});
