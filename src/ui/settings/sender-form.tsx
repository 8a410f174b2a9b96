"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import type { z } from "zod";
import { senderSettingsSchema } from "@/domain/settings/sender-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Notice } from "../primitives/notice";
import { SaveBar } from "./save-bar";
import { useSettingsSave } from "./use-settings-save";

type Sender = z.infer<typeof senderSettingsSchema>;

export interface SenderFormProps {
  readonly sender: Sender;
  /** No mail server is set. */
  readonly sandbox: boolean;
}

export function SenderForm({ sender, sandbox }: SenderFormProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const form = useForm<Sender>({ resolver: zodResolver(senderSettingsSchema), defaultValues: sender });
  const { errors, isDirty } = form.formState;
  const write = useMutation(api.settings.saveSender.mutationOptions());
  const { submit, discard } = useSettingsSave({
    form,
    saved: sender,
    write: (values) => write.mutateAsync({ store, sender: values }),
    done: "Sender saved",
  });
  const [name, address] = useWatch({ control: form.control, name: ["name", "address"] });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      {sandbox ? (
        <Notice tone="waiting" title="No mail server is set">
          Messages are written and kept in the outbox; nothing leaves this machine. Set SMTP_URL where
          Milepost runs and start it again to send.
        </Notice>
      ) : null}
      <Section
        title="Sender"
        description="Shoppers answer messages about their orders. Both addresses must be read by a person."
      >
        <div className="flex flex-col gap-5">
          <Field label="Name" hint="What stands first in the inbox." error={errors.name?.message}>
            <Input {...form.register("name")} />
          </Field>
          <Field
            label="Address"
            hint="Its domain needs SPF and DKIM records for your mail server, or messages land among junk."
            error={errors.address?.message}
          >
            <Input type="email" spellCheck={false} {...form.register("address")} />
          </Field>
          <Field
            label="Answers go to"
            hint="Usually your help desk's mailbox. A no-reply address is refused."
            error={errors.replyTo?.message}
          >
            <Input type="email" spellCheck={false} {...form.register("replyTo")} />
          </Field>
          <InboxLine name={name} address={address} />
        </div>
      </Section>
      <SaveBar isDirty={isDirty} busy={write.isPending} onDiscard={discard} />
    </form>
  );
}

/** One line of a shopper's inbox. */
function InboxLine({ name, address }: { name: string; address: string }) {
  return (
    <figure className="flex flex-col gap-2">
      <div className="flex items-center gap-3 rounded border border-line bg-surface px-3.5 py-3">
        <span
          aria-hidden
          className="flex size-9 shrink-0 items-center justify-center rounded-full bg-accent font-semibold text-accent-ink"
        >
          {(name || "?").charAt(0).toUpperCase()}
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-3">
            <span className="truncate font-semibold">{name || "Your shop"}</span>
            <span className="text-sm text-ink-quiet">09:14</span>
          </span>
          <span className="block truncate text-sm text-ink-quiet">
            Your order #1042 is on its way · {address}
          </span>
        </span>
      </div>
      <figcaption className="text-sm text-ink-quiet">As it stands in an inbox</figcaption>
    </figure>
  );
}
