import type { AuditLog } from "@/application/ports/accounts";
import { writeHandle } from "../connection";
import type { Database } from "../database";

export function createAuditLog({ t: { auditEntries } }: Pick<Database, "t">): AuditLog {
  return {
    async append(tx, entry) {
      await writeHandle(tx).insert(auditEntries).values(entry);
    },
  };
}
