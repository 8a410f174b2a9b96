"use client";

import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { Controller, useForm } from "react-hook-form";
import type { SourceOverview } from "@/application/settings/source-connections";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { toast } from "../primitives/toast";
import { MadeSecret } from "./made-secret";
import { newSourceSecret } from "./new-secret";

const rules = { validate: (text: string) => text.trim() !== "" || "Paste the secret." };

export interface SecretDialogProps {
  readonly source: SourceOverview;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Takes a secret in; it is never shown again. */
export function SecretDialog({ source, onClose, onSaved }: SecretDialogProps) {
  const api = useApi();
  const formId = useId();
  const { store } = useConsoleStore();
  const form = useForm({ defaultValues: { secret: "" } });
  const save = useMutation(
    api.settings.saveSecret.mutationOptions({
      onSuccess: () => {
        toast.done(`${source.label}'s secret is set`, {
          description: "Hooks signed with it are accepted from now on.",
        });
        onSaved();
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={source.secret === "set" ? `Replace ${source.label}'s secret` : `Set ${source.label}'s secret`}
      description={
        source.secret === "set"
          ? "Hooks signed with the former one are refused as soon as you save. Change it at the sender first."
          : source.secretHelp
      }
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} tone="primary" busy={save.isPending}>
            Save secret
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={form.handleSubmit(({ secret }) => save.mutate({ store, source: source.id, secret }))}
      >
        <Field
          label="Secret"
          hint="Kept encrypted. Nobody can read it here again."
          error={form.formState.errors.secret?.message}
        >
          {source.isSecretChosen ? (
            <Controller
              control={form.control}
              name="secret"
              rules={rules}
              render={({ field }) => (
                <MadeSecret
                  ref={field.ref}
                  value={field.value}
                  onChange={field.onChange}
                  make={newSourceSecret}
                  forWhom={source.label}
                />
              )}
            />
          ) : (
            <Input
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              {...form.register("secret", rules)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
