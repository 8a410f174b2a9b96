"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import type { StopReach } from "@/domain/messaging/stop-by-text";
import { type ConsentSettings, consentSettingsSchema } from "@/domain/settings/consent-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Select, type SelectOption } from "../primitives/select";
import { Switch } from "../primitives/switch";
import { SaveBar } from "./save-bar";
import { useSettingsSave } from "./use-settings-save";

/** What people's wishes end, and what their reading tells. */
export function ConsentForm({ settings }: { settings: ConsentSettings }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const form = useForm<ConsentSettings>({
    resolver: zodResolver(consentSettingsSchema),
    defaultValues: settings,
  });
  const write = useMutation(api.settings.saveConsent.mutationOptions());
  const { submit, discard } = useSettingsSave({
    form,
    saved: settings,
    write: (values) => write.mutateAsync({ store, consent: values }),
    done: "Consent and privacy saved",
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <Section
        title="STOP"
        description="Whoever answers a text with STOP, or says so in other words, is heard at once. START undoes all of it."
      >
        <Controller
          control={form.control}
          name="stopReach"
          render={({ field }) => (
            <Field
              label="A STOP by text ends"
              hint="It holds for whoever writes STOP from now on; what was told to those who wrote before stays."
            >
              <Select options={reaches} value={field.value} onChange={field.onChange} />
            </Field>
          )}
        />
      </Section>
      <Section
        title="Opened mails"
        description="A mail can carry a picture of one point that tells when it is fetched."
      >
        <Controller
          control={form.control}
          name="tracksOpens"
          render={({ field }) => (
            <Switch
              label="Tell when mails are opened"
              hint="Off: no picture goes with mails. A mail then counts as seen by a followed link, a visit or an answer alone, so that “text if not seen” also texts who has only read it. The page where shoppers choose what reaches them says which it is."
              checked={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </Section>
      <SaveBar isDirty={form.formState.isDirty} busy={write.isPending} onDiscard={discard} />
    </form>
  );
}

const reaches: readonly SelectOption<StopReach>[] = [
  { value: "texts", label: "Texts only", hint: "Offers by e-mail go on for who agreed to them." },
  {
    value: "texts_and_offers",
    label: "Texts, and offers by e-mail",
    hint: "E-mail about orders goes on. What most stores should have.",
  },
  {
    value: "texts_and_mail",
    label: "Texts, and all e-mail",
    hint: "E-mail about orders ends, too, also when something goes wrong.",
  },
];
