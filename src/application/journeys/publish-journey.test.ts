import { expect, it } from "vitest";
import { createArchetypes } from "@/adapters/simulator/archetypes";
import { findSource } from "@/adapters/sources/registry";
import { hours, pause, send, start } from "@/domain/journey/shipped/builders";
import type { JourneyContent } from "@/domain/journey/version";
import { type EditedShop, startEditedShop, thanksAfter } from "@/testing/edited-shop";
import { checkLedger } from "../ledger/check-ledger";
import { editJourney } from "./edit-journey";
import { listAudit } from "./journey-history";
import { createJourney } from "./manage-journeys";
import { impactOf } from "./publish-impact";
import { publishJourney, rollBack } from "./publish-journey";

const told = (shop: EditedShop) =>
  shop.outbox.map(({ subject }) => subject).filter((one) => /follow_up/.test(one));
const runOf = async (shop: EditedShop, journeyId: string, number: string) => {
  const { deps, store } = shop;
  const runs = await deps.runs.ofOrder(deps.db.read, store.id, await shop.idOf(number));
  return runs.find((run) => run.journeyId === journeyId);
};
const openedBy = (shop: EditedShop, journeyId: string) =>
  editJourney(shop.editing, { store: shop.store, role: "owner", journeyId });

it("leaves orders under way in the version they entered, and takes new ones into the next", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  expect(await shop.publishNext(journeyId, thanksAfter(72))).toMatchObject({
    kind: "published",
    number: 2,
    outcomes: { stay: 1, move: 0, exit: 0 },
  });
  await shop.place("1042");
  await shop.advance("25h");
  expect(told(shop)).toEqual(["follow_up #1041"]);
  await shop.advance("2d");
  expect(told(shop)).toEqual(["follow_up #1041", "follow_up #1042"]);
  const opened = await openedBy(shop, journeyId);
  expect(opened).toMatchObject({ live: { number: 2, publishedBy: "Mara" }, draft: { savedAt: null } });
});

it("moves orders under way: a longer wait waits on from when it began, a shorter one goes on at once", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  await shop.advance("10h");
  const move = { inFlight: { default: "move", perStep: {} } } as const;
  await shop.publishNext(journeyId, thanksAfter(30), move);
  await shop.advance("19h");
  expect(told(shop)).toEqual([]);
  await shop.advance("2h");
  expect(told(shop)).toEqual(["follow_up #1041"]);
  await shop.place("1042");
  await shop.advance("10h");
  await shop.publishNext(journeyId, thanksAfter(5), move);
  await shop.advance("1m");
  expect(told(shop)).toEqual(["follow_up #1041", "follow_up #1042"]);
});

it("takes orders out at a step, each with a line in its account", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  const exit = { inFlight: { default: "stay", perStep: { hold: "exit" } } } as const;
  expect(await shop.publishNext(journeyId, thanksAfter(48), exit)).toMatchObject({ outcomes: { exit: 1 } });
  expect(await runOf(shop, journeyId, "1041")).toMatchObject({
    status: "done",
    endReason: "left_on_publish",
  });
  await shop.advance("5d");
  expect(told(shop)).toEqual([]);
  const record = await shop.readDeps.queries.orders.record(
    shop.deps.db.read,
    shop.store.id,
    await shop.idOf("1041"),
  );
  expect(record?.entries.some(({ reason }) => reason === "left_on_publish")).toBe(true);
});

it("keeps an order where it is when the new version has no such step", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  const content: JourneyContent = {
    ...thanksAfter(24),
    nodes: {
      start: start(["order_placed"], {}, "pause"),
      pause: pause(hours(24), { elapsed: "tell" }),
      tell: send("follow_up", { covers: "order" }),
    },
  };
  const move = { inFlight: { default: "move", perStep: {} } } as const;
  expect(await shop.publishNext(journeyId, content, move)).toMatchObject({ outcomes: { stay: 1, move: 0 } });
  await shop.advance("25h");
  expect(told(shop)).toEqual(["follow_up #1041"]);
});

it("keeps the account of an order closed that was moved past a message its version did not have", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  const first = {
    ...send("payment_processed", { covers: "order", template: "follow_up" }, "hold"),
  };
  const longer = thanksAfter(48);
  const content: JourneyContent = {
    ...longer,
    nodes: { ...longer.nodes, start: start(["order_placed"], {}, "first"), first },
  };
  const move = { inFlight: { default: "move", perStep: {} } } as const;
  expect(await shop.publishNext(journeyId, content, move)).toMatchObject({ outcomes: { move: 1 } });
  await shop.advance("1h");
  expect((await checkLedger(shop.readDeps, shop.store)).holes).toEqual([]);
  await shop.advance("3d");
  expect((await checkLedger(shop.readDeps, shop.store)).holes).toEqual([]);
  expect(told(shop)).toEqual(["follow_up #1041"]);
});

it("refuses what has errors, and asks about each warning once", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  const { messages: _messages, ...rest } = thanksAfter(24);
  expect(await shop.publishNext(journeyId, { ...rest, messages: {} })).toMatchObject({
    kind: "refused",
    problems: [{ nodeId: "tell", code: "no_template" }],
  });
  const back = send("follow_up", { covers: "order" }, "hold");
  const round: JourneyContent = { ...thanksAfter(24), nodes: { ...thanksAfter(24).nodes, tell: back } };
  expect(await shop.publishNext(journeyId, round)).toMatchObject({
    kind: "refused",
    problems: [{ severity: "warning", code: "loop" }],
  });
  expect(await shop.publishNext(journeyId, round, { accepted: ["loop"] })).toMatchObject({
    kind: "published",
  });
});

