"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import {
  type BrandSettings,
  type BrandSettingsInput,
  brandSettingsSchema,
} from "@/domain/settings/store-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { AccentField } from "./accent-field";
import { BrandPreview } from "./brand-preview";
import { SaveBar } from "./save-bar";
import { useSettingsSave } from "./use-settings-save";

export function BrandForm({ brand }: { brand: BrandSettings }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const saved: BrandSettingsInput = {
    ...brand,
    logoUrl: brand.logoUrl ?? "",
    contactUrl: brand.contactUrl ?? "",
    shopUrl: brand.shopUrl ?? "",
    reviewUrl: brand.reviewUrl ?? "",
  };
  const form = useForm<BrandSettingsInput, unknown, BrandSettings>({
    resolver: zodResolver(brandSettingsSchema),
    defaultValues: saved,
  });
  const [name, accent, logoUrl] = useWatch({ control: form.control, name: ["name", "accent", "logoUrl"] });
  const { errors, isDirty } = form.formState;
  const write = useMutation(api.settings.saveBrand.mutationOptions());
  const { submit, discard } = useSettingsSave({
    form,
    saved,
    write: (values) => write.mutateAsync({ store, brand: values }),
    done: "Store and brand saved",
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <Section title="Brand" description="What shoppers see in messages and on the tracking page.">
        <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[1fr_15rem]">
          <div className="flex flex-col gap-5">
            <Field label="Name" error={errors.name?.message}>
              <Input {...form.register("name")} />
            </Field>
            <AccentField
              value={accent}
              onChange={(colour) =>
                form.setValue("accent", colour, { shouldDirty: true, shouldValidate: true })
              }
              error={errors.accent?.message}
            />
            <Field
              label="Logo address"
              optional
              hint="A PNG or SVG reachable by https, shown 40 pixels high. Without one your name stands there."
              error={errors.logoUrl?.message}
            >
              <Input inputMode="url" placeholder="https://" {...form.register("logoUrl")} />
            </Field>
          </div>
          <BrandPreview name={name} accent={accent} logoUrl={logoUrl ?? ""} />
        </div>
      </Section>
      <Section title="Links" description="Where buttons in messages and on the tracking page lead.">
        <div className="flex flex-col gap-5">
          <Field
            label="Contact"
            optional
            hint="Your help page, or a mailbox as mailto:help@shop.com. “Ask us” leads here, with the order named."
            error={errors.contactUrl?.message}
          >
            <Input inputMode="url" placeholder="https://" {...form.register("contactUrl")} />
          </Field>
          <Field label="Shop" optional error={errors.shopUrl?.message}>
            <Input inputMode="url" placeholder="https://" {...form.register("shopUrl")} />
          </Field>
          <Field
            label="Reviews"
            optional
            hint="Without one, review requests leave their button out."
            error={errors.reviewUrl?.message}
          >
            <Input inputMode="url" placeholder="https://" {...form.register("reviewUrl")} />
          </Field>
        </div>
      </Section>
      <SaveBar isDirty={isDirty} busy={write.isPending} onDiscard={discard} />
    </form>
  );
}
