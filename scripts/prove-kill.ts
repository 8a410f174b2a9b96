// `npm run prove:kill [-- sqlite|channels|postgres] [--kills 100]`: kills a working Milepost with -9 at random points, under load
// and with a mail server, then counts: nothing accepted lost, nothing sent twice.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../src/testing/postgres-server";
import { buildIfChanged } from "./build-app.mjs";
import { checkLedgerOf } from "./kill/check-ledger-of";
import { type KillOptions, type KillProof, proveKill } from "./kill/prove-kill";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: "string", default: "100" }, server: { type: "string" } },
});
const chosen = positionals.length === 0 ? ["sqlite", "channels", "postgres"] : positionals;
if (values.server === undefined) await buildIfChanged();
const common = {
  serverFile: resolve(values.server ?? "dist/main.mjs"),
  kills: Number(values.kills),
  waitsForRecovery: true,
  say: (words: string) => console.log(`  ${words}`),
};
let faults = 0;
if (chosen.includes("sqlite"))
  faults += await prove("SQLite, one process", {
    ...common,
    roles: ["all"],
    databaseUrl: null,
    pauseMs: 60,
    settleMs: 60_000,
  });
if (chosen.includes("channels"))
  faults += await prove("Mail and texts through providers that answer 300 ms late, SQLite, one process", {
    ...common,
    roles: ["all"],
    databaseUrl: null,
    pauseMs: 800,
    settleMs: 300_000,
    isSlow: true,
  });
if (chosen.includes("postgres")) {
  const postgres = await startPostgres();
  faults += await prove("PostgreSQL, two web and two worker processes", {
    ...common,
    roles: ["web", "web", "worker", "worker"],
    databaseUrl: postgres.url,
    // Each kill takes hooks along that are free again a minute later: more at a time would only pile up.
    pauseMs: 200,
    // A hand-over that a dead worker began is looked at ten minutes later, when no living one can still be at it.
    settleMs: 15 * 60_000,
  });
  await postgres.stop();
}
process.exit(faults === 0 ? 0 : 1);

async function prove(title: string, options: KillOptions): Promise<number> {
  console.log(`\n${title}: ${options.kills} kills`);
  const startedAt = performance.now();
  const proof = await proveKill(options);
  const unknown = checkLedgerOf(proof.databaseUrl);
  tell(proof, { unknown, seconds: (performance.now() - startedAt) / 1_000 });
  proof.clear();
  return proof.faults.length + unknown;
}

function tell(proof: KillProof, { unknown, seconds }: { unknown: number; seconds: number }): void {
  const { kills, accepted, repeated, arrived, messages, faults } = proof;
  const { uncertain, uncertainTexts, uncertainTaken } = proof;
  console.log(
    `  ${kills} kills in ${seconds.toFixed(0)} s; ${accepted} hooks accepted, ${repeated} requests cut off and repeated`,
  );
  console.log(
    `  messages: ${JSON.stringify(messages)}; ${arrived.mails} arrived at the mail server, ${arrived.texts} texts at their provider`,
  );
  console.log(
    `  uncertain: ${uncertain}, of which ${uncertainTexts} are texts and the provider had taken ${uncertainTaken}; ledger: unknown = ${unknown}`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  FAULT ${fault}`);
  console.log(faults.length === 0 ? "  Nothing lost, nothing twice." : `  ${faults.length} faults.`);
}
