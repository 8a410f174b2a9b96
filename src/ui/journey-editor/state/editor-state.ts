import type { Clip } from "@/domain/journey/edit/clip";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import type { Spot } from "@/domain/journey/edit/graph";
import { type History, newHistory } from "@/domain/journey/edit/history";
import type { NodeKind } from "@/domain/journey/nodes/registry";
import { createObservable, type Observable } from "./observable";

/** Something that was picked up and now looks for its place: every "+" takes it. */
export type Placing =
  | { readonly type: "new"; readonly kind: NodeKind }
  | { readonly type: "move"; readonly nodeId: string; readonly what: "step" | "branch" }
  | { readonly type: "paste"; readonly clip: Clip };

/** What is open on top of the drawing. At most one at a time. */
export type Overlay =
  | { readonly type: "picker"; readonly at: Spot; readonly anchor: Anchor }
  | { readonly type: "replace"; readonly nodeId: string; readonly anchor: Anchor }
  | { readonly type: "menu"; readonly nodeId: string; readonly anchor: Anchor }
  | { readonly type: "delete"; readonly nodeId: string }
  | { readonly type: "join"; readonly from: Spot }
  | { readonly type: "orders"; readonly nodeId: string }
  | { readonly type: "paste_text"; readonly at: Spot | null }
  | { readonly type: "copy_text"; readonly text: string; readonly what: string }
  | { readonly type: "import" }
  | { readonly type: "shortcuts" }
  | { readonly type: "versions" }
  | { readonly type: "audit" }
  | { readonly type: "publish" }
  | { readonly type: "impact" }
  | { readonly type: "discard" }
  | { readonly type: "rename" }
  | { readonly type: "archive" };

/** Where on the window something opens. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

export interface EditorState {
  readonly history: History;
  /** The step the keyboard is at. */
  readonly currentId: string;
  /** The step whose form is open. */
  readonly openId: string | null;
  readonly placing: Placing | null;
  /** While something is dragged: the place it would fall on, as `nodeId port`. */
  readonly dropAt: string | null;
  readonly overlay: Overlay | null;
  /** What a screen reader says next; `turn` makes the same words new. */
  readonly said: { readonly words: string; readonly turn: number };
  /** Where the focus is to go once it is drawn; `ifLost`: only where what had it is gone. */
  readonly focus: { readonly target: string; readonly turn: number; readonly ifLost: boolean } | null;
}

export type EditorStore = Observable<EditorState>;

export function createEditorStore(draft: JourneyDraft, openId: string | null): EditorStore {
  return createObservable<EditorState>({
    history: newHistory(draft),
    currentId: openId ?? draft.start,
    openId,
    placing: null,
    dropAt: null,
    overlay: null,
    said: { words: "", turn: 0 },
    focus: null,
  });
}

/** A place as one word, for attributes and comparisons. */
export function spotKey({ nodeId, port }: Spot): string {
  return `${nodeId} ${port}`;
}
