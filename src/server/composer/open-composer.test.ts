import type { Worker } from "node:worker_threads";
import { afterEach, expect, it, vi } from "vitest";
import { readHandle } from "@/adapters/db/connection";
import { inflated } from "@/adapters/db/deflated-text";
import { startThread } from "@/adapters/system/start-thread";
import type { MailComposer } from "@/application/ports/mail-composer";
import { shippedNow, startStory } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";
import { openComposer } from "./open-composer";

const start = { appUrl: "https://track.example", authSecret: "a secret for tests, at least 32 characters" };
const opened: MailComposer[] = [];
afterEach(async () => {
  for (const composer of opened.splice(0)) await composer.close();
});

/** A shop that has told somebody of a parcel, and a composer beside it. */
async function beside(options: { patienceMs?: number } = {}) {
  const app = await startStory({ now: Date.now() });
  await shippedNow(app);
  const threads: Worker[] = [];
  const composer = openComposer(
    { ...start, databaseFile: app.database.file },
    {
      log: app.deps.log,
      startThread(thread) {
        const started = startThread({ ...thread, besideSource: import.meta.url });
        threads.push(started);
        return started;
      },
      patienceMs: 20_000,
      ...options,
    },
  );
  opened.push(composer);
  return { app, composer, threads, input: await inputOf(app) };
}

async function inputOf({ deps, database, store }: TestApp) {
  const [message] = await readHandle(deps.db.read).select().from(database.t.messages);
  const version = message && (await deps.journeys.version(deps.db.read, store.id, message.versionId));
  if (!message || !version) throw new Error("Nothing was told.");
  return { messageId: message.id, version, store };
}

/** A thread from source takes its time to start. */
const madeAhead = (ask: () => Promise<unknown>) =>
  vi.waitFor(async () => expect(await ask()).not.toBeNull(), { timeout: 20_000, interval: 50 });

it("a thread makes mails out of the database, several at once, each with links of its own", async () => {
  const { app, composer, input } = await beside();
  const store = { ...input.store, name: "Elm & Oak" };
  // While it starts, nobody waits for it.
  expect(await composer.composeAhead(input)).toBeNull();
  await madeAhead(() => composer.composeAhead(input));
  const [mail, renamed, unknown] = await Promise.all([
    composer.composeAhead(input),
    composer.composeAhead({ ...input, store }),
    composer.composeAhead({ ...input, messageId: "nobody's" }),
  ]);
  expect(mail).toMatchObject({ recipient: "dana@example.com", subject: expect.stringContaining("#1") });
  expect(mail?.markedHtml).toContain(`https://track.example/e/${input.messageId}.`);
  const kept = inflated(mail?.storedHtml ?? "");
  expect(kept).toContain("Ash &amp; Ember");
  expect(kept).not.toContain("/e/");
  expect(renamed?.markedHtml).toContain("Elm &amp; Oak");
  expect(unknown).toBeNull();
  // What goes wrong in it is told, and the mail is made in its turn.
  const broken = {
    ...input.version,
    messages: Object.assign({}, input.version.messages, brokenTexts(input)),
  };
  expect(await composer.composeAhead({ ...input, version: broken })).toBeNull();
  expect(app.log).toMatchObject([{ what: "A mail could not be made ahead" }]);
}, 30_000);

it("when the thread dies, mails are made in their turn, and the next one starts it anew", async () => {
  const { app, composer, threads, input } = await beside();
  await madeAhead(() => composer.composeAhead(input));
  const cut = composer.composeAhead(input);
  await threads[0]?.terminate();
  expect(await cut).toBeNull();
  await madeAhead(() => composer.composeAhead(input));
  expect(threads).toHaveLength(2);
  expect(app.log).toEqual([]);
}, 30_000);

it("nobody waits for long, and nobody waits after it was closed", async () => {
  const { composer, threads, input } = await beside({ patienceMs: 1 });
  expect(await composer.composeAhead(input)).toBeNull();
  await vi.waitFor(() => expect(threads).toHaveLength(1));
  await new Promise((resolve) => threads[0]?.once("message", resolve));
  expect(await composer.composeAhead(input)).toBeNull();
  await composer.close();
  expect(await composer.composeAhead(input)).toBeNull();
  expect(threads).toHaveLength(1);
}, 30_000);

function brokenTexts({ version }: Awaited<ReturnType<typeof inputOf>>) {
  return Object.fromEntries(Object.keys(version.messages).map((name) => [name, { blocks: null }]));
}
