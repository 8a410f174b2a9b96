import { portsOf } from "@/domain/journey/edit/draft";
import { clipCommands } from "./clip-commands";
import { coreCommands, type EditorCommandDeps } from "./core-commands";
import { onlySpot } from "./draft-places";
import { spotKey } from "./editor-state";
import { stepCommands } from "./step-commands";

export type EditorCommands = ReturnType<typeof editorCommands>;

/** Everything that can be done in the editor, by whichever hand: canvas, outline, menu, keys and forms call the same. */
export function editorCommands(deps: EditorCommandDeps) {
  const core = coreCommands(deps);
  const clips = clipCommands(deps, core);
  const steps = stepCommands(deps, core, clips);
  return {
    ...core,
    ...clips,
    ...steps,
    /** The way out of a step where it has but one. */
    onlySpot: (nodeId: string) => onlySpot(core.present(), nodeId),
    /** Where a step has several ways out, the first of them is offered. */
    focusFirstSpot: (nodeId: string) => {
      const node = core.present().nodes[nodeId];
      const port = node === undefined ? undefined : portsOf(node)[0];
      if (port !== undefined) core.focus(`spot ${spotKey({ nodeId, port: port.id })}`);
    },
    cut: async (nodeId: string) => {
      await clips.copy(nodeId, "step");
      steps.askDelete(nodeId);
    },
  };
}
