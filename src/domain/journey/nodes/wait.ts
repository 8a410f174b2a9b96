import { z } from "zod";
import { DAY_MS } from "../../shared/instant";
import { defineNode, type NodeContext, type Outcome } from "../node";
import { type WaitSpec, waitInWords, waitSpecSchema, waitUntil } from "../wait-spec";

const config = z.object({ wait: waitSpecSchema });
type Config = z.infer<typeof config>;

/** Waits for a moment. A moment that depends on a fact moves with it until it fires; a fact nobody knows is a way out (D19). */
export const wait = defineNode({
  kind: "wait",
  label: "Wait",
  config,
  initial: (): Config => ({ wait: { kind: "duration", ms: DAY_MS } }),
  ports: ({ wait: spec }) =>
    needsFact(spec)
      ? [
          { id: "elapsed", label: "Then" },
          { id: "unknown", label: "Date unknown" },
        ]
      : [{ id: "elapsed", label: "Then" }],
  sentence: ({ wait: spec }) => `Wait ${waitInWords(spec)}`,
  enter: decide,
  resume: decide,
});

function decide({ wait: spec }: Config, { facts, run }: NodeContext): Outcome {
  const until = waitUntil(spec, facts, run.enteredNodeAt);
  if (until === null) return decided("unknown", "date_unknown", spec);
  if (until <= facts.now) return decided("elapsed", "elapsed", spec);
  return {
    stay: { until, reason: "wait" },
    note: { kind: "waiting", reason: "wait", values: { wait: waitInWords(spec) }, until },
  };
}

function decided(port: "elapsed" | "unknown", reason: string, spec: WaitSpec): Outcome {
  return {
    go: port,
    notes: [{ kind: "decided", reason, values: { "branch.port": port, wait: waitInWords(spec) } }],
  };
}

function needsFact(spec: WaitSpec): boolean {
  return spec.kind === "date_fact" || spec.kind === "fraction_to_edd";
}
