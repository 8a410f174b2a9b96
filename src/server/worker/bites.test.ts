import { expect, test } from "vitest";
import { createBites } from "./bites";

test("no more are at work at once than there is room for, and they begin in the order they came", async () => {
  const bites = createBites(() => 2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((one) =>
    bites.during(async () => {
      begun.push(one);
      await new Promise<void>((resolve) => ends.push(resolve));
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  await all[0];
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.();
  ends[2]?.();
  await Promise.all(all.slice(0, 3));
  ends[3]?.();
  await all[3];
});

test("when there is room for all again, those who wait begin with the next that ends", async () => {
  let room = 1;
  const bites = createBites(() => room);
  const ends: (() => void)[] = [];
  const work = () => bites.during(() => new Promise<void>((resolve) => ends.push(resolve)));
  const first = work();
  const others = [work(), work(), work()];
  await Promise.resolve();
  expect(ends).toHaveLength(1);
  room = Number.POSITIVE_INFINITY;
  ends[0]?.();
  await first;
  await Promise.resolve();
  expect(ends).toHaveLength(4);
  for (const end of ends) end();
  await Promise.all(others);
});

test("work that fails makes room all the same", async () => {
  const bites = createBites(() => 1);
  await expect(bites.during(async () => Promise.reject(new Error("the disk is full")))).rejects.toThrow(
    "full",
  );
  expect(await bites.during(async () => "done")).toBe("done");
});
