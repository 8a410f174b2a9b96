import type { StoreId } from "@/domain/access/store-id";
import { type EngagementKind, noTraits, type Traits } from "@/domain/engagement/engagement";
import { gradeEngagements } from "@/domain/engagement/grade-engagements";
import { messageVerdict } from "@/domain/engagement/message-verdict";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { EngagedMessage, EngagementRow } from "../ports/engagements";
import { endWaitEarly } from "./end-wait-early";

export interface Sign {
  readonly storeId: StoreId;
  readonly messageId: string;
  readonly kind: EngagementKind;
  readonly at: Instant;
  /** Which link of the message, for clicks. */
  readonly link?: string | null;
  /** Who asked (`readTraits`); absent: nobody knows, as of a reply. A provider that flags a machine says so in them. */
  readonly traits?: Traits;
  /** Whoever tells it twice names it alike; absent: the same within one second is one. */
  readonly key?: string;
}

export type Recorded = "recorded" | "heard_before" | "unknown_message" | "enough";

/** More signs of one kind say nothing new of a message, and anybody can fetch its picture for ever. */
const MOST_SIGNS = 100;

/**
 * Writes down a sign that a message was opened, followed or answered, graded together with what is known of the message
 * already (C5). A message that a person has seen now ends the wait of a journey that asks for it.
 */
export async function recordEngagement(
  deps: Pick<Deps, "engagements" | "runs" | "journeys" | "timers" | "ids">,
  tx: Tx,
  sign: Sign,
): Promise<Recorded> {
  const message = await deps.engagements.about(tx, sign.messageId);
  if (message === null || message.storeId !== sign.storeId) return "unknown_message";
  const earlier = await deps.engagements.ofMessage(tx, sign.storeId, sign.messageId);
  if (earlier.filter(({ kind }) => kind === sign.kind).length >= MOST_SIGNS) return "enough";
  const graded = gradedTogether(message, [...earlier, rowOf(sign, message)]);
  const own = graded.at(-1);
  if (own === undefined || !(await deps.engagements.insert(tx, own))) return "heard_before";
  for (const [index, row] of earlier.entries()) {
    const now = graded[index];
    if (now !== undefined && (now.grade !== row.grade || now.evidence !== row.evidence))
      await deps.engagements.regrade(tx, now);
  }
  if (messageVerdict(graded) === "seen" && messageVerdict(earlier) !== "seen")
    await endWaitEarly(deps, tx, { message, at: sign.at });
  return "recorded";
}

function gradedTogether(
  { sentAt }: EngagedMessage,
  rows: readonly EngagementRow[],
): readonly EngagementRow[] {
  const grades = gradeEngagements(rows, { sentAt });
  return rows.map((row, index) => ({ ...row, ...grades[index] }));
}

function rowOf(sign: Sign, { orderId }: EngagedMessage): EngagementRow {
  const { storeId, messageId, kind, at, link = null, traits = noTraits } = sign;
  const key = sign.key ?? [kind, link ?? "", traits.agent, Math.floor(at / 1000)].join(":");
  return {
    storeId,
    messageId,
    orderId,
    key,
    kind,
    at,
    link,
    traits,
    grade: "unknown",
    evidence: "unknown_agent",
  };
}
