import {
  type Clip,
  clipToText,
  copyBranch,
  copyJourney,
  copyStep,
  freshIds,
  readClip,
} from "@/domain/journey/edit/clip";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import type { Spot } from "@/domain/journey/edit/graph";
import type { CoreCommands, EditorCommandDeps } from "./core-commands";
import { onlySpot } from "./draft-places";
import { clipWords } from "./placing-words";

export type ClipCommands = ReturnType<typeof clipCommands>;

/** Copying and pasting steps, branches and journeys: by clipboard, and as text where there is none. */
export function clipCommands(deps: EditorCommandDeps, core: CoreCommands) {
  const paste = (clip: Clip, at: Spot | null) => {
    const ids = freshIds(clip, core.present(), deps.newId);
    if (!core.act({ type: "paste", clip, at, ids })) return;
    const first = clip.kind === "journey" ? (clip.nodes[clip.root]?.next["next"] ?? clip.root) : clip.root;
    const pasted = at === null ? core.present().start : ids[first];
    if (pasted === undefined || core.present().nodes[pasted] === undefined) return;
    deps.store.set({ currentId: pasted });
    core.focus(`step ${pasted}`);
  };
  const pasteAfter = (clip: Clip, nodeId: string | null) => {
    const spot = nodeId === null ? null : onlySpot(core.present(), nodeId);
    if (spot === null) core.pickUp({ type: "paste", clip });
    else paste(clip, spot);
  };
  const clipboard = async (): Promise<Clip | null> => {
    const text = await deps.readClipboard();
    const clip = text === null ? null : readClip(text);
    return clip === null || "refused" in clip ? null : clip;
  };
  return {
    paste,
    copy: async (nodeId: string | null, what: Clip["kind"]) => {
      const clip = clipOf(core.present(), nodeId, what);
      if (clip === null) return;
      const text = clipToText(clip);
      const words = clipWords(clip);
      if (await deps.writeClipboard(text)) core.say(`Copied ${words}`);
      else core.show({ type: "copy_text", text, what: words });
    },
    /** For the browser's own copy command. */
    clipText: (nodeId: string | null, what: Clip["kind"]) => {
      const clip = clipOf(core.present(), nodeId, what);
      return clip === null ? null : { text: clipToText(clip), words: clipWords(clip) };
    },
    /** For the browser's own paste command. */
    pasteText: (text: string, nodeId: string | null) => {
      const clip = readClip(text);
      if ("refused" in clip) deps.refuse(clip.refused);
      else pasteAfter(clip, nodeId);
    },
    duplicate: (nodeId: string, what: "step" | "branch") => {
      const clip = clipOf(core.present(), nodeId, what);
      if (clip !== null) pasteAfter(clip, nodeId);
    },
    /** Asks for the text where the browser does not let us look. */
    pasteFromClipboard: async (nodeId: string | null) => {
      const clip = await clipboard();
      const at = nodeId === null ? null : onlySpot(core.present(), nodeId);
      if (clip === null) core.show({ type: "paste_text", at });
      else pasteAfter(clip, nodeId);
    },
    /** The same, onto one way. */
    pasteAt: async (at: Spot) => {
      const clip = await clipboard();
      if (clip === null) core.show({ type: "paste_text", at });
      else paste(clip, at);
    },
  };
}

function clipOf(draft: JourneyDraft, nodeId: string | null, what: Clip["kind"]): Clip | null {
  if (nodeId === null || what === "journey") return copyJourney(draft);
  return what === "step" ? copyStep(draft, nodeId) : copyBranch(draft, nodeId);
}
