import { describe, expect, test } from "vitest";
import { aVersion, monday } from "@/testing/builders/facts";
import { aRun } from "@/testing/builders/rows";
import { dueByClock, nextExpected } from "./next-expected";
import { end, hours, parcelJourney, pause, send, start, until } from "./shipped/builders";

const hour = 3_600_000;

/** Waits for a delivery; if none comes writes "delay", waits a day, writes again unless it came meanwhile. */
const journey = aVersion(
  parcelJourney({
    nodes: {
      start: start(["silence_started"], {}, "watch"),
      watch: until(["parcel_delivered"], { timeout: hours(48) }, { happened: "glad", timed_out: "delay" }),
      glad: send("delivered"),
      delay: send("delay", {}, "pause"),
      pause: pause(hours(24), { elapsed: "watch_again" }),
      watch_again: until(["parcel_delivered"], { timeout: hours(24) }, { timed_out: "update" }),
      update: send("delay_update", {}, "over"),
      over: end("told"),
    },
    messages: {},
  }),
);
const standing = (nodeId: string, waitUntil: number | null) =>
  aRun({ nodeId, waitUntil, versionId: journey.id, scope: "shipment" });
const ask = (...runs: ReturnType<typeof standing>[]) =>
  nextExpected({ runs, versionOf: () => journey, now: monday });

describe("the next message by the clock", () => {
  test("is what the timer leads to, not what an event would bring", () => {
    expect(dueByClock(journey, standing("watch", monday + hour))).toEqual(["delay"]);
    expect(ask(standing("watch", monday + hour))).toMatchObject({ touchpoint: "delay", at: monday + hour });
  });

  test("lies beyond a plain wait, but not beyond something that has to happen first", () => {
    expect(dueByClock(journey, standing("watch_again", monday + hour))).toEqual(["delay_update"]);
    expect(dueByClock(journey, standing("pause", monday + hour))).toEqual([]);
  });

  test("is that of the run which moves first", () => {
    const runs = [standing("watch", monday + 9 * hour), standing("watch_again", monday + hour)];
    expect(ask(...runs)?.touchpoint).toBe("delay_update");
  });

  test("is unknown where only an event can bring one, where the moment has passed, and after the end", () => {
    expect(ask(standing("watch", null))).toBeNull();
    expect(ask(standing("watch", monday - hour))).toBeNull();
    expect(ask({ ...standing("watch", monday + hour), status: "done" })).toBeNull();
    expect(
      nextExpected({ runs: [standing("watch", monday + hour)], versionOf: () => undefined, now: monday }),
    ).toBeNull();
  });
});
