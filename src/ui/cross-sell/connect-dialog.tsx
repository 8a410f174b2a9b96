"use client";

import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useForm } from "react-hook-form";
import type { CatalogueOverview } from "@/application/products/list-catalogues";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { toast } from "../primitives/toast";

interface ConnectDialogProps {
  readonly source: CatalogueOverview;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Takes in how a shop is reached; secrets are never shown again. */
export function ConnectDialog({ source, onClose, onSaved }: ConnectDialogProps) {
  const api = useApi();
  const formId = useId();
  const { store } = useConsoleStore();
  const form = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(source.fields.map(({ name }) => [name, ""])),
  });
  const connect = useMutation(
    api.products.connect.mutationOptions({
      onSuccess: () => {
        toast.done(`${source.label} is connected`, { description: "Its products are being read." });
        onSaved();
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={`Connect ${source.label}`}
      description={source.help}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} tone="primary" busy={connect.isPending}>
            Connect
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={form.handleSubmit((access) => connect.mutate({ store, source: source.id, access }))}
      >
        {source.fields.map(({ name, label, help, isSecret }) => (
          <Field
            key={name}
            label={label}
            hint={isSecret ? `${help}. Kept encrypted; nobody can read it here again.` : help}
            error={form.formState.errors[name]?.message}
          >
            <Input
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              {...form.register(name, { validate: (text) => text.trim() !== "" || "Fill this in." })}
            />
          </Field>
        ))}
      </form>
    </Dialog>
  );
}
