"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PageVersionLine } from "@/application/page-builder/open-builder";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { Empty } from "../primitives/empty";
import { Moment } from "../primitives/moment";
import { Sheet } from "../primitives/sheet";
import { toast } from "../primitives/toast";
import { Sentences } from "./publish-dialog";

interface VersionsSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly versions: readonly PageVersionLine[];
  readonly revision: number;
  readonly canEdit: boolean;
  readonly onChanged: () => void;
}

/** Everything that was published, and the way back to each. */
export function VersionsSheet({
  open,
  onOpenChange,
  versions,
  revision,
  canEdit,
  onChanged,
}: VersionsSheetProps) {
  const { store, zone } = useConsoleStore();
  const api = useApi();
  const [back, setBack] = useState<PageVersionLine | null>(null);
  const settle = (says: string) => (outcome: { readonly kind: string }) => {
    if (outcome.kind === "conflict")
      toast.failed("Somebody has saved meanwhile", { description: "Load the page again." });
    else toast.done(says);
    setBack(null);
    onChanged();
  };
  const rollBack = useMutation(
    api.trackingPage.rollBack.mutationOptions({ onSuccess: settle("Shoppers see this version again") }),
  );
  const restore = useMutation(
    api.trackingPage.restore.mutationOptions({ onSuccess: settle("It is in your draft now") }),
  );
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title="Versions"
      description="Newest first. The first is live."
    >
      {versions.length === 0 ? (
        <Empty title="Nothing was published yet">Shoppers see the page that Milepost brings along.</Empty>
      ) : null}
      <ol className="flex flex-col gap-3">
        {versions.map((version, at) => (
          <li key={version.id} className="rounded border border-line p-3">
            <p className="font-medium">
              Version {version.number}
              {at === 0 ? " · live" : ""}
            </p>
            <p className="text-sm text-ink-quiet">
              <Moment at={version.publishedAt} zone={zone} /> · {version.publishedBy ?? "Milepost"}
            </p>
            {version.note === null ? null : <p className="mt-1">{version.note}</p>}
            {canEdit && at > 0 ? (
              <div className="mt-2 flex flex-wrap gap-2">
                <Button size="small" onClick={() => setBack(version)}>
                  Roll back to it
                </Button>
                <Button
                  size="small"
                  tone="quiet"
                  busy={restore.isPending}
                  onClick={() => restore.mutate({ store, expectedRevision: revision, versionId: version.id })}
                >
                  Take into the draft
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {back === null ? null : (
        <ConfirmDialog
          open
          onOpenChange={() => setBack(null)}
          title={`Back to version ${back.number}?`}
          description="Shoppers see it at once. What is unpublished stays in the draft."
          confirm="Roll back"
          busy={rollBack.isPending}
          onConfirm={() => rollBack.mutate({ store, expectedRevision: revision, versionId: back.id })}
        >
          <Differences versionId={back.id} />
        </ConfirmDialog>
      )}
    </Sheet>
  );
}

function Differences({ versionId }: { readonly versionId: string }) {
  const { store } = useConsoleStore();
  const found = useQuery(useApi().trackingPage.compare.queryOptions({ store, versionId }));
  if (found.data === undefined) return null;
  return found.data.length === 0 ? <p>It is the same as what is live.</p> : <Sentences all={found.data} />;
}
