"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import type { DeliveryValues } from "./delivery-values";

export function RetentionFields() {
  const { register, formState } = useFormContext<DeliveryValues>();
  const problem = formState.errors.retention;
  return (
    <div className="grid gap-x-3 gap-y-3 sm:grid-cols-2">
      <Field
        label="What senders sent, in days"
        hint="Raw hooks, which can be replayed until then."
        error={problem?.rawDays?.message}
      >
        <Input type="number" min={7} max={3650} {...register("retention.rawDays", { valueAsNumber: true })} />
      </Field>
      <Field
        label="Personal details, in days"
        hint="Names, addresses and texts, after the last that happened to an order."
        error={problem?.personalDays?.message}
      >
        <Input
          type="number"
          min={30}
          max={3650}
          {...register("retention.personalDays", { valueAsNumber: true })}
        />
      </Field>
    </div>
  );
}
