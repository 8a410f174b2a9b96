import { type DraftNode, draftProblems, type JourneyDraft, portsOf } from "@/domain/journey/edit/draft";
import { endlessLoop, nodeAt, reachableFrom } from "@/domain/journey/edit/graph";
import {
  branch,
  end,
  hours,
  mail,
  pause,
  send,
  start,
  text,
  until,
  yes,
} from "@/domain/journey/shipped/builders";

/** A small journey that branches and joins: late parcels are told so, all others that all is well. */
export function smallDraft(changes: Partial<JourneyDraft> = {}): JourneyDraft {
  return {
    scope: "shipment",
    start: "start",
    nodes: {
      start: start(["status_changed"], {}, "late"),
      late: branch([{ id: "late", label: "Late", when: yes("shipment.is_late"), to: "send_delay" }], "pause"),
      send_delay: send("delay", {}, "watch"),
      watch: until(["parcel_delivered"], { timeout: hours(48) }, { happened: "over", timed_out: "pause" }),
      pause: pause(hours(24), { elapsed: "send_transit" }),
      send_transit: send("in_transit", {}, "over"),
      over: end("Done", true),
    },
    messages: {
      delay: mail("It is late", "We are on it.", [text("We are sorry.")]),
      in_transit: mail("It is on its way", "All is well.", [text("All is well.")]),
    },
    exitOn: ["order_cancelled"],
    ...changes,
  };
}

/** A step of a kind that only a later Milepost has. */
export const laterKind = {
  kind: "send_fax",
  config: { number: "{{ customer.fax }}", pages: 2 },
  next: { sent: "over", busy: "pause" },
};

/** Everything that hangs together badly in a draft, in words for whoever reads a failed test. */
export function flaws(draft: JourneyDraft): string[] {
  const found: string[] = [];
  const begun = nodeAt(draft, draft.start);
  if (begun?.kind !== "trigger" && begun?.kind !== "unreadable") found.push("it has no start");
  const reached = reachableFrom(draft, draft.start);
  for (const [id, node] of Object.entries(draft.nodes)) {
    if (!reached.has(id)) found.push(`nothing leads to ${id}`);
    if (node.kind === "trigger" && id !== draft.start) found.push(`${id} is a second trigger`);
    found.push(...wayFlaws(draft, id, node));
  }
  const loop = endlessLoop(draft);
  if (loop !== null) found.push(`it goes round for ever at ${loop}`);
  const structural = draftProblems(draft).filter(({ code }) => !incomplete.includes(code));
  return [...found, ...structural.map(({ nodeId, code }) => `validate says ${code} of ${nodeId}`)];
}

/** What the editor lets people leave for later. */
const incomplete = ["unreadable", "no_template", "config", "condition", "text"];

function wayFlaws(draft: JourneyDraft, id: string, node: DraftNode): string[] {
  const ports = portsOf(node).map((port) => port.id);
  const drawn = ports.filter((port) => Object.hasOwn(node.next, port));
  const found = Object.keys(node.next).join() === drawn.join() ? [] : [`the ways of ${id} are out of order`];
  for (const [port, target] of Object.entries(node.next)) {
    if (!ports.includes(port)) found.push(`${id} has no way ${port}`);
    if (nodeAt(draft, target) === undefined) found.push(`${port} of ${id} leads nowhere`);
    if (target === draft.start) found.push(`${port} of ${id} leads into the trigger`);
  }
  return found;
}
