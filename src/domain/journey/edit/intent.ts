import type { MessageTemplate } from "../../messaging/template";
import { assertNever } from "../../shared/assert-never";
import {
  type ConfigureStep,
  configureStep,
  type InsertStep,
  insertStep,
  type ReplaceStep,
  replaceStep,
} from "./add-step";
import { type JourneyDraft, sameDraft } from "./draft";
import { applied, type EditOutcome, refused } from "./edit-outcome";
import { endlessLoop } from "./graph";
import { type MoveStep, moveStep } from "./move-step";
import { type PasteClip, pasteClip } from "./paste-clip";
import { type Connect, connect, type DeleteStep, deleteStep } from "./remove-step";
import { type SetChannelPolicy, setChannelPolicy } from "./set-channel-policy";

export type Intent =
  | ({ readonly type: "insert_step" } & InsertStep)
  | ({ readonly type: "replace_step" } & ReplaceStep)
  | ({ readonly type: "set_config" } & ConfigureStep)
  | ({ readonly type: "delete_step" } & DeleteStep)
  | ({ readonly type: "move" } & MoveStep)
  | ({ readonly type: "paste" } & PasteClip)
  | ({ readonly type: "connect" } & Connect)
  | ({ readonly type: "set_channel_policy" } & SetChannelPolicy)
  | { readonly type: "set_message"; readonly templateId: string; readonly template: MessageTemplate }
  | {
      readonly type: "set_settings";
      readonly exitOn?: JourneyDraft["exitOn"];
      readonly scope?: JourneyDraft["scope"];
    }
  /** Import, discard, restore, merge: `says` tells which. */
  | { readonly type: "replace_all"; readonly draft: JourneyDraft; readonly says?: string };

/**
 * One user act on a draft. What comes out has one trigger, no way that leads nowhere, no step without a way to it and no
 * loop that never waits, if the draft had none; what is still to be filled in, `draftProblems` names. An act that
 * changes nothing gives back the very same draft. Ids of new steps come with the intent.
 */
export function applyIntent(draft: JourneyDraft, intent: Intent): EditOutcome {
  const outcome = change(draft, intent);
  if (outcome.kind === "refused") return outcome;
  if (sameDraft(draft, outcome.draft)) return applied(draft, outcome.says);
  if (intent.type !== "replace_all" && endlessLoop(outcome.draft) !== null && endlessLoop(draft) === null)
    return refused("Then these steps would go round without ever waiting: a loop needs a wait in it.");
  return outcome;
}

function change(draft: JourneyDraft, intent: Intent): EditOutcome {
  switch (intent.type) {
    case "insert_step":
      return insertStep(draft, intent);
    case "replace_step":
      return replaceStep(draft, intent);
    case "set_config":
      return configureStep(draft, intent);
    case "delete_step":
      return deleteStep(draft, intent);
    case "move":
      return moveStep(draft, intent);
    case "paste":
      return pasteClip(draft, intent);
    case "connect":
      return connect(draft, intent);
    case "set_channel_policy":
      return setChannelPolicy(draft, intent);
    case "set_message": {
      const { templateId, template } = intent;
      return applied(
        { ...draft, messages: { ...draft.messages, [templateId]: template } },
        `Changed the message "${template.subject.trim() || "without a subject"}"`,
      );
    }
    case "set_settings": {
      const { exitOn = draft.exitOn, scope = draft.scope } = intent;
      return applied({ ...draft, exitOn, scope }, "Changed the journey's settings");
    }
    case "replace_all":
      return applied(intent.draft, intent.says ?? "Replaced the whole journey");
    default:
      return assertNever(intent);
  }
}
