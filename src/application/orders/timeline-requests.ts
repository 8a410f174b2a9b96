import { personFact } from "@/domain/access/mask";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { SelfServiceStep } from "@/domain/self-service/step";
import { wishInWords } from "@/domain/self-service/wish";
import { requestNames } from "../self-service/request-task";
import type { TimelineEntry } from "./order-page";
import type { TimelineWords } from "./timeline-words";

/** What the shopper did by themselves on the tracking page, step by step, and what came of it. */
export function requestEvents({ selfService, view }: TimelineWords): TimelineEntry[] {
  const { requests, steps } = selfService;
  const asked = steps
    .filter(({ step }) => step === "started" || step === "code_sent" || step === "verified")
    .map((one) =>
      entry(`step ${one.id}`, one.at, { kind: "page", title: titleOf(one), tone: "quiet", note: null }),
    );
  const made = requests.flatMap((request) => [
    entry(`request ${request.id}`, request.requestedAt, {
      kind: "page",
      title: `Asked for ${requestNames[request.kind]}`,
      note: personFact(request.wish === null ? null : wishInWords(request.wish), view.seesPerson),
      tone: "waiting",
    }),
    ...ending(request),
  ]);
  return [...asked, ...made];
}

function titleOf({ kind, step }: SelfServiceStep): string {
  if (step === "started") return `Began to ask for ${requestNames[kind]}`;
  return step === "code_sent" ? "A one-time code was sent to the contact on file" : "Gave the one-time code";
}

function ending(request: SelfServiceRequest): TimelineEntry[] {
  const { id, kind, state, settledAt, settledBy, settledByName, answer } = request;
  if (settledAt === null) return [];
  const what = requestNames[kind];
  const told = { note: answer === null ? request.platformNote : `“${answer}”` };
  const name = settledByName ?? "Somebody";
  if (state === "withdrawn") {
    const title = settledBy === "erasure" ? `The request for ${what} was erased` : `Took back: ${what}`;
    return [entry(`settled ${id}`, settledAt, { kind: "page", title, tone: "quiet", note: null })];
  }
  const isDone = state === "done";
  const byPlatform = `The shop platform did it: ${what}`;
  const byPerson = `${name} ${isDone ? "settled" : "refused"}: ${what}`;
  return [
    entry(`settled ${id}`, settledAt, {
      ...told,
      kind: "task",
      title: settledBy === "platform" ? byPlatform : byPerson,
      tone: isDone ? "delivered" : "trouble",
    }),
  ];
}

function entry(
  id: string,
  at: number,
  told: Pick<TimelineEntry, "kind" | "title" | "tone" | "note">,
): TimelineEntry {
  return { id, at, isTimeKnown: true, parcel: null, messageId: null, ...told };
}
