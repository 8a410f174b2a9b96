import { type AccountLine, account } from "@/domain/journey/account";
import type { Play } from "@/domain/journey/play";

/** The closed account of the order that was played (C2). */
export function accountOfPlay(play: Play): AccountLine[] {
  const { order, shipments, versions } = play;
  if (order === null) return [];
  const entries = play.entries.map(({ draft, ...about }, index) => ({
    ...draft,
    ...about,
    id: `entry-${index}`,
    orderId: order.id,
    messageId: draft.messageKey ?? null,
  }));
  return account({
    order,
    shipments,
    live: versions,
    versions: new Map(versions.map((version) => [version.id, version])),
    runs: [...play.runs.values()],
    entries,
    messages: new Map(play.messages.map(({ key, state, why }) => [key, { state, why }])),
  });
}