it("warns when no journey would tell of a key milestone any more (R16)", async () => {
  const shop = await startEditedShop();
  const journeys = await shop.deps.journeys.list(shop.deps.db.read, shop.store.id);
  const journeyId = journeys.find(({ key }) => key === "order-confirmation")?.id ?? "";
  const result = await shop.publishNext(journeyId, thanksAfter(1));
  expect(result).toMatchObject({
    kind: "refused",
    problems: [{ code: "missing_milestone:order_confirmed" }],
  });
});

it("lets one of two people who publish at once win, and tells the other", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  const revision = await shop.saveNext(journeyId, thanksAfter(12));
  const publish = () =>
    publishJourney(shop.editing, {
      actor: shop.actor,
      journeyId,
      revision,
      inFlight: { default: "stay", perStep: {} },
      percent: 100,
      accepted: [],
      note: null,
    });
  const results = await Promise.all([publish(), publish()]);
  expect(results.map(({ kind }) => kind).sort()).toEqual(["conflict", "published"]);
  expect(results.find(({ kind }) => kind === "conflict")).toMatchObject({ by: "Mara" });
});

it("rolls back to any version in one act, and keeps what is unpublished", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  const first = (await openedBy(shop, journeyId)).live;
  await shop.publishNext(journeyId, thanksAfter(72));
  await shop.saveNext(journeyId, thanksAfter(99));
  const back = { actor: shop.actor, journeyId, versionId: first?.versionId ?? "" };
  const stay = { default: "stay", perStep: {} } as const;
  expect(await rollBack(shop.editing, { ...back, inFlight: stay })).toMatchObject({ number: 3 });
  const opened = await openedBy(shop, journeyId);
  expect(opened.live?.content).toEqual(first?.content);
  expect(opened.draft.content).toEqual(thanksAfter(99));
  await shop.place("1041");
  await shop.advance("25h");
  expect(told(shop)).toEqual(["follow_up #1041"]);
  const lines = await listAudit(shop.editing, {
    storeId: shop.store.id,
    journeyId,
    seesSettings: false,
    before: null,
  });
  expect(lines.map(({ says, by }) => `${by}: ${says}`)).toEqual([
    "Mara: Rolled back to version 1, published as version 3",
    "Mara: Changed the draft",
    "Mara: Published version 2",
    "Mara: Changed the draft",
    "Mara: Published version 1",
    "Mara: Created",
  ]);
});

it("foretells what publishing would do, in orders and with what they would be sent", async () => {
  const shop = await startEditedShop();
  const journeyId = await shop.publishNew(thanksAfter(24));
  await shop.place("1041");
  await shop.place("1042");
  await shop.advance("10h");
  const revision = await shop.saveNext(journeyId, thanksAfter(5));
  const question = { store: shop.store, seesPerson: true, journeyId, revision, percent: 100 };
  const moved = await impactOf(shop.editing, { ...question, inFlight: { default: "move", perStep: {} } });
  expect(moved).toMatchObject({
    inFlight: 2,
    outcomes: { stay: 0, move: 2, exit: 0 },
    steps: [
      {
        nodeId: "hold",
        at: 2,
        before: 0,
        change: "changed",
        fate: "move",
        sampleOrders: [
          {
            number: "#1041",
            name: "Dana Whitfield",
            outcome: { fate: "move", nodeId: null, sends: ["Follow-up"] },
          },
          { number: "#1042" },
        ],
      },
    ],
    problems: [],
  });
  const softly = await impactOf(shop.editing, {
    ...question,
    percent: 10,
    inFlight: { default: "move", perStep: {} },
  });
  expect(softly).toMatchObject({ outcomes: { stay: 2, move: 0 } });
});

it("asks before kinds of orders are told too much (C12)", async () => {
  const shop = await startEditedShop();
  const deps = { ...shop.editing, archetypes: createArchetypes(findSource) };
  const touchpoints = [
    "reassurance",
    "payment_processed",
    "first_scan",
    "follow_up",
    "delay",
    "delay_update",
    "attempt_failed",
    "in_transit",
    "part_delivered",
  ] as const;
  const steps = touchpoints.map((touchpoint, index) => [
    `s${index}`,
    send(
      touchpoint,
      { covers: "order", template: "follow_up" },
      index + 1 < touchpoints.length ? `s${index + 1}` : undefined,
    ),
  ]);
  const content: JourneyContent = {
    ...thanksAfter(24),
    nodes: { start: start(["order_placed"], {}, "s0"), ...Object.fromEntries(steps) },
  };
  const made = { actor: shop.actor, name: "Flood", purpose: "", scope: "order", from: null } as const;
  const { journeyId } = await createJourney(deps, made);
  const revision = await shop.saveNext(journeyId, content);
  const publication = { actor: shop.actor, journeyId, revision, percent: 100, note: null };
  const inFlight = { default: "stay", perStep: {} } as const;
  const asked = await publishJourney(deps, { ...publication, inFlight, accepted: ["text"] });
  expect(asked).toMatchObject({ kind: "refused", problems: [{ code: "fatigue", severity: "warning" }] });
  const accepted = await publishJourney(deps, { ...publication, inFlight, accepted: ["text", "fatigue"] });
  expect(accepted.kind).toBe("published");
});
