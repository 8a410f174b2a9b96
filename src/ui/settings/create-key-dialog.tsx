"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { apiKeyNameSchema } from "@/domain/settings/team-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { ShownOnce } from "./shown-once";

/** Makes a key, then shows it once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const formId = useId();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const form = useForm({ resolver: zodResolver(apiKeyNameSchema), defaultValues: { name: "" } });
  const create = useMutation(
    api.apiKeys.create.mutationOptions({
      onSuccess: () => void queries.invalidateQueries(api.apiKeys.pathFilter()),
    }),
  );
  if (create.data) return <KeyMade {...create.data} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Make a key"
      description="One per program, so that one can be revoked without the others."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} tone="primary" busy={create.isPending}>
            Make key
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.handleSubmit(({ name }) => create.mutate({ store, name }))}>
        <Field label="What is it for?" error={form.formState.errors.name?.message}>
          <Input placeholder="Warehouse system" autoComplete="off" {...form.register("name")} />
        </Field>
      </form>
    </Dialog>
  );
}

function KeyMade({ name, text, onClose }: { name: string; text: string; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={`The key for ${name}`}
      description="It is shown this once. Keep it where the program reads its secrets."
      actions={
        <Button tone="primary" onClick={onClose}>
          I have it
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <ShownOnce label="API key" text={text} />
        <p className="text-pretty text-ink-quiet">
          Send it with each request as{" "}
          <code className="font-mono text-xs">Authorization: Bearer {text.slice(0, 7)}…</code>
        </p>
      </div>
    </Dialog>
  );
}
