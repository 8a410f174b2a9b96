import { spawnSync } from "node:child_process";

/** How many lines of how many accounts nobody can explain (C2), by `npm run ledger:check` itself. */
export function checkLedgerOf(databaseUrl: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/check-ledger.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const told = /^unknown = (\d+)$/m.exec(stdout)?.[1];
  if (told === undefined) throw new Error(`The ledger could not be checked: ${stderr}`);
  return Number(told);
}
