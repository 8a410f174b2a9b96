// `npm run ledger:check [-- --store demo]`: closes the account of every order (C2). Ends with 1 if a line is unknown.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkLedger, type LedgerTally } from "../src/application/ledger/check-ledger";
import { accountOutcomes } from "../src/domain/journey/account";
import { touchpointIds } from "../src/domain/journey/touchpoint";
import { buildParts } from "../src/server/container";
import { readEnv } from "../src/server/env";

const { values } = parseArgs({ options: { store: { type: "string" } } });
const env = readEnv(process.env);
const file = env.DATABASE_URL.startsWith("file:") ? resolve(env.DATABASE_URL.slice("file:".length)) : null;
if (file !== null && !existsSync(file)) {
  console.error(`There is no database at ${file}: start Milepost once, or set DATABASE_URL.`);
  process.exit(2);
}
const parts = buildParts(env);
try {
  const stores = await parts.deps.stores.list(parts.database.read);
  const chosen = stores.filter(({ slug }) => values.store === undefined || slug === values.store);
  if (chosen.length === 0) throw new Error(`There is no store "${values.store ?? ""}".`);
  let unknown = 0;
  for (const store of chosen) {
    const tally = await checkLedger({ ...parts.deps, queries: parts.queries }, store);
    print(store.slug, tally);
    unknown += tally.unknown;
  }
  console.log(`unknown = ${unknown}`);
  process.exitCode = unknown === 0 ? 0 : 1;
} finally {
  await parts.close();
}

function print(slug: string, tally: LedgerTally): void {
  console.log(`\nStore ${slug}: ${tally.orders} orders, ${tally.lines} touchpoints expected`);
  for (const outcome of accountOutcomes) {
    const reasons = [...(tally.reasons.get(outcome) ?? [])].sort((one, other) => other[1] - one[1]);
    const total = reasons.reduce((sum, [, times]) => sum + times, 0);
    console.log(`  ${outcome.padEnd(11)}${String(total).padStart(7)}`);
    if (outcome === "sent") continue;
    for (const [reason, times] of reasons) console.log(`${String(times).padStart(20)}  ${reason}`);
  }
  printTouchpoints(tally);
  for (const { orderNumber, journey, touchpoint, shipmentId } of tally.holes) {
    const parcel = shipmentId === null ? "" : `, parcel ${shipmentId}`;
    console.log(`  unknown: order ${orderNumber}, journey ${journey}, touchpoint ${touchpoint}${parcel}`);
  }
}

function printTouchpoints({ touchpoints }: LedgerTally): void {
  const header = accountOutcomes.map((outcome) => outcome.padStart(11)).join("");
  console.log(`  ${"".padEnd(18)}${header}`);
  for (const touchpoint of touchpointIds) {
    const counts = touchpoints.get(touchpoint);
    const cells = accountOutcomes.map((outcome) => String(counts?.get(outcome) ?? 0).padStart(11));
    console.log(`  ${touchpoint.padEnd(18)}${cells.join("")}`);
  }
}
