import BetterSqlite3 from "better-sqlite3";
import { databaseFile } from "./milepost-server";

/** Of the many, each class of messages by its priority: news of a parcel first, advertising last. */
const CLASSES = [
  { touchpoint: "out_for_delivery", class: "transactional", priority: 0 },
  { touchpoint: "order_confirmed", class: "transactional", priority: 1 },
  { touchpoint: "in_transit", class: "transactional", priority: 2 },
  { touchpoint: "reassurance", class: "transactional", priority: 3 },
  { touchpoint: "follow_up", class: "marketing", priority: 4 },
] as const;

/**
 * Queues so many texts that are all due at one moment, written in the worst order: advertising first. Each is a copy of
 * a text that went, to the same people, of a step that is gone, so that nothing but queue and pace decides when it
 * leaves. Returns the priority of each by its id.
 */
export function queueDueTexts(
  dataFolder: string,
  { count, dueAt }: { readonly count: number; readonly dueAt: number },
): ReadonlyMap<string, number> {
  const database = new BetterSqlite3(databaseFile(dataFolder), { timeout: 20_000 });
  const models = database
    .prepare<[], Row>("select * from messages where channel = 'sms' and state = 'sent' order by id")
    .all();
  const columns = Object.keys(models[0] ?? {});
  const insert = database.prepare(
    `insert into messages (${columns.join(", ")}) values (${columns.map((name) => `@${name}`).join(", ")})`,
  );
  const enqueue = database.prepare(
    "insert into jobs (store_id, name, subject_id, attempts, claimable_at, priority) values (?, 'send_sms', ?, 0, ?, ?)",
  );
  const priorities = new Map<string, number>();
  database.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const model = models[index % models.length] ?? {};
      const {
        touchpoint,
        class: messageClass,
        priority,
      } = CLASSES[4 - Math.floor((index * 5) / count)] ?? CLASSES[0];
      const id = `due-${String(index).padStart(6, "0")}`;
      insert.run({
        ...model,
        id,
        key: `${touchpoint}:sms:due:${index}`,
        node_id: "gone",
        touchpoint,
        class: messageClass,
        state: "queued",
        why: null,
        sent_at: null,
        attempts: 0,
        valid_until: null,
        queued_at: dueAt,
      });
      enqueue.run(model.store_id ?? "", id, dueAt, priority);
      priorities.set(id, priority);
    }
  })();
  database.close();
  return priorities;
}

type Row = Readonly<Record<string, string | number | null>>;
