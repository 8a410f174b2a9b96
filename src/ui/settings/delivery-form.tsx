"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import type { DeliverySettings } from "@/domain/settings/store-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { Switch } from "../primitives/switch";
import { type DeliveryValues, deliveryFormSchema, settingsFrom, valuesFrom } from "./delivery-values";
import { PlaceFields } from "./place-fields";
import { RetentionFields } from "./retention-fields";
import { SaveBar } from "./save-bar";
import { SilenceFields } from "./silence-fields";
import { TransitFields } from "./transit-fields";
import { useSettingsSave } from "./use-settings-save";
import { WarehouseFields } from "./warehouse-fields";

export function DeliveryForm({ delivery }: { delivery: DeliverySettings }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const saved = valuesFrom(delivery);
  const form = useForm<DeliveryValues>({ resolver: zodResolver(deliveryFormSchema), defaultValues: saved });
  const resendUncertain = useWatch({ control: form.control, name: "resendUncertain" });
  const write = useMutation(api.settings.saveDelivery.mutationOptions());
  const { submit, discard } = useSettingsSave({
    form,
    saved,
    write: (values) => write.mutateAsync({ store, delivery: settingsFrom(values) }),
    done: "Delivery rules saved",
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <Section title="Place and language" description="Dates, quiet hours and amounts follow these.">
          <PlaceFields />
        </Section>
        <Section
          title="Silence"
          description="After so many hours without a scan a parcel counts as silent. It clears itself at the next scan."
        >
          <SilenceFields />
        </Section>
        <Section
          title="Default transit times"
          description="Used when neither the carrier nor the shop names a date. Business days after the carrier has the parcel."
        >
          <TransitFields />
        </Section>
        <Section
          title="Warehouses"
          description="Where parcels start from. Journeys can ask for the warehouse; hand-over times are read in its zone."
        >
          <WarehouseFields />
        </Section>
        <Section title="Sending">
          <Switch
            label="Send again when the outcome is unknown"
            hint="When the mail server's answer is lost after it got the message, nobody knows whether it went out. Off: a person decides in the outbox. On: it is sent again, and a few shoppers may get a message twice."
            checked={resendUncertain}
            onChange={(on) => form.setValue("resendUncertain", on, { shouldDirty: true })}
          />
        </Section>
        <Section
          title="How long things are kept"
          description="Once a day what is older is emptied. Counts, states and the account of every message stay; orders still under way are never touched."
        >
          <RetentionFields />
        </Section>
        <SaveBar isDirty={form.formState.isDirty} busy={write.isPending} onDiscard={discard} />
      </form>
    </FormProvider>
  );
}
