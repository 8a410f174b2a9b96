import type { MouseEvent } from "react";
import type { Spot } from "@/domain/journey/edit/graph";
import { useEditor } from "./editor-context";

/** What a "+" does: it takes what is being placed, or opens the choice of steps under itself. */
export function usePressSpot(at: Spot): (event: MouseEvent<HTMLElement>) => void {
  const { store, commands } = useEditor();
  return (event) => {
    if (store.get().placing !== null) {
      commands.place(at);
      return;
    }
    const box = event.currentTarget.getBoundingClientRect();
    commands.show({ type: "picker", at, anchor: { x: box.left + box.width / 2, y: box.bottom } });
  };
}
