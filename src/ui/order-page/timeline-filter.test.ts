import { expect, test } from "vitest";
import type { TimelineEntry } from "@/application/orders/order-page";
import { byDay, chipCounts, shownEntries } from "./timeline-filter";

const entry = (kind: TimelineEntry["kind"], at: number): TimelineEntry => ({
  id: `${kind} ${at}`,
  kind,
  at,
  isTimeKnown: true,
  tone: "quiet",
  title: kind,
  note: null,
  parcel: null,
  messageId: null,
});
const timeline = [entry("sent", 30), entry("scan", 20), entry("not_sent", 20), entry("order", 10)];

test("nothing chosen shows everything, a chip only what it names", () => {
  expect(shownEntries(timeline, new Set())).toEqual(timeline);
  expect(shownEntries(timeline, new Set(["scans", "not_sent"])).map(({ kind }) => kind)).toEqual([
    "scan",
    "not_sent",
  ]);
});

test("chips that would show nothing are not offered", () => {
  expect([...chipCounts(timeline)]).toEqual([
    ["scans", 1],
    ["sent", 1],
    ["not_sent", 1],
  ]);
});

test("entries of one day stand together", () => {
  const days = byDay(timeline, (at) => (at > 15 ? "Tuesday" : "Monday"));
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ["Tuesday", 3],
    ["Monday", 1],
  ]);
});
