"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PageProblem } from "@/domain/page/page-problems";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Notice } from "../primitives/notice";
import { toast } from "../primitives/toast";

interface PublishDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly revision: number;
  readonly changes: readonly string[];
  readonly problems: readonly PageProblem[];
  readonly onPublished: () => void;
}

/** What shoppers will see differently, said once before they do. */
export function PublishDialog({
  open,
  onOpenChange,
  revision,
  changes,
  problems,
  onPublished,
}: PublishDialogProps) {
  const { store } = useConsoleStore();
  const [note, setNote] = useState("");
  const publish = useMutation(
    useApi().trackingPage.publish.mutationOptions({
      onSuccess(outcome) {
        if (outcome.kind === "published") {
          toast.done(`Version ${outcome.number} is what shoppers see now`);
          setNote("");
          onOpenChange(false);
          onPublished();
        } else if (outcome.kind === "conflict")
          toast.failed(`${outcome.by ?? "Somebody"} has saved meanwhile`, {
            description: "Load the page again.",
          });
        else toast.failed(outcome.problems[0] ?? "This page cannot be published");
      },
    }),
  );
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Publish the tracking page"
      description="Every shopper who opens their page sees it from that moment. You can go back to any version."
      actions={
        <Button
          tone="primary"
          busy={publish.isPending}
          disabled={errors.length > 0}
          onClick={() => publish.mutate({ store, expectedRevision: revision, note })}
        >
          Publish
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {errors.length === 0 ? null : (
          <Notice tone="trouble" title="To mend first">
            <Sentences all={errors.map(({ says }) => says)} />
          </Notice>
        )}
        {warnings.length === 0 ? null : (
          <Notice tone="waiting" title="Worth a look">
            <Sentences all={warnings.map(({ says }) => says)} />
          </Notice>
        )}
        <div>
          <h3 className="font-medium">What changes</h3>
          <Sentences all={changes} />
        </div>
        <Field label="Note for your colleagues" optional>
          <Input value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}

/** The first dozen; more nobody reads. */
export function Sentences({ all }: { readonly all: readonly string[] }) {
  const shown = all.slice(0, 12);
  return (
    <ul className="mt-1 list-disc pl-5">
      {shown.map((sentence, at) => (
        <li key={`${at} ${sentence}`}>{sentence}</li>
      ))}
      {all.length > shown.length ? <li>And {all.length - shown.length} more.</li> : null}
    </ul>
  );
}
