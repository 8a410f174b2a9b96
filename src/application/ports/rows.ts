import type { StoreId } from "@/domain/access/store-id";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { PromiseKind } from "@/domain/journey/effect";
import type { MessageState } from "@/domain/journey/facts";
import type { JourneyScope } from "@/domain/journey/run";
import type { DefaultTransit, SilenceThresholds, Warehouse } from "@/domain/journey/store-facts";
import type { Frequency } from "@/domain/messaging/frequency-cap";
import type { StopReach } from "@/domain/messaging/stop-by-text";
import type { RecommendationSettings } from "@/domain/recommendation/recommendation-settings";
import type { SelfServiceSettings } from "@/domain/self-service/self-service-settings";
import type { Retention } from "@/domain/settings/retention";
import type { Instant } from "@/domain/shared/instant";
import type { ZoneId } from "@/domain/shared/zone";
import type { StatusMark } from "@/domain/shipment/status";

/** Colours as CSS hex, contrast-checked where they are set. */
export interface Brand {
  readonly logoUrl: string | null;
  readonly accent: string;
  readonly accentInk: string;
}

export interface SenderIdentity {
  readonly name: string;
  readonly address: string;
  /** A monitored support address (R129). */
  readonly replyTo: string;
}

/** A brand's shop (tenant) with everything set for it. */
export interface Store {
  readonly id: StoreId;
  readonly slug: string;
  readonly name: string;
  readonly brand: Brand;
  readonly sender: SenderIdentity;
  readonly contactUrl: string | null;
  readonly shopUrl: string | null;
  readonly reviewUrl: string | null;
  readonly zone: ZoneId;
  readonly locale: string;
  readonly currency: string;
  readonly country: string | null;
  readonly vertical: string;
  readonly silence: SilenceThresholds;
  readonly defaultTransit: readonly DefaultTransit[];
  readonly highValueMinor: number;
  readonly warehouses: Readonly<Record<string, Warehouse>>;
  readonly statusOverrides: Readonly<Record<string, StatusMark>>;
  /** Whether a send of unknown outcome is repeated by itself; off: a person decides (D3). */
  readonly resendUncertain: boolean;
  /** What answers to mail are sent to with a signed tag, so that they find their order; absent or null: `replyTo`. */
  readonly replyAddress?: string | null;
  /** Absent in stores of an older version: the default. */
  readonly retention?: Retention;
  /** The shop's own host name for its tracking pages; absent or null: this deployment's. */
  readonly trackingHost?: string | null;
  /** Origins whose pages may frame the tracking page; absent: none. */
  readonly embedOrigins?: readonly string[];
  /** Answers of so many points or fewer open a task; 0: none; absent: the default. */
  readonly csatTaskUpTo?: number;
  /** What shoppers may do by themselves. Absent in stores of an older version: the default. */
  readonly selfService?: SelfServiceSettings;
  /** What is recommended with an order. Absent in stores of an older version: the default. */
  readonly recommendations?: RecommendationSettings;
  /** How much one person may hear. Absent in stores of an older version: the default. */
  readonly frequency?: Frequency;
  /** Whether mails carry a picture that tells that they were opened; absent: they do. */
  readonly tracksOpens?: boolean;
  /** What a STOP by text ends; absent: the default. */
  readonly stopReach?: StopReach;
  readonly isDefault: boolean;
  readonly isDemo: boolean;
  readonly createdAt: Instant;
}

export type HookState = "received" | "done" | "parked" | "ignored" | "refused";

/** One HTTP request from a source, as it came. */
export interface Hook {
  readonly id: string;
  readonly storeId: StoreId;
  readonly source: string;
  readonly topic: string;
  readonly dedupeKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly state: HookState;
  /** Why it was parked, ignored or refused, in a sentence for people. */
  readonly why: string | null;
  readonly receivedAt: Instant;
  readonly doneAt: Instant | null;
}

export interface StoredEvent {
  readonly id: string;
  readonly storeId: StoreId;
  readonly hookId: string | null;
  readonly source: string;
  readonly event: CanonicalEvent;
  readonly orderId: string | null;
  readonly shipmentId: string | null;
  readonly receivedAt: Instant;
}

export interface Message {
  readonly id: string;
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly runId: string | null;
  readonly journeyId: string;
  readonly versionId: string;
  readonly nodeId: string;
  readonly key: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly class: "transactional" | "marketing";
  readonly template: string;
  readonly shipmentIds: readonly string[];
  /** The parcel of the run that asked for it, for its facts; null in order scope. */
  readonly shipmentId: string | null;
  readonly state: MessageState;
  readonly why: string | null;
  readonly recipient: string | null;
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly validUntil: Instant | null;
  readonly queuedAt: Instant;
  readonly sentAt: Instant | null;
  readonly attempts: number;
  readonly isDemo: boolean;
}

/** A message without what it says. */
export type MessageHead = Omit<Message, "subject" | "html" | "text">;

export type SendResult = "under_way" | "sent" | "rejected" | "retry" | "uncertain";

/** One attempt at a message. */
export interface Send {
  readonly id: string;
  readonly messageId: string;
  readonly storeId: StoreId;
  readonly attempt: number;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly result: SendResult;
  readonly detail: string | null;
}

/** "moved": a run was moved to a new version of its journey and is to look at its step there. */
export type TimerKind = "run" | "silence" | "edd" | "promise" | "moved";

export interface Timer {
  readonly id: string;
  readonly storeId: StoreId;
  readonly kind: TimerKind;
  /** The run's, shipment's or promise's id. */
  readonly subjectId: string;
  /** The node for a run's timer; empty otherwise. */
  readonly nodeId: string;
  readonly dueAt: Instant;
  readonly attempts: number;
}

export interface PromiseRow {
  readonly id: string;
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly shipmentId: string | null;
  readonly kind: PromiseKind;
  readonly messageKey: string | null;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly keptAt: Instant | null;
  readonly brokenAt: Instant | null;
}

/** An archived journey takes no new orders; those in it go on to their end. */
export type JourneyState = "draft" | "live" | "paused" | "archived";

export interface Journey {
  readonly id: string;
  readonly storeId: StoreId;
  /** Stable name in exports and links, e.g. "delivery-day". */
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly scope: JourneyScope;
  readonly state: JourneyState;
  readonly liveVersionId: string | null;
  readonly position: number;
}
