"use client";

import { useMutation } from "@tanstack/react-query";
import { FileWarning } from "lucide-react";
import { useRouter } from "next/navigation";
import type { JourneyEditing } from "@/application/journeys/edit-journey";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { CopyButton } from "../primitives/copy-button";
import { Empty } from "../primitives/empty";

/** The draft is no journey at all: what there is can be taken along, and the published version brought back. */
export function UnreadableDraft({ journey, why }: { journey: JourneyEditing; why: string }) {
  const api = useApi();
  const router = useRouter();
  const { store } = useConsoleStore();
  const discard = useMutation(
    api.journeys.discardDraft.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  return (
    <Empty
      isScreen
      icon={FileWarning}
      title={`The draft of “${journey.name}” cannot be read`}
      action={
        <>
          <CopyButton worded what="draft" text={JSON.stringify(journey.draft.content, null, 2)} />
          {journey.live === null ? null : (
            <Button
              tone="primary"
              busy={discard.isPending}
              onClick={() =>
                discard.mutate({ store, journeyId: journey.id, expectedRevision: journey.draft.revision })
              }
            >
              Go back to version {journey.live.number}
            </Button>
          )}
        </>
      }
    >
      {why} What is published is not touched by it.
    </Empty>
  );
}
