"use client";

import { Controller, useFormContext, useWatch } from "react-hook-form";
import { verticals } from "@/domain/settings/vertical";
import { Combobox } from "../primitives/combobox";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Moment } from "../primitives/moment";
import { Select } from "../primitives/select";
import { useNow } from "../primitives/use-now";
import { countryOptions, currencyOptions, localeOptions, verticalLabels, zoneOptions } from "./choices";
import type { DeliveryValues } from "./delivery-values";

export function PlaceFields() {
  const { control, register, formState } = useFormContext<DeliveryValues>();
  const [zone, vertical, currency] = useWatch({ control, name: ["zone", "vertical", "currency"] });
  const { errors } = formState;
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      <Controller
        name="zone"
        render={({ field }) => (
          <Field label="Time zone" error={errors.zone?.message} hint={<ClockThere zone={zone} />}>
            <Combobox options={zoneOptions()} value={field.value} onChange={field.onChange} />
          </Field>
        )}
      />
      <Controller
        name="country"
        render={({ field }) => (
          <Field
            label="Country"
            error={errors.country?.message}
            hint="Orders to other countries count as international."
          >
            <Combobox options={countryOptions()} value={field.value} onChange={field.onChange} />
          </Field>
        )}
      />
      <Controller
        name="locale"
        render={({ field }) => (
          <Field
            label="Language"
            error={errors.locale?.message}
            hint="For dates and amounts, when an order names none."
          >
            <Combobox options={localeOptions()} value={field.value} onChange={field.onChange} />
          </Field>
        )}
      />
      <Controller
        name="currency"
        render={({ field }) => (
          <Field label="Currency" error={errors.currency?.message}>
            <Combobox options={currencyOptions()} value={field.value} onChange={field.onChange} />
          </Field>
        )}
      />
      <Controller
        name="vertical"
        render={({ field }) => (
          <Field label="What you sell" hint="Picks the benchmark you are compared with.">
            <Select
              options={verticals.map((value) => ({ value, label: verticalLabels[value] }))}
              value={vertical}
              onChange={field.onChange}
            />
          </Field>
        )}
      />
      <Field
        label={`High value from, in ${currency}`}
        error={errors.highValue?.message}
        hint="Orders of this value or more can be treated with more care."
      >
        <Input inputMode="decimal" {...register("highValue")} />
      </Field>
    </div>
  );
}

function ClockThere({ zone }: { zone: string }) {
  const now = useNow();
  return (
    <>
      It is <Moment at={now} zone={zone} /> there.
    </>
  );
}
