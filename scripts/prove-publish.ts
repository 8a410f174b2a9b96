// `npm run prove:publish -- [orders] [edits]`: random edits of journeys in which orders are under way; what the preview
// foretold for each order is held against what publishing did (C8).
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monday } from "../src/testing/builders/facts";
import { seededRandom } from "../src/testing/one-truth/random-order";
import { fillShop, openProofShop } from "../src/testing/publish-proof/proof-shop";
import { proveEdit } from "../src/testing/publish-proof/prove-edit";

const orders = Number(process.argv[2] ?? 5_000);
const edits = Number(process.argv[3] ?? 50);
const folder = mkdtempSync(join(tmpdir(), "milepost-publish-"));
const file = join(folder, "shop.db");
const startedAt = performance.now();

const shop = openProofShop(file, monday);
const filled = await fillShop(shop, { orders, random: seededRandom(7) });
await shop.database.close();
console.log(`${orders} orders placed in ${seconds()} s`);

const sums = { runs: 0, stay: 0, move: 0, exit: 0, sent: 0, wrong: 0, uncounted: 0, inexact: 0 };
for (let seed = 0; seed < edits; seed++) {
  const { says, inFlight, fates, sent, wrong, countsAgree, comesBackExactly } = await proveEdit(
    file,
    filled,
    seed,
  );
  sums.runs += inFlight;
  sums.stay += fates.stay;
  sums.move += fates.move;
  sums.exit += fates.exit;
  sums.sent += sent;
  sums.wrong += wrong.length;
  sums.uncounted += countsAgree ? 0 : 1;
  sums.inexact += comesBackExactly ? 0 : 1;
  console.log(
    `edit ${seed + 1}: ${inFlight} under way, ${fates.stay} stay, ${fates.move} move, ${fates.exit} exit, ${sent} sent at once, ${wrong.length} wrong. ${says.join("; ")}`,
  );
  for (const one of wrong.slice(0, 2)) console.error(JSON.stringify(one, null, 1));
}
rmSync(folder, { recursive: true, force: true });

const share = ((1 - sums.wrong / sums.runs) * 100).toFixed(3);
console.log(
  `Publishing: ${edits} random edits on ${orders} orders, ${sums.runs} outcomes foretold (${sums.stay} stay, ${sums.move} move, ${sums.exit} exit; ${sums.sent} messages at once), ${sums.wrong} wrong: ${share} % as foretold; previews whose counts differ: ${sums.uncounted}; roll-backs that were not exact: ${sums.inexact}; ${seconds()} s.`,
);
process.exitCode = sums.wrong + sums.uncounted + sums.inexact === 0 ? 0 : 1;

function seconds(): string {
  return ((performance.now() - startedAt) / 1000).toFixed(0);
}
