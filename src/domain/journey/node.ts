import type { z } from "zod";
import type { MessageTemplate } from "../messaging/template";
import type { Instant } from "../shared/instant";
import type { Effect } from "./effect";
import type { Facts } from "./facts";
import type { JourneyEvent } from "./journey-event";
import type { LedgerDraft } from "./ledger";
import type { Run } from "./run";

/** What a node may look at when it is entered or resumed. */
export interface NodeContext {
  readonly nodeId: string;
  readonly run: Run;
  readonly event: JourneyEvent;
  readonly facts: Facts;
  /** The texts of the version, by name. */
  readonly messages: Readonly<Record<string, MessageTemplate>>;
}

export type Note = Omit<LedgerDraft, "nodeId">;

/** What a node decided. Exactly one of: leave through a port, stay and wait, end the run. */
export type Outcome =
  | { readonly go: string; readonly notes?: readonly Note[]; readonly effects?: readonly Effect[] }
  /** `until` null = an event alone can end the wait. The note is written when the moment is new. */
  | { readonly stay: { readonly until: Instant | null; readonly reason: string }; readonly note?: Note }
  | { readonly end: string };

/** One kind of node: its form, its ports and its behaviour. One file each, one line in the registry. */
export interface NodeDefinition<Kind extends string, Config> {
  readonly kind: Kind;
  readonly label: string;
  readonly config: z.ZodType<Config>;
  /** What a new step of this kind is set to: fits the schema; what it still lacks, `problems` and `validate` say. */
  initial(scope: "order" | "shipment"): Config;
  /** Names of the ways out, in the order in which they are drawn. */
  ports(config: Config): readonly { readonly id: string; readonly label: string }[];
  /** The node in one plain sentence, for canvas, outline and ledger. */
  sentence(config: Config): string;
  /** What is wrong with this configuration, in sentences. Structure is checked by `validate`. */
  problems?(config: Config): readonly string[];
  enter(config: Config, context: NodeContext): Outcome;
  /** Called for every event that reaches a run standing here, timers included. */
  resume(config: Config, context: NodeContext): Outcome;
}

/** Ties the kind's name, schema and behaviour together for the registry. */
export function defineNode<const Kind extends string, Config>(definition: NodeDefinition<Kind, Config>) {
  return definition;
}
