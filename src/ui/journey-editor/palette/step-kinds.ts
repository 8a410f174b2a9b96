import type { LucideIcon } from "lucide-react";
import { definitionOf, type NodeKind } from "@/domain/journey/nodes/registry";
import { kindIcons } from "../../journey-canvas/kind-icons";

export type AddableKind = Exclude<NodeKind, "trigger">;

export interface StepKind {
  readonly kind: AddableKind;
  readonly label: string;
  readonly hint: string;
  readonly group: Group;
  readonly icon: LucideIcon;
}

const addableKinds = [
  "send_message",
  "escalate",
  "wait",
  "wait_for_event",
  "fallback",
  "condition",
  "split",
  "note",
  "exit",
] as const satisfies readonly AddableKind[];

const groups = ["Tell", "Time", "Decide", "Close"] as const;
type Group = (typeof groups)[number];

const about = {
  send_message: { group: "Tell", hint: "A message to the shopper" },
  escalate: { group: "Tell", hint: "A task in your team's queue" },
  wait: { group: "Time", hint: "For a while, or until a date or time of day" },
  wait_for_event: { group: "Time", hint: "Until the parcel or order does something" },
  fallback: { group: "Time", hint: "Another channel, if nobody has seen a message" },
  condition: { group: "Decide", hint: "One way or another, by what is known" },
  split: { group: "Decide", hint: "Try one way against another" },
  note: { group: "Close", hint: "A line for colleagues" },
  exit: { group: "Close", hint: "The journey is over, or its goal reached" },
} as const satisfies Record<AddableKind, { group: Group; hint: string }>;

/** What can be added, in the order of the palette. */
const stepKinds: readonly StepKind[] = kindsOf();

/** The palette's groups, each with its kinds. */
export const stepKindGroups = groups.map((name) => ({
  name,
  kinds: stepKinds.filter(({ group }) => group === name),
}));

function kindsOf(): StepKind[] {
  return addableKinds.map((kind) => ({
    kind,
    label: definitionOf(kind).label,
    icon: kindIcons[kind],
    ...about[kind],
  }));
}
