"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { passwordChangeSchema } from "@/domain/settings/team-settings";
import { useApi } from "../frame/api-provider";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";

type PasswordChange = z.infer<typeof passwordChangeSchema>;

export interface PasswordFormProps {
  readonly email: string;
  readonly currentLabel?: string;
  readonly submitLabel?: string;
  /** Where to go once the session has been renewed. */
  readonly after: string;
}

/** Changing a password ends every session, so the form signs in again with the new one. */
export function PasswordForm({
  email,
  currentLabel = "Current password",
  submitLabel = "Change password",
  after,
}: PasswordFormProps) {
  const api = useApi();
  const form = useForm<PasswordChange>({
    resolver: zodResolver(passwordChangeSchema),
    defaultValues: { current: "", next: "" },
  });
  const { errors } = form.formState;
  const change = useMutation(
    api.session.changePassword.mutationOptions({
      meta: { silent: true },
      onError: (error) => {
        const field = error.message.startsWith("The current") ? "current" : "next";
        form.setError(field, { message: error.message });
      },
      onSuccess: async (_done, { next }) => {
        await signIn("credentials", { email, password: next, redirect: false });
        window.location.assign(after);
      },
    }),
  );
  return (
    <form
      onSubmit={form.handleSubmit((values) => change.mutate(values))}
      noValidate
      className="flex flex-col gap-4"
    >
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <Field label={currentLabel} error={errors.current?.message}>
        <Input type="password" autoComplete="current-password" {...form.register("current")} />
      </Field>
      <Field
        label="New password"
        hint="Ten characters or more. A few words in a row are easier to remember and harder to guess."
        error={errors.next?.message}
      >
        <Input type="password" autoComplete="new-password" {...form.register("next")} />
      </Field>
      <div>
        <Button type="submit" tone="primary" busy={change.isPending || change.isSuccess}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
