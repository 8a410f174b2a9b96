import type { Happening } from "@/adapters/simulator/simulate-shop";
import { ingestEvents } from "@/application/events/ingest-events";
import { passTime } from "@/application/virtual-time/virtual-time";
import type { Instant } from "@/domain/shared/instant";
import type { TestApp } from "./test-app";

/** Lets everything happen to the test's store at its own time, over the wire where it came over the wire. */
export async function liveHappenings(
  { deps, store, hook }: TestApp,
  { happenings, until }: { readonly happenings: Iterable<Happening>; readonly until: Instant },
): Promise<void> {
  for (const happening of happenings) {
    if (happening.at > until) break;
    await passTime(deps, Math.max(happening.at, deps.clock.now()));
    if (happening.kind === "ticket")
      await ingestEvents(deps, { store, source: "helpdesk", events: [happening.event] });
    if (happening.kind === "hook") {
      const { source, topic, body, headers } = happening.hook;
      await hook(source, topic, body, headers);
    }
    await deps.drain();
  }
  await passTime(deps, until);
}
