import { expect, test } from "vitest";
import { createHookPressure } from "./hook-pressure";

test("work goes on at once while hooks come one by one", async () => {
  const pressure = createHookPressure();
  for (let hook = 0; hook < 50; hook++) expect(await pressure.during(async () => hook)).toBe(hook);
  expect(await pressure.admit(16)).toBe(16);
});

test("in a rush of hooks work steps aside, and a little of it goes on all the same", async () => {
  const pressure = createHookPressure();
  let answerAll = () => {};
  const answered = new Promise<void>((resolve) => (answerAll = resolve));
  const rush = Array.from({ length: 32 }, () => pressure.during(() => answered));
  const admitted = await pressure.admit(64);
  answerAll();
  await Promise.all(rush);
  expect(admitted).toBe(4);
});

test("work steps aside for very many hooks in a short time, though each is answered at once", async () => {
  const pressure = createHookPressure();
  const calm = await timeOf(() => pressure.admit(64));
  for (let hook = 0; hook < 2_000; hook++) await pressure.during(async () => hook);
  const rush = await timeOf(() => pressure.admit(64));
  expect(rush).toBeGreaterThan(calm + 20);
});

test("a thread that was held up reads what came meanwhile before it thinks that a flood is over", async () => {
  const pressure = createHookPressure();
  for (let hook = 0; hook < 2_000; hook++) await pressure.during(async () => hook);
  let answerAll = () => {};
  const answered = new Promise<void>((resolve) => (answerAll = resolve));
  const heldUpUntil = performance.now() + 150;
  while (performance.now() < heldUpUntil) Math.sqrt(heldUpUntil);
  setImmediate(() => Array.from({ length: 32 }, () => pressure.during(() => answered)));
  const admitted = pressure.admit(64);
  expect(await admitted).toBe(4);
  answerAll();
});

async function timeOf(wait: () => Promise<number>): Promise<number> {
  const startedAt = performance.now();
  expect(await wait()).toBe(64);
  return performance.now() - startedAt;
}

test("when a rush is over, all work goes on", async () => {
  const pressure = createHookPressure();
  await Promise.all(Array.from({ length: 32 }, () => pressure.during(async () => undefined)));
  expect(await pressure.admit(16)).toBe(16);
});

test("a hook that fails is not counted as waiting for ever", async () => {
  const pressure = createHookPressure();
  const failing = Array.from({ length: 32 }, () =>
    pressure.during(async () => Promise.reject(new Error("the disk is full"))),
  );
  const outcomes = await Promise.allSettled(failing);
  expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
  expect(await pressure.admit(16)).toBe(16);
});
