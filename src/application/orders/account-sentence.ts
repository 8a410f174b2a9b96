import { personFact } from "@/domain/access/mask";
import type { AccountLine } from "@/domain/journey/account";
import { reasonSentences } from "@/domain/journey/explain";
import { definitionOf } from "@/domain/journey/nodes/registry";
import { LEFT_ON_PUBLISH } from "@/domain/journey/publish-fate";
import type { JourneyVersion } from "@/domain/journey/version";
import { explainFor } from "./explain-for";
import type { OrderView } from "./order-view";

/** Why a touchpoint stands where it stands, in one sentence; the ledger's own words where there is an entry (C2). */
export function accountSentence(
  line: AccountLine,
  { version, view }: { readonly version: JourneyVersion | undefined; readonly view: OrderView },
): string {
  const own = ownSentences[line.reason];
  if (own !== undefined) return own(line, version);
  const { reason, values, until, outcome } = line;
  // A hand-over of unknown outcome has the mail server's words for a reason.
  if (outcome === "failed" && reasonSentences[reason] === undefined)
    return `Nobody knows whether it arrived: ${personFact(reason, view.seesPerson)}. A person decides whether it is sent again.`;
  const kind = outcome === "waiting" ? "waiting" : "skipped";
  return explainFor(view, { nodeId: "", kind, reason, values, until });
}

type Sentence = (line: AccountLine, version: JourneyVersion | undefined) => string;

/** Reasons that only the account knows: what has not happened leaves no entry in the ledger. */
const ownSentences: Readonly<Record<string, Sentence>> = {
  sent: () => "Sent.",
  settled_by_person: () => "A person settled that it was delivered.",
  queued: () => "About to be sent.",
  sending: () => "Being handed over to the mail server.",
  held: () => "Held: the journey is paused.",
  under_way: () => "Its journey is on the way there.",
  not_started: (_line, version) => `Not called for yet: it comes ${startOf(version)}.`,
  never_called_for: () => "Nothing called for it before everything had ended.",
  passed_when_moved: ({ values }) =>
    `The order was past this when it was moved to version ${typeof values.version === "number" ? values.version : "that was published"}.`,
  run_ended: ({ values }) => `Its journey ended before: ${endWords(values.why)}.`,
  path_not_taken: ({ values }) => {
    const way = values["branch.label"];
    return typeof way === "string"
      ? `Its journey went another way: "${way}".`
      : "Its journey went another way.";
  },
  unknown: () => "Nobody can say. This should not happen: please report it with the order's number.",
};

/** "when an order is placed, if …" */
export function startOf(version: JourneyVersion | undefined): string {
  const start = version?.nodes[version.start];
  if (start?.kind !== "trigger") return "when its journey starts";
  const sentence = definitionOf("trigger").sentence(start.config);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function endWords(why: AccountLine["values"][string] | undefined): string {
  if (why === LEFT_ON_PUBLISH) return "it was taken out when a new version was published";
  return typeof why === "string" ? why.replaceAll("_", " ") : "it reached its end";
}
