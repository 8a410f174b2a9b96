"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import type { Role } from "@/domain/access/role";
import { profileSchema } from "@/domain/settings/team-settings";
import { useApi } from "../frame/api-provider";
import { roleLabels } from "../frame/role-labels";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { PageHeader } from "../primitives/page-header";
import { toast } from "../primitives/toast";
import { PasswordForm } from "./password-form";

export interface YouScreenProps {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** A person's own account. */
export function YouScreen({ name, email, role }: YouScreenProps) {
  const { href } = useConsoleStore();
  return (
    <>
      <PageHeader title="You" description={`${email}, ${roleLabels[role].toLowerCase()} of this store`} />
      <div className="flex flex-col gap-6">
        <Section title="Name" description="As your colleagues see it.">
          <NameForm name={name} />
        </Section>
        <Section title="Password" description="A new one ends your sessions on other devices.">
          <PasswordForm email={email} after={href("/settings/you")} />
        </Section>
      </div>
    </>
  );
}

function NameForm({ name }: { name: string }) {
  const api = useApi();
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(profileSchema), defaultValues: { name } });
  const rename = useMutation(
    api.session.rename.mutationOptions({
      onSuccess: (_done, saved) => {
        form.reset(saved);
        toast.done("Name saved");
        router.refresh();
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((values) => rename.mutate(values))}
      className="flex flex-wrap items-start gap-3"
    >
      <Field
        label="Your name"
        hideLabel
        className="min-w-56 flex-1"
        error={form.formState.errors.name?.message}
      >
        <Input autoComplete="name" {...form.register("name")} />
      </Field>
      <Button type="submit" busy={rename.isPending} disabled={!form.formState.isDirty}>
        Save name
      </Button>
    </form>
  );
}
