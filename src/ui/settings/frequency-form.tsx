"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { type Frequency, frequencySchema } from "@/domain/messaging/frequency-cap";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { SaveBar } from "./save-bar";
import { useSettingsSave } from "./use-settings-save";

/** A cap and a distance between messages, with what they never hold back. */
export function FrequencyForm({ settings }: { settings: Frequency }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const form = useForm<Frequency>({ resolver: zodResolver(frequencySchema), defaultValues: settings });
  const write = useMutation(api.settings.saveFrequency.mutationOptions());
  const { submit, discard } = useSettingsSave({
    form,
    saved: settings,
    write: (values) => write.mutateAsync({ store, frequency: values }),
    done: "Frequency saved",
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <Section
        title="At most"
        description="When there is too much, advertising gives way first, then kind words such as a reassurance or a follow-up."
      >
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          {limits.map(({ name, ...words }) => (
            <Controller
              key={name}
              control={form.control}
              name={name}
              render={({ field, fieldState }) => (
                <Field {...words} optional error={fieldState.error?.message}>
                  <Input
                    type="number"
                    min={1}
                    max={50}
                    ref={field.ref}
                    value={field.value === null || Number.isNaN(field.value) ? "" : field.value}
                    onBlur={field.onBlur}
                    onChange={({ target }) =>
                      field.onChange(target.value === "" ? null : target.valueAsNumber)
                    }
                  />
                </Field>
              )}
            />
          ))}
        </div>
      </Section>
      <Section
        title="Minutes between two messages"
        description="A message that would follow too soon waits. One that would be over by then is dropped."
      >
        <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
          {distances.map(({ name, label }) => (
            <Field key={name} label={label} error={errors.spacing?.[name]?.message}>
              <Input
                type="number"
                min={0}
                max={720}
                {...form.register(`spacing.${name}`, { valueAsNumber: true })}
              />
            </Field>
          ))}
        </div>
      </Section>
      <p className="text-sm text-ink-quiet">
        Never held back: shipped, out for delivery, delivered, ready for pickup, every exception, and the
        confirmation of an order and its payment. What was held back stands in the order’s ledger with its
        reason.
      </p>
      <SaveBar isDirty={form.formState.isDirty} busy={write.isPending} onDiscard={discard} />
    </form>
  );
}

const limits = [
  {
    name: "perDay",
    label: "Messages to one person in 24 hours",
    hint: "About all their orders. The same news by mail and text counts once. Empty: no limit.",
  },
  {
    name: "perOrder",
    label: "Messages about one order",
    hint: "Seven to nine are good, more than ten tire. Empty: no limit.",
  },
] as const;

const distances = [
  { name: "email", label: "E-mails" },
  { name: "sms", label: "Text messages" },
  { name: "push", label: "Notifications" },
] as const;
