"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { roles } from "@/domain/access/role";
import { type InvitationInput, invitationSchema } from "@/domain/settings/team-settings";
import { useApi } from "../frame/api-provider";
import { roleLabels } from "../frame/role-labels";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";
import { toast } from "../primitives/toast";
import { roleHints } from "./role-hints";

export interface InviteDialogProps {
  readonly onClose: () => void;
  /** With the one-time password; null for somebody who has an account already. */
  readonly onInvited: (person: { name: string; email: string; password: string } | null) => void;
}

export function InviteDialog({ onClose, onInvited }: InviteDialogProps) {
  const api = useApi();
  const formId = useId();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const form = useForm<InvitationInput, unknown, z.infer<typeof invitationSchema>>({
    resolver: zodResolver(invitationSchema),
    defaultValues: { name: "", email: "", role: "agent" },
  });
  const { errors } = form.formState;
  const invite = useMutation(
    api.team.invite.mutationOptions({
      onSuccess: ({ oneTimePassword }, { name, email }) => {
        void queries.invalidateQueries(api.team.pathFilter());
        if (oneTimePassword === null)
          toast.done(`${name} is on the team`, {
            description: "They have an account already and sign in as always.",
          });
        onInvited(oneTimePassword === null ? null : { name, email, password: oneTimePassword });
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Add a person"
      description="You get a one-time password to hand over. They choose their own when they first sign in."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} tone="primary" busy={invite.isPending}>
            Add person
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={form.handleSubmit((person) => invite.mutate({ store, ...person }))}
        className="flex flex-col gap-4"
      >
        <Field label="Name" error={errors.name?.message}>
          <Input autoComplete="off" {...form.register("name")} />
        </Field>
        <Field label="E-mail" error={errors.email?.message}>
          <Input type="email" autoComplete="off" {...form.register("email")} />
        </Field>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <Field label="Role" hint={roleHints[field.value]}>
              <Select
                options={roles.map((value) => ({ value, label: roleLabels[value], hint: roleHints[value] }))}
                value={field.value}
                onChange={field.onChange}
              />
            </Field>
          )}
        />
      </form>
    </Dialog>
  );
}
