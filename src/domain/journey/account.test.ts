import { describe, expect, it } from "vitest";
import type { Order } from "@/domain/order/order";
import type { Shipment } from "@/domain/shipment/shipment";
import { anEvent, anOrder, aShipment, aStore, aVersion, monday, someFacts } from "@/testing/builders/facts";
import { accountOfPlay } from "@/testing/one-truth/account-of-play";
import { randomArrivals, seededRandom } from "@/testing/one-truth/random-order";
import { handedOver, orderPlaced } from "@/testing/parcel-story";
import { happen, letTimePass, newPlay } from "@/testing/play";
import { account } from "./account";
import { advance } from "./advance";
import { shippedJourneys } from "./shipped/registry";

const versions = shippedJourneys.map((journey) => aVersion(journey.content, journey.key));
const DAY = 86_400_000;

function played(seed: number, days: number) {
  const play = newPlay({ store: aStore(), versions, now: monday });
  const end = monday + days * DAY;
  for (const { at, event } of randomArrivals(seededRandom(seed))) {
    if (at > end) break;
    letTimePass(play, at);
    happen(play, event);
  }
  letTimePass(play, end);
  return play;
}

describe("the account of an order", () => {
  it("closes at every moment: each touchpoint is sent, waiting, or not sent for a reason; nothing is unknown (C2)", () => {
    let lines = 0;
    for (let seed = 0; seed < 400; seed++) {
      const account = accountOfPlay(played(seed, 1 + (seed % 30)));
      lines += account.length;
      const unknown = account.filter((line) => line.outcome === "unknown");
      expect(unknown, `seed ${seed}`).toEqual([]);
    }
    expect(lines).toBeGreaterThan(10_000);
  });

  it("has a line for each touchpoint of each journey, once per order or parcel", () => {
    const play = played(3, 20);
    const account = accountOfPlay(play);
    const names = account.map((line) => `${line.journeyId} ${line.touchpoint} ${line.shipmentId ?? "order"}`);
    expect(new Set(names).size).toBe(names.length);
    for (const message of play.decisions.messages.filter((one) => one.state === "sent")) {
      expect(
        account.some((line) => line.messageId === message.key && line.outcome === "sent"),
        message.key,
      ).toBe(true);
    }
  });

  it("shows a hole in the ledger as unknown instead of hiding it", () => {
    const play = played(3, 20);
    const sent = play.decisions.entries.findIndex((entry) => entry.draft.kind === "queued");
    play.decisions.entries.splice(sent, 1);
    expect(accountOfPlay(play).filter((line) => line.outcome === "unknown")).toHaveLength(1);
  });

  it("says what is still to come and until when", () => {
    const play = newPlay({ store: aStore(), versions, now: monday });
    const [first] = randomArrivals(seededRandom(1)).filter(({ event }) => event.type === "order");
    if (first === undefined) throw new Error("The seed gives an order.");
    happen(play, first.event);
    const shipped = accountOfPlay(play).find((line) => line.touchpoint === "shipped");
    expect(shipped).toMatchObject({ outcome: "waiting", reason: "not_started" });
  });

  it("says that a message went out which had failed and was sent again", () => {
    const play = played(3, 20);
    const told = play.decisions.entries.find((entry) => entry.draft.kind === "queued");
    if (told === undefined) throw new Error("The seed sends something.");
    const draft = { ...told.draft, kind: "failed", reason: "provider_refused" } as const;
    play.decisions.entries.push({ ...told, draft });
    const line = accountOfPlay(play).find((one) => one.messageId === told.draft.messageKey);
    expect(line).toMatchObject({ outcome: "sent", reason: "sent" });
  });

  it("says that nothing is waited for any more when the order was cancelled meanwhile", () => {
    const play = newPlay({ store: aStore(), versions, now: monday });
    const placed = orderPlaced(monday, { shippingMethod: null });
    happen(play, placed);
    happen(play, handedOver(monday));
    const shipped = () => accountOfPlay(play).find((line) => line.touchpoint === "shipped");
    expect(shipped()).toMatchObject({ outcome: "waiting", reason: "required_facts" });
    const cancelled = { cancelledAt: monday + 1 };
    happen(play, { ...orderPlaced(monday + 1, cancelled), key: "c" });
    expect(shipped()).toMatchObject({ outcome: "skipped", reason: "run_ended" });
  });

  it("says that a journey was paused when its moment came", () => {
    const [version] = versions;
    if (version === undefined) throw new Error("There are shipped journeys.");
    const input = { facts: someFacts({ shipment: null }), events: [anEvent("order_placed", monday, null)] };
    const { started, entries } = advance({
      ...input,
      runs: [],
      live: [{ version, isPaused: true }],
      versionOf: () => undefined,
      newId: () => "id",
    });
    expect(started).toEqual([]);
    expect(entries.map(({ draft }) => draft)).toMatchObject([{ kind: "not_entered", reason: "paused_then" }]);
  });

  const linesOf = (order: Partial<Order>, shipment: Partial<Shipment>) =>
    account({
      order: anOrder(order),
      shipments: [aShipment(shipment)],
      live: versions,
      versions: new Map(),
      runs: [],
      entries: [],
      messages: new Map(),
    });
  const refund = { externalId: "r-1", amountMinor: 5390, at: monday + 9 * DAY };

  it.each(["lost", "damaged", "destroyed"] as const)("expects nothing more of a %s parcel", (reason) => {
    const shipment = { status: "Exception", reason } as const;
    const ofParcels = linesOf({}, shipment).filter((line) => line.shipmentId !== null);
    expect(new Set(ofParcels.map((line) => line.outcome))).toEqual(new Set(["skipped"]));
    const ofOrder = linesOf({}, shipment).filter((line) => line.shipmentId === null);
    expect(ofOrder.map((line) => line.outcome)).toContain("waiting");
    const settled = linesOf({ refunds: [refund] }, shipment);
    expect(new Set(settled.map((line) => line.outcome))).toEqual(new Set(["skipped"]));
  });

  it("expects nothing more of an order that was collected at the counter", () => {
    const lines = linesOf({ deliveryMethod: "pickup" }, { trackingNumber: null, shippedAt: monday + DAY });
    expect(new Set(lines.map((line) => line.reason))).toEqual(new Set(["never_called_for"]));
  });
});
