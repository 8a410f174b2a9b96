import { expect, it } from "vitest";
import { createHandOverPlaces } from "./hand-over-places";

it("no more messages are handed over at once than there are places, and who waits longest goes first", async () => {
  const places = createHandOverPlaces(2, true);
  const entered: string[] = [];
  const enter = async (name: string) => {
    const leave = await places.enter();
    entered.push(name);
    return leave;
  };
  const [first, second, third, fourth] = ["first", "second", "third", "fourth"].map(enter);
  const leaveFirst = await first;
  const leaveSecond = await second;
  expect(entered).toEqual(["first", "second"]);
  leaveSecond?.();
  await third;
  expect(entered).toEqual(["first", "second", "third"]);
  leaveFirst?.();
  await fourth;
  expect(entered).toEqual(["first", "second", "third", "fourth"]);
});

it("an outcome waits for company only while another message is being handed over", async () => {
  const places = createHandOverPlaces(2, true);
  expect(places.when()).toBe("now");
  let answer = () => {};
  const other = places.during(() => new Promise<void>((resolve) => (answer = resolve)));
  expect(places.when()).toBe("soon");
  answer();
  await other;
  expect(places.when()).toBe("now");
  await expect(places.during(async () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
  expect(places.when()).toBe("now");
});

it("places are taken until everybody who entered has left", async () => {
  const places = createHandOverPlaces(2, true);
  expect(places.areTaken()).toBe(false);
  const leave = await places.enter();
  expect(places.areTaken()).toBe(true);
  leave();
  expect(places.areTaken()).toBe(false);
});
