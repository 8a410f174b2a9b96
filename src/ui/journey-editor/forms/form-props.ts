import type { JourneyDraft } from "@/domain/journey/edit/draft";
import type { Intent } from "@/domain/journey/edit/intent";
import type { JourneyNode, NodeKind } from "@/domain/journey/nodes/registry";
import type { MessageTemplate } from "@/domain/messaging/template";

/** Takes one act of a person. Acts in a row of the same `act` are one step of undo: typing in one field. */
export type OnIntent = (intent: Intent, act?: string | null) => void;

export type ConfigOf<Kind extends NodeKind> = Extract<JourneyNode, { kind: Kind }>["config"];

export interface ChangeWith {
  readonly act?: string;
  /** Texts that come with the change. */
  readonly messages?: Readonly<Record<string, MessageTemplate>>;
}

/** What the form of one kind of step is given. */
export interface ConfigFormProps<Kind extends NodeKind> {
  readonly nodeId: string;
  readonly draft: JourneyDraft;
  readonly config: ConfigOf<Kind>;
  readonly onChange: (config: ConfigOf<Kind>, change?: ChangeWith) => void;
  readonly onIntent: OnIntent;
}
