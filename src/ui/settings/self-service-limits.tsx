"use client";

import { Controller, type UseFormReturn } from "react-hook-form";
import type { SelfServiceSettings } from "@/domain/self-service/self-service-settings";
import { formatMoney } from "@/domain/shared/money";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";

interface SelfServiceLimitsProps {
  readonly form: UseFormReturn<SelfServiceSettings>;
  readonly currency: string;
  readonly highValueMinor: number;
}

/** How long things can be asked for, where, and what a person must look at first. */
export function SelfServiceLimits({ form, currency, highValueMinor }: SelfServiceLimitsProps) {
  const { register, control, formState } = form;
  const { errors } = formState;
  const high = formatMoney({ amountMinor: highValueMinor, currency }, "en");
  return (
    <Section
      title="Limits"
      description="Every change is verified by a one-time code, and the address on file is told of it."
    >
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
        <Field label="Refunds, days after delivery" error={errors.refundDays?.message}>
          <Input type="number" min={1} max={365} {...register("refundDays", { valueAsNumber: true })} />
        </Field>
        <Field label="Faults, days after delivery" error={errors.reportDays?.message}>
          <Input type="number" min={1} max={90} {...register("reportDays", { valueAsNumber: true })} />
        </Field>
        <Field label="Another day, days ahead" error={errors.rescheduleDays?.message}>
          <Input type="number" min={1} max={30} {...register("rescheduleDays", { valueAsNumber: true })} />
        </Field>
      </div>
      <div className="mt-5 grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <Controller
          control={control}
          name="holdFromMinor"
          render={({ field }) => (
            <Field
              label={`Look first from an order value of (${currency})`}
              optional
              error={errors.holdFromMinor?.message}
              hint={`Such orders are never changed without a person, nor is a new country. Empty: ${high}, your high value.`}
            >
              <Input
                type="number"
                min={0}
                value={field.value === null ? "" : field.value / 100}
                onChange={({ target }) =>
                  field.onChange(target.value === "" ? null : Math.round(Number(target.value) * 100))
                }
              />
            </Field>
          )}
        />
        <Controller
          control={control}
          name="countries"
          render={({ field, fieldState }) => (
            <Field
              label="Only for these countries"
              optional
              error={fieldState.error?.message ?? errors.countries?.[0]?.message}
              hint="Two letters each, apart by commas: US, CA. Empty: everywhere."
            >
              <Input
                autoComplete="off"
                spellCheck={false}
                defaultValue={field.value.join(", ")}
                onBlur={({ target }) => field.onChange(codesIn(target.value))}
              />
            </Field>
          )}
        />
      </div>
    </Section>
  );
}

function codesIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
}
