import { expect, it } from "vitest";
import { startEditedShop, thanksAfter } from "@/testing/edited-shop";
import { pauseJourney, resumeJourney } from "./change-state";
import { editJourney } from "./edit-journey";
import { archiveJourney, createJourney, renameJourney, unarchiveJourney } from "./manage-journeys";

it("starts a journey empty or as a copy, each under a key of its own, and publishes nothing by it", async () => {
  const shop = await startEditedShop();
  const { editing, actor, store } = shop;
  const made = { actor, name: "Délai en Espagne!", purpose: "", scope: "shipment", from: null } as const;
  const first = await createJourney(editing, made);
  const second = await createJourney(editing, made);
  const opened = await Promise.all(
    [first, second].map(({ journeyId }) => editJourney(editing, { store, role: "owner", journeyId })),
  );
  expect(opened.map(({ key }) => key)).toEqual(["delai-en-espagne", "delai-en-espagne-2"]);
  expect(opened[0]).toMatchObject({ state: "draft", live: null, scope: "shipment", draft: { revision: 1 } });
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.saveNext(journeyId, thanksAfter(36));
  const copy = await createJourney(editing, { ...made, name: "Copy", from: journeyId });
  const copied = await editJourney(editing, { store, role: "owner", journeyId: copy.journeyId });
  expect(copied).toMatchObject({ scope: "order", draft: { content: thanksAfter(36) } });
});

it("is renamed under the same key", async () => {
  const { editing, actor, store, publishNew } = await startEditedShop();
  const journeyId = await publishNew(thanksAfter(24));
  await renameJourney(editing, { actor, journeyId, name: "Gratitude", purpose: "We say thanks." });
  const opened = await editJourney(editing, { store, role: "owner", journeyId });
  expect(opened).toMatchObject({ name: "Gratitude", purpose: "We say thanks.", key: "thanks" });
});

it("takes no new order once archived, lets those in it finish, and comes back paused", async () => {
  const shop = await startEditedShop();
  const { editing, actor, deps, store } = shop;
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  await archiveJourney(editing, { actor, journeyId });
  await shop.place("1042");
  await shop.advance("2d");
  const thanks = shop.outbox.filter(({ subject }) => subject.startsWith("follow_up"));
  expect(thanks.map(({ subject }) => subject)).toEqual(["follow_up #1041"]);
  await unarchiveJourney(editing, { actor, journeyId });
  expect((await editJourney(editing, { store, role: "owner", journeyId })).state).toBe("paused");
  await resumeJourney(deps, { storeId: store.id, journeyId });
  await shop.place("1043");
  await shop.advance("2d");
  expect(shop.outbox.at(-1)?.subject).toBe("follow_up #1043");
});

it("is not archived while orders are parked in it: they would go on unasked", async () => {
  const shop = await startEditedShop();
  const { editing, actor, deps, store } = shop;
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  await pauseJourney(deps, { storeId: store.id, journeyId });
  await expect(archiveJourney(editing, { actor, journeyId })).rejects.toMatchObject({ code: "conflict" });
});
