"use client";

import { Plus, Trash2 } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import type { DeliveryValues } from "./delivery-values";

export function TransitFields() {
  const { register, formState, control } = useFormContext<DeliveryValues>();
  const rows = useFieldArray({ control, name: "defaultTransit" });
  const problems = formState.errors.defaultTransit;
  return (
    <div className="flex flex-col gap-3">
      {rows.fields.length === 0 ? (
        <p className="text-ink-quiet">None yet: parcels without a date count as “date unknown”.</p>
      ) : null}
      {rows.fields.map((row, index) => (
        <div
          key={row.id}
          className="grid grid-cols-[1fr_1fr_auto] items-start gap-x-3 gap-y-2 border-b border-line pb-3 last:border-b-0 sm:grid-cols-[1fr_6rem_6rem_auto] sm:border-b-0 sm:pb-0"
        >
          <Field
            label="Shipping method"
            className="max-sm:col-span-3"
            error={problems?.[index]?.method?.message}
          >
            <Input
              placeholder="Part of the method's name, or *"
              {...register(`defaultTransit.${index}.method`)}
            />
          </Field>
          <Field label="Days from" error={problems?.[index]?.minDays?.message}>
            <Input
              type="number"
              min={0}
              {...register(`defaultTransit.${index}.minDays`, { valueAsNumber: true })}
            />
          </Field>
          <Field label="to" error={problems?.[index]?.maxDays?.message}>
            <Input
              type="number"
              min={0}
              {...register(`defaultTransit.${index}.maxDays`, { valueAsNumber: true })}
            />
          </Field>
          <Button
            tone="quiet"
            size="icon"
            className="mt-[1.625rem]"
            aria-label="Remove this shipping method"
            onClick={() => rows.remove(index)}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      ))}
      {problems?.root?.message ? (
        <p role="alert" className="text-sm text-trouble">
          {problems.root.message}
        </p>
      ) : null}
      <div>
        <Button size="small" onClick={() => rows.append({ method: "", minDays: 3, maxDays: 5 })}>
          <Plus aria-hidden />
          Add a shipping method
        </Button>
      </div>
    </div>
  );
}
