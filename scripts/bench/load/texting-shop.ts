import BetterSqlite3 from "better-sqlite3";
import { createSecrets } from "../../../src/adapters/system/secrets";
import { databaseFile, ENCRYPTION_KEY } from "./milepost-server";

/** Where it is the middle of the day just now, in a country with one zone: texts keep to decent hours. */
export function wideAwakePlace(hour = new Date().getUTCHours()) {
  if (hour < 9) return { country: "JPN", city: "Nagoya", postalCode: "460-0001" };
  if (hour < 18) return { country: "GBR", city: "Leeds", postalCode: "LS1 4DY" };
  return { country: "PER", city: "Lima", postalCode: "15001" };
}

/** Lets a store send texts by a provider, and one touchpoint of its journey go by text before it goes by mail. */
export function letShopText(dataFolder: string, { perSecond }: { readonly perSecond: number | null }): void {
  const database = new BetterSqlite3(databaseFile(dataFolder));
  const { id: storeId } = database.prepare<[], { id: string }>("select id from stores").get() ?? { id: "" };
  const sealed = createSecrets(ENCRYPTION_KEY).seal(JSON.stringify({ authToken: "0".repeat(32) }));
  const plain = {
    accountSid: `AC${"0".repeat(32)}`,
    from: "+12125550100",
    perSecond: String(perSecond ?? ""),
  };
  database
    .prepare(
      "insert into channel_settings (store_id, channel, plain, sealed, is_sandbox, updated_at) values (?, 'sms', ?, ?, 0, 0)",
    )
    .run(storeId, JSON.stringify(plain), sealed);
  const versions = database
    .prepare<[], { id: string; content: string }>("select id, content from journey_versions")
    .all();
  const save = database.prepare("update journey_versions set content = ? where id = ?");
  for (const { id, content } of versions) save.run(withText(content, "out_for_delivery"), id);
  database.close();
}

/** The content with a text in front of each mail of a touchpoint. */
function withText(content: string, touchpoint: string): string {
  const journey: Content = JSON.parse(content);
  for (const [id, node] of Object.entries(journey.nodes)) {
    if (node.kind !== "send_message" || node.config.touchpoint !== touchpoint) continue;
    const mail = `${id}_mail`;
    journey.nodes[mail] = node;
    journey.nodes[id] = { ...node, config: { ...node.config, channel: "sms" }, next: { next: mail } };
  }
  return JSON.stringify(journey);
}

/** As far as it is looked at here; the product has checked it. */
interface Content {
  readonly nodes: Record<string, { kind: string; config: Record<string, unknown>; next: object }>;
}

/** Everybody who has ordered so far agrees to texts about their orders. */
export function agreeToTexts(dataFolder: string): void {
  const database = new BetterSqlite3(databaseFile(dataFolder), { timeout: 10_000 });
  database.exec(
    "insert or ignore into consents (store_id, customer_id, channel, class, at, state, source) select store_id, id, 'sms', 'transactional', 1, 'granted', 'checkout' from customers",
  );
  database.close();
}
