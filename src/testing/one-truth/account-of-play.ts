import { type AccountLine, account } from "@/domain/journey/account";
import type { Play } from "../play";

/** The closed account of the order that was played (C2). */
export function accountOfPlay(play: Play): AccountLine[] {
  const { order, shipments } = play.course;
  const { versions, decisions } = play;
  if (order === null) return [];
  const entries = decisions.entries.map(({ draft, ...about }, index) => ({
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
    runs: [...decisions.runs.values()],
    entries,
    messages: new Map(decisions.messages.map(({ key, state, why }) => [key, { state, why }])),
  });
}
