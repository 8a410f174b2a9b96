import { expect, it } from "vitest";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { createInstallation } from "@/adapters/db/stores/installation";
import { createSqliteQueue } from "@/adapters/queue/sqlite-queue";
import { ashAndEmberSettings } from "@/adapters/simulator/shop/ash-and-ember";
import { checkFidelity } from "@/application/backtest/check-fidelity";
import { checkLedger } from "@/application/ledger/check-ledger";
import { explain } from "@/domain/journey/explain";
import { HOUR_MS } from "@/domain/shared/instant";
import { demoDeps } from "@/testing/demo-deps";
import { silentLog } from "@/testing/silent-log";
import { openTestSqlite } from "@/testing/test-database";
import { lookAtMails } from "./look-at-mails";
import { makeDemoStore } from "./make-demo-store";
import { seenStories, stageSeenStories } from "./seen-stories";

const now = Date.parse("2026-11-22T12:00:00Z");

async function lived() {
  const database = await openTestSqlite();
  const clock = { now: () => now };
  const queue = createSqliteQueue({ database, clock, log: silentLog });
  const deps = demoDeps({ database, clock, queue });
  const made = await makeDemoStore({
    deps,
    queue,
    installation: createInstallation(database),
    simulate: () => [],
    settings: ashAndEmberSettings,
    products: [],
    isMistyped: () => false,
    stage: stageSeenStories,
    atItsEnd: (lived, store) =>
      lookAtMails({ ...lived, messageQueries: createQueries(database).messages }, store),
  });
  if (made.kind !== "made") throw new Error("No demo store was made");
  const queries = createQueries(database);
  const story = async (number: string) => {
    const order = await deps.orders.findByRef(database.read, made.store.id, { externalId: null, number });
    if (order === null) throw new Error(`No order ${number}`);
    const messages = await deps.messages.ofOrder(database.read, made.store.id, order.id);
    const about = messages.filter(({ touchpoint }) => touchpoint === "ready_for_pickup");
    const recorded = await queries.histories.recorded(database.read, made.store.id, [order.id]);
    const reasons = [...recorded.values()]
      .flatMap(({ entries }) => entries)
      .map(({ nodeId, reason }) => `${nodeId} ${reason}`);
    const entries = [...recorded.values()].flatMap((one) => one.entries);
    const sentences = entries.map((entry) => explain(entry, { zone: "Europe/London", locale: "en" }));
    return { about, reasons, sentences };
  };
  return { database, deps, queries, store: made.store, story };
}

it("who has not seen the e-mail gets the text after two hours; who followed a link does not; who wrote STOP gets neither", async () => {
  const { database, deps, queries, store, story } = await lived();
  const unseen = await story(seenStories.unseen);
  expect(unseen.about.map(({ channel, state }) => `${channel} ${state}`)).toEqual(["email sent", "sms sent"]);
  const [email, sms] = unseen.about;
  expect((sms?.sentAt ?? 0) - (email?.sentAt ?? 0)).toBe(2 * HOUR_MS);
  expect(unseen.reasons).toContain("seen not_seen");

  const clicked = await story(seenStories.clicked);
  expect(clicked.about.map(({ channel, state }) => `${channel} ${state}`)).toEqual(["email sent"]);
  expect(clicked.reasons).toContain("seen seen");

  const stopped = await story(seenStories.stopped);
  expect(stopped.about.filter(({ state }) => state === "sent")).toEqual([]);
  expect(stopped.reasons).toEqual(
    expect.arrayContaining(["send address_blocked", "seen not_sent", "text address_blocked"]),
  );
  expect(stopped.sentences).toEqual(
    expect.arrayContaining([
      "Not sent: they wrote STOP on Fri 20 November, 12:00, which in this store ends e-mail, too.",
      "Not sent: they wrote STOP on Fri 20 November, 12:00.",
    ]),
  );
  const tally = await checkLedger({ ...deps, queries }, store);
  expect([tally.unknown, tally.holes]).toEqual([0, []]);

  // Looks that are told when it is too late would make a replay decide otherwise.
  const { histories } = queries;
  const fidelity = await checkFidelity({ read: database.read, histories }, { store, from: 0, until: now });
  expect(fidelity.mismatches).toEqual([]);
});
