import { openReader } from "../../src/adapters/db/open-reader";
import { createHistoryQueries } from "../../src/adapters/db/queries/histories";
import { createJourneyStores } from "../../src/adapters/db/stores/journeys";
import { createStoreStore } from "../../src/adapters/db/stores/stores";
import { type BacktestPlan, backtestPlan } from "../../src/application/backtest/backtest-plan";
import { storeFacts } from "../../src/application/events/load-facts";
import type { Store } from "../../src/application/ports/rows";
import { contentOfVersion, type JourneyContent } from "../../src/domain/journey/version";
import type { Instant } from "../../src/domain/shared/instant";

/** A history's store and what a backtest of it needs: the journey of this touchpoint, without it in the draft. */
export async function openHistory(
  url: string,
  { until, touchpoint }: { until: Instant; touchpoint: string },
) {
  const database = openReader(url);
  const { journeys } = createJourneyStores(database);
  const histories = createHistoryQueries(database);
  const [store] = await createStoreStore(database).list(database.read);
  if (store === undefined) throw new Error("There is no store in this database.");
  return {
    database,
    store,
    deps: { read: database.read, histories },
    plan: await planFor(store),
  };

  async function planFor(about: Store): Promise<BacktestPlan> {
    const rows = await journeys.live(database.read, about.id);
    const live = rows.map(({ journey, ...offered }) => ({
      ...offered,
      isPaused: journey.state === "paused",
    }));
    const found = live.find(({ version }) => sends(version, touchpoint));
    if (found === undefined) throw new Error(`No journey sends ${touchpoint}.`);
    const content = without(contentOfVersion(found.version), touchpoint);
    const draft = { journeyId: found.version.journeyId, content };
    return backtestPlan({ store: storeFacts(about), live, draft, from: 0, until });
  }
}

export function sends({ nodes }: JourneyContent, touchpoint: string): boolean {
  return Object.values(nodes).some(
    (node) => node.kind === "send_message" && node.config.touchpoint === touchpoint,
  );
}

/** The same with a note in the place of every message of this touchpoint. */
export function without(content: JourneyContent, touchpoint: string): JourneyContent {
  const nodes = Object.entries(content.nodes).map(([id, node]) =>
    node.kind === "send_message" && node.config.touchpoint === touchpoint
      ? ([id, { kind: "note" as const, config: { text: "Nothing." }, next: node.next }] as const)
      : ([id, node] as const),
  );
  return { ...content, nodes: Object.fromEntries(nodes) };
}
