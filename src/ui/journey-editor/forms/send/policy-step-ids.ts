import type { JourneyDraft } from "@/domain/journey/edit/draft";
import type { SetChannelPolicy } from "@/domain/journey/edit/set-channel-policy";

/** Ids for the steps of a channel policy, named after their message; numbered where one is taken. */
export function policyStepIds(
  { nodes }: Pick<JourneyDraft, "nodes">,
  nodeId: string,
): SetChannelPolicy["ids"] {
  const idsOf = (end: string) => ({
    text: `${nodeId}_text${end}`,
    ask: `${nodeId}_ask${end}`,
    wait: `${nodeId}_wait${end}`,
    check: `${nodeId}_check${end}`,
  });
  const isFree = (ids: SetChannelPolicy["ids"]) =>
    Object.values(ids).every((id) => !Object.hasOwn(nodes, id));
  let ids = idsOf("");
  for (let number = 2; !isFree(ids); number += 1) ids = idsOf(`_${number}`);
  return ids;
}
