"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { selfServiceKinds } from "@/domain/self-service/registry";
import type { RequestKind } from "@/domain/self-service/request-kind";
import {
  type SelfServiceSettings,
  selfServiceSettingsSchema,
} from "@/domain/self-service/self-service-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { Switch } from "../primitives/switch";
import { SaveBar } from "./save-bar";
import { SelfServiceLimits } from "./self-service-limits";
import { ShopConnection } from "./shop-connection";
import { useSettingsSave } from "./use-settings-save";

interface SelfServiceFormProps {
  readonly settings: SelfServiceSettings;
  readonly currency: string;
  readonly highValueMinor: number;
  /** The shop at Shopify; null while none is connected. */
  readonly shop: string | null;
  readonly counts: { readonly asked: number; readonly done: number; readonly withoutAgent: number };
}

export function SelfServiceForm({ settings, counts, shop, ...limits }: SelfServiceFormProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const form = useForm<SelfServiceSettings>({
    resolver: zodResolver(selfServiceSettingsSchema),
    defaultValues: settings,
  });
  const off = useWatch({ control: form.control, name: "off" });
  const write = useMutation(api.settings.saveSelfService.mutationOptions());
  const { submit, discard } = useSettingsSave({
    form,
    saved: settings,
    write: (values) => write.mutateAsync({ store, settings: values }),
    done: "Self-service saved",
  });
  const toggle = (kind: RequestKind, isOn: boolean) =>
    form.setValue("off", isOn ? off.filter((one) => one !== kind) : [...off, kind], { shouldDirty: true });
  return (
    <div className="flex flex-col gap-6">
      <form onSubmit={submit} noValidate className="flex flex-col gap-6">
        <Section title="Offered" description={inWords(counts)}>
          <div className="flex flex-col gap-4">
            {selfServiceKinds.map(({ kind }) => (
              <Switch
                key={kind}
                {...kindWords[kind]}
                checked={!off.includes(kind)}
                onChange={(isOn) => toggle(kind, isOn)}
              />
            ))}
          </div>
        </Section>
        <SelfServiceLimits form={form} {...limits} />
        <SaveBar isDirty={form.formState.isDirty} busy={write.isPending} onDiscard={discard} />
      </form>
      <ShopConnection shop={shop} />
    </div>
  );
}

function inWords({ asked, done, withoutAgent }: SelfServiceFormProps["counts"]): string {
  if (asked === 0) return "Nothing was asked for in the last 30 days.";
  return `Last 30 days: asked for ${asked} times, settled ${done}, of those ${withoutAgent} without an agent.`;
}

const kindWords: Readonly<Record<RequestKind, { readonly label: string; readonly hint: string }>> = {
  reschedule: {
    label: "Choose another day",
    hint: "While the carrier has the parcel and it is not in the van. An agent passes it on.",
  },
  redelivery: {
    label: "Arrange it with the carrier",
    hint: "Shows what the parcel's carrier lets its recipient do, with link and telephone.",
  },
  change_address: {
    label: "Change the address",
    hint: "Until the parcel is handed over, or when the carrier cannot find the address. Done at once by Shopify, or by an agent.",
  },
  reship: { label: "Ask for a new parcel", hint: "When a parcel is lost, damaged, sent back or silent." },
  refund: {
    label: "Ask for a refund",
    hint: "Before anything leaves, when a parcel goes wrong, or for some days after the delivery.",
  },
  report_problem: {
    label: "Report a faulty delivery",
    hint: "Damaged, missing or wrong items, with up to four photos.",
  },
  contact: { label: "Write to a person", hint: "In every state. The message comes with its order." },
};
