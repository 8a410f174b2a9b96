import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { momentInWords } from "../../primitives/moment";
import { toast } from "../../primitives/toast";
import { useEditor } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";
import type { PublishChoice } from "./use-impact";

/** Publishes what was looked at. Of two people at once one wins, and the other is told. */
export function usePublish({ sync, refresh, server: { live } }: EditorSession) {
  const api = useApi();
  const queries = useQueryClient();
  const { store, zone } = useConsoleStore();
  const { journeyId, commands } = useEditor();
  const mutation = useMutation(
    api.journeys.publish.mutationOptions({
      onSuccess: async (result, { percent = 100 }) => {
        if (result.kind === "published") {
          commands.show(null);
          const { move, exit } = result.outcomes;
          const words = [
            percent === 100 ? "All new orders enter it." : `${percent} % of the new orders enter it.`,
            move > 0 ? `${move} moved to it.` : "",
            exit > 0 ? `${exit} left.` : "",
            takeBackWords(percent, live === null),
          ];
          toast.done(`Version ${result.number} is published`, { description: words.join(" ").trim() });
          commands.say(`Version ${result.number} is published`);
        } else if (result.kind === "conflict") {
          toast.failed(`${result.by ?? "Somebody else"} was quicker`, {
            description: `The journey was changed at ${momentInWords(result.at, { zone, show: "time" })}. Look at it again before you publish.`,
          });
        } else {
          toast.failed("It was not published", { description: result.problems[0]?.sentence ?? "" });
        }
        await refresh();
        await queries.invalidateQueries({ queryKey: api.journeys.pathKey() });
      },
    }),
  );
  return {
    isPending: mutation.isPending,
    publish: ({
      percent,
      inFlight,
      accepted,
      note,
    }: PublishChoice & { accepted: readonly string[]; note: string }) =>
      mutation.mutate({
        store,
        journeyId,
        revision: sync.revision(),
        percent,
        inFlight: { default: inFlight.default, perStep: { ...inFlight.perStep } },
        accepted: [...accepted],
        note: note.trim() === "" ? null : note.trim(),
      }),
  };
}

/** Where the way back is. */
function takeBackWords(percent: number, isFirst: boolean): string {
  if (percent < 100) return "“Stop” above the drawing takes it back.";
  return isFirst ? "" : "To take it back: “…” above, then Versions, then “Roll back to it”.";
}
