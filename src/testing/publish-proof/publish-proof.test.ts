import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { monday } from "../builders/facts";
import { seededRandom } from "../one-truth/random-order";
import { fillShop, openProofShop } from "./proof-shop";
import { proveEdit } from "./prove-edit";

it("does to every order under way what its preview foretold, whatever was edited (C8)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "milepost-publish-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "shop.db");
  const shop = openProofShop(file, monday);
  const filled = await fillShop(shop, { orders: 60, random: seededRandom(7) });
  await shop.database.close();
  let moved = 0;
  for (let seed = 0; seed < 8; seed++) {
    const proof = await proveEdit(file, filled, seed);
    expect(proof.wrong).toEqual([]);
    expect(proof.countsAgree).toBe(true);
    expect(proof.comesBackExactly).toBe(true);
    expect(proof.inFlight).toBeGreaterThan(20);
    moved += proof.fates.move;
  }
  expect(moved).toBeGreaterThan(50);
}, 60_000);
