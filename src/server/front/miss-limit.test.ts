import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { monday } from "@/testing/builders/facts";
import { createMissLimit } from "./miss-limit";

const GUESSES = 1_000_000;
const NETWORKS = 10_000;
const HALF_A_SECOND_MS = 500;

it("a million guesses from ten thousand networks find none of a thousand codes, and each network is stopped", () => {
  const codes = new Set(Array.from({ length: 1000 }, () => systemIds.secret()));
  const misses = createMissLimit((address) => address);
  const networks = Array.from(
    { length: NETWORKS },
    (_, at) => `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`,
  );
  let [found, lookedUp] = [0, 0];
  for (let guess = 0; guess < GUESSES * 2; guess += 1) {
    // Twice the million, so that the throttle is met: a million of them are let through at most.
    const network = networks[guess % NETWORKS] ?? "";
    const now = monday + Math.floor(guess / NETWORKS) * HALF_A_SECOND_MS;
    if (misses.blockedUntil(network, now) !== null) continue;
    lookedUp += 1;
    if (codes.has(`guess${guess}`.padEnd(32, "x"))) found += 1;
    else misses.note(network, now);
  }
  expect([found, lookedUp]).toEqual([0, GUESSES]);
});
