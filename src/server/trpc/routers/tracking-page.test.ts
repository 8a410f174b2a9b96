import { expect, test } from "vitest";
import { defaultPage } from "@/domain/page/default-page";
import type { PageSet } from "@/domain/page/document";
import { applyPageIntent, type PageIntent } from "@/domain/page/page-intent";
import { previewStates } from "@/domain/page/preview-state";
import { openTestConsole } from "@/testing/test-console";

function after(set: PageSet, ...intents: readonly PageIntent[]): PageSet {
  return intents.reduce((now, intent) => {
    const outcome = applyPageIntent(now, intent);
    return outcome.kind === "applied" ? outcome.set : now;
  }, set);
}

const page = "main";
const withText = (body: string) =>
  after(
    defaultPage,
    { kind: "add_block", page, block: "text" },
    { kind: "change_block", page, id: "text", config: { heading: {}, body: { en: body } } },
  );

async function start() {
  const console = await openTestConsole();
  const slug = "made-here";
  const store = slug;
  await console.addStore({ slug });
  const manager = await console.addMember({ store, role: "manager" });
  const owner = await console.addMember({ store, role: "owner" });
  const agent = await console.addMember({ store, role: "agent" });
  return { console, slug, manager: manager.api, owner: owner.api, agent: agent.api };
}

test("a page is drafted, published, rolled back; each leaves a line in the history", async () => {
  const { manager, slug: store } = await start();
  const opened = await manager.trackingPage.open({ store });
  expect([opened.liveNumber, opened.draft.revision, opened.versions]).toEqual([null, 0, []]);
  const saved = await manager.trackingPage.save({ store, expectedRevision: 0, set: withText("<p>One</p>") });
  expect(saved).toMatchObject({ kind: "saved", revision: 1 });
  const publish = (expectedRevision: number) =>
    manager.trackingPage.publish({ store, expectedRevision, note: "" });
  expect(await publish(1)).toEqual({ kind: "published", number: 1, revision: 2 });
  await manager.trackingPage.save({ store, expectedRevision: 2, set: withText("<p>Two</p>") });
  expect(await publish(3)).toEqual({ kind: "published", number: 2, revision: 4 });
  const { versions } = await manager.trackingPage.open({ store });
  const first = versions.at(-1)?.id ?? "";
  expect(await manager.trackingPage.compare({ store, versionId: first })).toEqual([
    "Text says something else.",
  ]);
  expect(await manager.trackingPage.rollBack({ store, expectedRevision: 4, versionId: first })).toMatchObject(
    { kind: "published", number: 3 },
  );
  const now = await manager.trackingPage.open({ store });
  expect(JSON.stringify(now.live)).toContain("One");
  expect(now.versions[0]?.note).toBe("Back to version 1");
});

test("of two at once, one wins and the other is told who", async () => {
  const { manager, owner, slug: store } = await start();
  await manager.trackingPage.save({ store, expectedRevision: 0, set: withText("<p>Mine</p>") });
  const second = await owner.trackingPage.save({
    store,
    expectedRevision: 0,
    set: withText("<p>Theirs</p>"),
  });
  expect(second).toMatchObject({ kind: "conflict", revision: 1 });
  expect(JSON.stringify(second)).toContain("Mine");
  expect(await owner.trackingPage.publish({ store, expectedRevision: 0, note: "" })).toMatchObject({
    kind: "conflict",
  });
});

test("markup is cleaned when it is saved", async () => {
  const { manager, slug: store } = await start();
  const set = withText('<p onclick="x()">Hi</p><script>alert(1)</script>');
  await manager.trackingPage.save({ store, expectedRevision: 0, set });
  const { draft } = await manager.trackingPage.open({ store });
  expect(draft.set.main.blocks.find(({ kind }) => kind === "text")?.config).toEqual({
    heading: {},
    body: { en: "<p>Hi</p>" },
  });
});

test("a page with an error is not published", async () => {
  const { manager, slug: store } = await start();
  const set = after(defaultPage, { kind: "add_block", page, block: "image" });
  await manager.trackingPage.save({ store, expectedRevision: 0, set });
  expect(await manager.trackingPage.publish({ store, expectedRevision: 1, note: "" })).toMatchObject({
    kind: "refused",
  });
});

test("an agent may look and not write", async () => {
  const { agent, slug: store } = await start();
  expect((await agent.trackingPage.open({ store })).live).toEqual(defaultPage);
  await expect(
    agent.trackingPage.save({ store, expectedRevision: 0, set: defaultPage }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a page can be looked at in every state, by day and by night", async () => {
  const { agent, slug: store } = await start();
  for (const state of previewStates) {
    const look = { store, set: withText("<p>Hello</p>"), page, language: "de", isDark: true } as const;
    const { html } = await agent.trackingPage.preview({ ...look, of: { state } });
    expect(html).toMatch(/<html lang="de[^"]*"/);
    expect(html).toContain("<p>Hello</p>");
    expect(html).not.toContain("prefers-color-scheme");
  }
});

test("a sample shows products below a delivery and the question how it was, and none beside a problem", async () => {
  const { agent, slug: store } = await start();
  const look = { store, set: defaultPage, page, language: "en", isDark: false } as const;
  const of = async (state: (typeof previewStates)[number]) =>
    (await agent.trackingPage.preview({ ...look, of: { state } })).html;
  const delivered = await of("delivered");
  for (const part of ["You might also like", "Linen tea towel", "How was the delivery?"])
    expect(delivered.includes(part), part).toBe(true);
  expect((await of("exception")).includes("You might also like")).toBe(false);
});
