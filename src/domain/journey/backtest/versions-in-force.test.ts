import { describe, expect, it } from "vitest";
import { aVersion, monday } from "@/testing/builders/facts";
import { HOUR_MS } from "../../shared/instant";
import { orderJourney, send, start } from "../shipped/builders";
import type { JourneyVersion } from "../version";
import { type PastLaunch, versionsInForce } from "./versions-in-force";

const content = orderJourney({
  nodes: { start: start(["order_placed"], {}, "tell"), tell: send("follow_up", { covers: "order" }) },
  messages: {},
});
const hour = (hours: number) => monday + hours * HOUR_MS;

function version(number: number, publishedAt = hour(number)): JourneyVersion {
  return { ...aVersion(content, "thanks"), id: `v${number}`, number, publishedAt };
}

function launch(changes: Partial<PastLaunch> = {}): PastLaunch {
  return {
    journeyId: version(1).journeyId,
    versionId: "v2",
    percent: 10,
    shares: [{ at: hour(2), percent: 10 }],
    state: "running",
    startedAt: hour(2),
    endedAt: null,
    ...changes,
  };
}

/** "v1" for everybody, "v2 share 10" for a share. */
function told(versions: readonly JourneyVersion[], launches: readonly PastLaunch[], hours: number) {
  return versionsInForce(versions, launches)
    .live(hour(hours))
    .map(({ version: { id }, audience }) =>
      audience === undefined ? id : `${id} ${audience.takes} ${audience.percent}`,
    );
}

describe("the versions as they were in force", () => {
  it("are the newest of each journey at that moment, and none before its first", () => {
    const versions = [version(1), version(2)];
    expect(told(versions, [], 0)).toEqual([]);
    expect(told(versions, [], 1)).toEqual(["v1"]);
    expect(told(versions, [], 3)).toEqual(["v2"]);
  });

  it("are two while only a share enters the newer one, as wide as the share was then", () => {
    const versions = [version(1), version(2)];
    const shares = [
      { at: hour(2), percent: 10 },
      { at: hour(4), percent: 40 },
      { at: hour(6), percent: 0 },
      { at: hour(8), percent: 40 },
      { at: hour(9), percent: 100 },
    ];
    const widened = launch({ shares, percent: 100, state: "widened", endedAt: hour(9) });
    expect(told(versions, [widened], 1)).toEqual(["v1"]);
    expect(told(versions, [widened], 3)).toEqual(["v1 rest 10", "v2 share 10"]);
    expect(told(versions, [widened], 5)).toEqual(["v1 rest 40", "v2 share 40"]);
    expect(told(versions, [widened], 7)).toEqual(["v1"]);
    expect(told(versions, [widened], 8)).toEqual(["v1 rest 40", "v2 share 40"]);
    expect(told(versions, [widened], 9)).toEqual(["v2"]);
  });

  it("go back to the former one when a launch is stopped or gives way, also where its shares were not noted", () => {
    const stopped = launch({ shares: [], state: "stopped", endedAt: hour(4) });
    expect(told([version(1), version(2)], [stopped], 3)).toEqual(["v1 rest 10", "v2 share 10"]);
    expect(told([version(1), version(2)], [stopped], 5)).toEqual(["v1"]);
    const replaced = launch({ state: "replaced", endedAt: hour(4) });
    expect(told([version(1), version(2), version(3, hour(4))], [replaced], 4)).toEqual(["v3"]);
  });

  it("leave out those outside the share of a journey's very first version, and everybody once it is stopped", () => {
    const first = launch({ versionId: "v1", startedAt: hour(1), shares: [{ at: hour(1), percent: 30 }] });
    expect(versionsInForce([version(1)], [first]).live(hour(2))[0]?.audience).toMatchObject({
      takes: "share",
      percent: 30,
      hasRest: false,
    });
    const stopped = { ...first, state: "stopped_by_brake" as const, endedAt: hour(3) };
    expect(told([version(1)], [stopped], 4)).toEqual([]);
    // While it ran, a further version was tried: the first one is what the others enter from then on.
    const gaveWay = { ...first, state: "replaced" as const, endedAt: hour(2) };
    expect(told([version(1), version(2)], [gaveWay, launch()], 3)).toEqual(["v1 rest 10", "v2 share 10"]);
  });
});
