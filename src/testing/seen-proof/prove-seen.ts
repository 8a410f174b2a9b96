import type { Engagement } from "@/domain/engagement/engagement";
import { gradeEngagements } from "@/domain/engagement/grade-engagements";
import { messageVerdict } from "@/domain/engagement/message-verdict";
import { readTraits } from "@/domain/engagement/read-traits";
import { HOUR_MS } from "@/domain/shared/instant";
import { type LabelledHit, type LabelledMail, labelledMails } from "./stream";

/** How the seen signal does on mails of which the truth is known (C5). Shares from 0 to 1. */
export interface SeenFigures {
  readonly mails: number;
  readonly engagements: number;
  readonly machineOpens: number;
  /** Machine opens and clicks that did not count as a person's. Target: 0.99 and more. */
  readonly machinesNotSeen: number;
  /** Of those who have not seen the mail within two hours: whom the text was kept from. Target: 0.02 and less. */
  readonly wronglyWithheld: number;
  /** Of those who followed a link or came to the page within two hours: who got the text all the same. Target: 0.01 and less. */
  readonly toldTwice: number;
  /** What share of mails was opened: by the raw count, by the verified one, and in truth. */
  readonly rawRate: number;
  readonly verifiedRate: number;
  readonly trueRate: number;
}

const WITHIN_MS = 2 * HOUR_MS;

/** Grades a labelled stream as the product does, at the moment a text would be decided on. */
export function measureSeen(asked: { readonly seed: number; readonly engagements: number }): SeenFigures {
  const mails = labelledMails(asked);
  const judged = mails.map(judge);
  const machines = judged.flatMap(({ graded }) => graded.filter(({ hit }) => hit.isMachine));
  const unseen = judged.filter(({ wasSeen }) => !wasSeen);
  const followed = judged.filter(({ hasFollowed }) => hasFollowed);
  return {
    mails: mails.length,
    engagements: mails.reduce((sum, { hits }) => sum + hits.length, 0),
    machineOpens: machines.length,
    machinesNotSeen: share(machines, ({ grade }) => grade !== "human"),
    wronglyWithheld: share(unseen, ({ verdict }) => verdict === "seen"),
    toldTwice: share(followed, ({ verdict }) => verdict !== "seen"),
    rawRate: share(mails, ({ hits }) => hits.some(({ kind }) => kind === "open")),
    verifiedRate: share(judged, ({ everSeen }) => everSeen),
    trueRate: share(mails, ({ isSeen }) => isSeen),
  };
}

/** What the targets say of the figures: the names of those that are missed. */
export function missedTargets({ engagements, machinesNotSeen, wronglyWithheld, toldTwice }: SeenFigures) {
  return [
    ...(engagements < 10_000 ? ["10,000 engagements"] : []),
    ...(machinesNotSeen < 0.99 ? ["machines not counted as seen"] : []),
    ...(wronglyWithheld > 0.02 ? ["texts wrongly withheld"] : []),
    ...(toldTwice > 0.01 ? ["told twice"] : []),
  ];
}

function judge({ sentAt, hits }: LabelledMail) {
  const atTheEnd = gradedHits(hits, sentAt);
  const until = sentAt + WITHIN_MS;
  const known = gradedHits(
    hits.filter(({ at }) => at <= until),
    sentAt,
  );
  const byPeople = hits.filter(({ isMachine, at }) => !isMachine && at <= until);
  return {
    graded: atTheEnd,
    verdict: messageVerdict(known),
    everSeen: messageVerdict(atTheEnd) === "seen",
    wasSeen: byPeople.length > 0,
    hasFollowed: byPeople.some(({ kind }) => kind !== "open"),
  };
}

function gradedHits(hits: readonly LabelledHit[], sentAt: number) {
  const grades = gradeEngagements(hits.map(engagementOf), { sentAt });
  return hits.map((hit, index) => ({ hit, kind: hit.kind, grade: grades[index]?.grade ?? "unknown" }));
}

function engagementOf(hit: LabelledHit): Engagement {
  const { kind, at, link, userAgent, networkAddress, method } = hit;
  return { kind, at, link, traits: readTraits({ userAgent, networkAddress, method }) };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
