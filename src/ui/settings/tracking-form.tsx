"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import {
  csatTaskLimits,
  type TrackingSettings,
  type TrackingSettingsInput,
  trackingSettingsSchema,
} from "@/domain/settings/tracking-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { cn } from "../primitives/class-names";
import { Field, useFieldControl } from "../primitives/field";
import { controlStyle, Input } from "../primitives/input";
import { Select } from "../primitives/select";
import { EmbedSnippet } from "./embed-snippet";
import { SaveBar } from "./save-bar";
import { useSettingsSave } from "./use-settings-save";

interface TrackingFormProps {
  readonly tracking: TrackingSettings;
  /** Where the store's tracking pages are reached now. */
  readonly origin: string;
  /** Where Milepost itself runs: what a host name of the shop has to lead to. */
  readonly appHost: string;
}

export function TrackingForm({ tracking, origin, appHost }: TrackingFormProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const saved: TrackingSettingsInput = {
    ...tracking,
    trackingHost: tracking.trackingHost ?? "",
    embedOrigins: tracking.embedOrigins.join("\n"),
  };
  const form = useForm<TrackingSettingsInput, unknown, TrackingSettings>({
    resolver: zodResolver(trackingSettingsSchema),
    defaultValues: saved,
  });
  const host = useWatch({ control: form.control, name: "trackingHost" });
  const { errors, isDirty } = form.formState;
  const write = useMutation(api.settings.saveTracking.mutationOptions());
  const { submit, discard } = useSettingsSave({
    form,
    saved,
    write: (values) => write.mutateAsync({ store, tracking: values }),
    done: "Tracking page saved",
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <Section title="Address" description={`Shoppers find the pages at ${origin}/track.`}>
        <Field
          label="Your own host name"
          optional
          error={errors.trackingHost?.message}
          hint={
            <>
              At your DNS provider, add a CNAME record from{" "}
              <code className="font-mono">{host || "track.yourshop.com"}</code> to{" "}
              <code className="font-mono break-all">{appHost}</code>, and have the proxy in front of Milepost
              take a certificate for it and pass the host on. Only tracking pages are shown there. Links in
              new messages use it at once; links that are out go on working.
            </>
          }
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            placeholder="track.yourshop.com"
            {...form.register("trackingHost")}
          />
        </Field>
      </Section>
      <Section
        title="In your shop’s theme"
        description="Shows the look-up and the page inside one of your shop’s pages."
      >
        <div className="flex flex-col gap-5">
          <Field
            label="Shop addresses"
            optional
            error={errors.embedOrigins?.message}
            hint="One per line, with https://. Browsers refuse to show the page inside of any other site."
          >
            <EmbedOrigins {...form.register("embedOrigins")} />
          </Field>
          <EmbedSnippet origin={origin} store={store} isAllowed={tracking.embedOrigins.length > 0} />
        </div>
      </Section>
      <Section
        title="Satisfaction"
        description="A day after the delivery the page asks how it went, 1 to 5, once per order."
      >
        <Controller
          control={form.control}
          name="csatTaskUpTo"
          render={({ field }) => (
            <Field label="Hand unhappy answers to agents">
              <Select
                options={taskOptions}
                value={String(field.value)}
                onChange={(chosen) => field.onChange(Number(chosen))}
              />
            </Field>
          )}
        />
      </Section>
      <SaveBar isDirty={isDirty} busy={write.isPending} onDiscard={discard} />
    </form>
  );
}

const taskOptions = csatTaskLimits.map((limit) => ({
  value: String(limit),
  label: limit === 0 ? "Never" : limit === 1 ? "Only the lowest, 1" : `${limit} and lower`,
}));

function EmbedOrigins(props: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useFieldControl()}
      rows={3}
      spellCheck={false}
      placeholder="https://www.yourshop.com"
      className={cn(controlStyle, "resize-y py-2 leading-6")}
      {...props}
    />
  );
}
