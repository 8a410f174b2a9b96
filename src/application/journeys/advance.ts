import type { Effect, QueueMessage } from "@/domain/journey/effect";
import type { Facts } from "@/domain/journey/facts";
import type { LedgerDraft } from "@/domain/journey/ledger";
import type { Run } from "@/domain/journey/run";
import type { StepResult } from "@/domain/journey/step";
import type { JourneyVersion } from "@/domain/journey/version";

export interface RecordedEntry {
  readonly draft: LedgerDraft;
  readonly journeyId: string;
  readonly versionId: string;
  readonly runId: string | null;
  readonly shipmentId: string | null;
}

export interface RecordedEffect {
  readonly run: Run;
  readonly effect: Effect;
}

/**
 * What one event does to an order's runs, gathered before it is written in one go. A message that a run asks for is at
 * once among the facts, so that the next run of the same event knows the shopper has been told.
 */
export class Advance {
  facts: Facts;
  readonly started = new Map<string, Run>();
  readonly moved = new Map<string, Run>();
  readonly entries: RecordedEntry[] = [];
  readonly effects: RecordedEffect[] = [];
  readonly #runs: Map<string, Run>;

  constructor(facts: Facts, runs: readonly Run[]) {
    this.facts = facts;
    this.#runs = new Map(runs.map((run) => [run.id, run]));
  }

  activeRuns(): Run[] {
    return [...this.#runs.values()].filter((run) => run.status === "active");
  }

  hasRun(journeyId: string, scopeId: string): boolean {
    return [...this.#runs.values()].some((run) => run.journeyId === journeyId && run.scopeId === scopeId);
  }

  start(run: Run, entry: LedgerDraft): void {
    this.#runs.set(run.id, run);
    this.started.set(run.id, run);
    this.#note(run, entry);
  }

  refuse(version: JourneyVersion, shipmentId: string | null, draft: LedgerDraft): void {
    this.entries.push({
      draft,
      journeyId: version.journeyId,
      versionId: version.id,
      runId: null,
      shipmentId,
    });
  }

  record(before: Run, [run, effects, trace]: StepResult): void {
    if (run === before && trace.length === 0) return;
    this.#runs.set(run.id, run);
    (this.started.has(run.id) ? this.started : this.moved).set(run.id, run);
    for (const draft of trace) this.#note(run, draft);
    for (const effect of effects) {
      this.effects.push({ run, effect });
      if (effect.type === "queue_message") this.#told(effect);
    }
  }

  #note(run: Run, draft: LedgerDraft): void {
    const { journeyId, versionId, id: runId, shipmentId } = run;
    this.entries.push({ draft, journeyId, versionId, runId, shipmentId });
  }

  #told({ key, touchpoint, channel, shipmentIds }: QueueMessage): void {
    const { now, messages } = this.facts;
    const fact = {
      id: key,
      key,
      touchpoint,
      channel,
      state: "queued" as const,
      shipmentIds,
      queuedAt: now,
      sentAt: null,
    };
    this.facts = { ...this.facts, messages: [...messages, fact] };
  }
}
