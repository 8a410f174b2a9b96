import { createStores } from "@/adapters/db/create-stores";
import { openSqlite } from "@/adapters/db/sqlite";
import { systemIds } from "@/adapters/system/ids";

// A process of its own that claims the due timers of a database file, three at a time, once its parent says
// so, and tells which.
const [file = "", now = "0"] = process.argv.slice(2);
const db = openSqlite({ file });
const { timers } = createStores(db, systemIds);
const claimed: string[] = [];
process.send?.("ready");
await new Promise((resolve) => process.once("message", resolve));
for (;;) {
  const batch = await db.transaction((tx) =>
    timers.claimDue(tx, { now: Number(now), leaseMs: 60_000, limit: 3 }),
  );
  if (batch.length === 0) break;
  claimed.push(...batch.map(({ id }) => id));
  // A moment in which the others may take the lock: whoever holds it goes on at once otherwise.
  await new Promise((resolve) => setTimeout(resolve, 3));
}
await db.close();
process.send?.(claimed.join(","));
process.disconnect?.();
