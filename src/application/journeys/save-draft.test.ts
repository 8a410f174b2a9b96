import { expect, it } from "vitest";
import { openTestConsole } from "@/testing/test-console";

const store = "shop";

async function openShop() {
  const shop = await openTestConsole();
  const dana = await shop.addMember({ store, role: "owner", email: "dana@shop.example" });
  const omar = await shop.addMember({ store, role: "manager", email: "omar@shop.example" });
  const [first] = await dana.api.journeys.list({ store });
  const journeyId = first?.id ?? "";
  return { shop, dana: dana.api, omar: omar.api, journeyId, at: { store, journeyId } };
}

it("opens with what is published until something is saved", async () => {
  const { dana, at } = await openShop();
  const opened = await dana.journeys.edit(at);
  expect(opened).toMatchObject({
    key: "order-confirmation",
    state: "live",
    live: { number: 1, publishedBy: "Milepost" },
    draft: { revision: 0, savedAt: null, savedBy: null },
    inFlight: 0,
    softLaunch: null,
    can: { edit: true, publish: true },
  });
  expect(opened.draft.content).toEqual(opened.live?.content);
});

it("keeps what was saved, steps included that nobody can read", async () => {
  const { dana, omar, at } = await openShop();
  const content = {
    nodes: { odd: { kind: "unreadable", original: { kind: "teleport" }, why: "?", next: {} } },
  };
  expect(await dana.journeys.saveDraft({ ...at, expectedRevision: 0, content })).toMatchObject({
    kind: "saved",
    revision: 1,
  });
  expect((await omar.journeys.edit(at)).draft).toMatchObject({
    content,
    revision: 1,
    savedBy: "dana@shop.example",
  });
});

it("tells the second of two people what the first one saved, and what both began with", async () => {
  const { dana, omar, at } = await openShop();
  const base = (await dana.journeys.edit(at)).live?.content;
  await dana.journeys.saveDraft({ ...at, expectedRevision: 0, content: { hers: 1 } });
  expect(await omar.journeys.saveDraft({ ...at, expectedRevision: 0, content: { his: 1 } })).toMatchObject({
    kind: "conflict",
    theirs: { content: { hers: 1 }, revision: 1, by: "dana@shop.example" },
    base,
  });
  await omar.journeys.saveDraft({ ...at, expectedRevision: 1, content: { his: 2 } });
  expect(await dana.journeys.saveDraft({ ...at, expectedRevision: 1, content: { hers: 2 } })).toMatchObject({
    kind: "conflict",
    theirs: { content: { his: 2 }, by: "omar@shop.example" },
    base: { hers: 1 },
  });
});

it("lets one of two saves at once through", async () => {
  const { dana, omar, at } = await openShop();
  const answers = await Promise.all([
    dana.journeys.saveDraft({ ...at, expectedRevision: 0, content: { hers: 1 } }),
    omar.journeys.saveDraft({ ...at, expectedRevision: 0, content: { his: 1 } }),
  ]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
});

it("goes back to what is published, and never gives a revision out twice", async () => {
  const { dana, omar, at } = await openShop();
  await dana.journeys.saveDraft({ ...at, expectedRevision: 0, content: { hers: 1 } });
  await dana.journeys.discardDraft({ ...at, expectedRevision: 1 });
  const opened = await dana.journeys.edit(at);
  expect(opened.draft).toMatchObject({ revision: 2, savedAt: null });
  expect(opened.draft.content).toEqual(opened.live?.content);
  expect(await omar.journeys.saveDraft({ ...at, expectedRevision: 1, content: {} })).toMatchObject({
    kind: "conflict",
    base: { hers: 1 },
  });
});

it("is refused to those who may only look, and for journeys of another shop", async () => {
  const { shop, at } = await openShop();
  const agent = await shop.addMember({ store, role: "agent" });
  const save = agent.api.journeys.saveDraft({ ...at, expectedRevision: 0, content: {} });
  await expect(save).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await agent.api.journeys.edit(at)).can).toEqual({ edit: false, publish: false });
  await shop.addStore({ slug: "rival" });
  const rival = await shop.addMember({ store: "rival", role: "owner", email: "rival@shop.example" });
  const foreign = rival.api.journeys.edit({ store: "rival", journeyId: at.journeyId });
  await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
});
