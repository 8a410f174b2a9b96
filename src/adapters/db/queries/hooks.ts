import { and, asc, desc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { HookBrief, HookQueries } from "@/application/ports/hook-queries";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, bindLimit, reading } from "../statement";
import { storedEventFrom } from "../stores/events";
import type { Tables } from "../tables";
import { afterCursor, keysetValues, newestFirst, pageFrom } from "./keyset";

export function createHookQueries({ t }: Pick<Database, "t">): HookQueries {
  const { hooks } = t;
  const statements = { ...prepareHooks(t), ...prepareCodes(t) };
  return {
    counts: async (db, storeId, states) =>
      readHandle(db)
        .select({ state: hooks.state, hooks: sql<number>`count(*)`.mapWith(Number) })
        .from(hooks)
        .where(and(eq(hooks.storeId, storeId), inArray(hooks.state, [...states])))
        .groupBy(hooks.state),
    async list(db, storeId, { state, ...page }) {
      const rows: readonly HookBrief[] = await statements.list(db, { storeId, state, ...keysetValues(page) });
      return pageFrom(rows, page, ({ receivedAt, id }) => ({ at: receivedAt, id }));
    },
    find: async (db, storeId, id) => (await statements.find(db, { storeId, id }))[0] ?? null,
    parked: (db, storeId, { after, limit }) =>
      statements.parked(db, { storeId, afterAt: after?.at ?? 0, afterId: after?.id ?? "", limit }),
    unknownCodes: (db, storeId) => statements.codes(db, { storeId }),
    async eventsWithCode(db, storeId, { vocabulary, code, limit }) {
      const line = `${vocabulary}:${code}`.replaceAll(/[!%_]/g, "!$&");
      const rows = await statements.events(db, { storeId, line: `%\n${line}\n%`, limit });
      return rows.map(storedEventFrom);
    },
  };
}

function prepareHooks({ hooks }: Tables) {
  const { headers: _headers, body: _body, ...brief } = getTableColumns(hooks);
  const keyset = { at: hooks.receivedAt, id: hooks.id };
  const inStore = eq(hooks.storeId, bind(hooks.storeId, "storeId"));
  return {
    list: reading("hooks_list", ({ handle }) =>
      handle
        .select(brief)
        .from(hooks)
        .where(and(inStore, eq(hooks.state, bind(hooks.state, "state")), afterCursor(keyset)))
        .orderBy(...newestFirst(keyset))
        .limit(bindLimit()),
    ),
    find: reading("hooks_open", ({ handle }) =>
      handle
        .select()
        .from(hooks)
        .where(and(eq(hooks.id, bind(hooks.id, "id")), inStore)),
    ),
    parked: reading("hooks_parked", ({ handle }) =>
      handle
        .select({ at: hooks.receivedAt, id: hooks.id })
        .from(hooks)
        .where(
          and(
            inStore,
            eq(hooks.state, sql`'parked'`),
            sql`${hooks.receivedAt} >= ${bind(hooks.receivedAt, "afterAt")}`,
            sql`(${hooks.receivedAt} > ${bind(hooks.receivedAt, "afterAt")} or ${hooks.id} > ${bind(hooks.id, "afterId")})`,
          ),
        )
        .orderBy(asc(hooks.receivedAt), asc(hooks.id))
        .limit(bindLimit()),
    ),
  };
}

function prepareCodes({ unknownCodes, events }: Tables) {
  return {
    codes: reading("unknown_codes_list", ({ handle }) =>
      handle
        .select({
          vocabulary: unknownCodes.vocabulary,
          code: unknownCodes.code,
          text: unknownCodes.text,
          count: unknownCodes.count,
          firstSeenAt: unknownCodes.firstSeenAt,
          lastSeenAt: unknownCodes.lastSeenAt,
          mark: unknownCodes.mark,
          mappedAt: unknownCodes.mappedAt,
        })
        .from(unknownCodes)
        .where(eq(unknownCodes.storeId, bind(unknownCodes.storeId, "storeId")))
        .orderBy(
          sql`${unknownCodes.mappedAt} is not null`,
          desc(unknownCodes.lastSeenAt),
          asc(unknownCodes.code),
        ),
    ),
    events: reading("events_with_code", ({ handle }) =>
      handle
        .select()
        .from(events)
        .where(
          and(
            eq(events.storeId, bind(events.storeId, "storeId")),
            sql`unknown_codes is not null`,
            sql`${events.unknownCodes} like ${bind(events.unknownCodes, "line")} escape '!'`,
          ),
        )
        .orderBy(asc(events.receivedAt), asc(events.id))
        .limit(bindLimit()),
    ),
  };
}
