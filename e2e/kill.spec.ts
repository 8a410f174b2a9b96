import { resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { checkLedgerOf } from "../scripts/kill/check-ledger-of";
import { proveKill } from "../scripts/kill/prove-kill";
import { startPostgres } from "../src/testing/postgres-server";

// The short form of `npm run prove:kill`. No browser is involved: the projects choose this file once.

const common = { serverFile: resolve("dist/main.mjs"), kills: 5, pauseMs: 60, say: () => undefined };

test("a server that is killed again and again loses nothing it accepted and sends nothing twice", async () => {
  test.setTimeout(150_000);
  const proof = await proveKill({
    ...common,
    roles: ["all"],
    databaseUrl: null,
    settleMs: 60_000,
    waitsForRecovery: true,
  });
  expect(proof.faults).toEqual([]);
  expect(proof.accepted).toBeGreaterThan(50);
  expect(proof.arrived.mails).toBeGreaterThan(20);
  expect(checkLedgerOf(proof.databaseUrl)).toBe(0);
  proof.clear();
});

test("web and worker processes on PostgreSQL, killed in turn, lose nothing and send nothing twice", async () => {
  test.setTimeout(240_000);
  const postgres = await startPostgres();
  const proof = await proveKill({
    ...common,
    roles: ["web", "web", "worker", "worker"],
    databaseUrl: postgres.url,
    // A killed worker's hooks are free again after a minute. Its hand-overs count as uncertain at once.
    settleMs: 150_000,
    waitsForRecovery: false,
  });
  expect(proof.faults).toEqual([]);
  expect(proof.accepted).toBeGreaterThan(50);
  expect(checkLedgerOf(proof.databaseUrl)).toBe(0);
  proof.clear();
  await postgres.stop();
});
