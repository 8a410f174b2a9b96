import { and, desc, eq, lt } from "drizzle-orm";
import type { AuditLog } from "@/application/ports/accounts";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createAuditLog({ t: { auditEntries } }: Pick<Database, "t">): AuditLog {
  return {
    async append(tx, entry) {
      await writeHandle(tx).insert(auditEntries).values(entry);
    },
    list: (db, storeId, { subjectKind = null, subjectId, before, limit }) =>
      readHandle(db)
        .select()
        .from(auditEntries)
        .where(
          and(
            eq(auditEntries.storeId, storeId),
            subjectKind === null ? undefined : eq(auditEntries.subjectKind, subjectKind),
            subjectId === null ? undefined : eq(auditEntries.subjectId, subjectId),
            before === null ? undefined : lt(auditEntries.at, before),
          ),
        )
        .orderBy(desc(auditEntries.at), desc(auditEntries.id))
        .limit(limit),
  };
}
