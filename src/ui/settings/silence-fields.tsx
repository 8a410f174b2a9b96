"use client";

import { useFormContext } from "react-hook-form";
import type { SilenceThresholds } from "@/domain/journey/store-facts";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import type { DeliveryValues } from "./delivery-values";

const legs: readonly {
  readonly leg: keyof SilenceThresholds;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    leg: "beforePickup",
    label: "Before pickup",
    hint: "The label is printed, the carrier has not scanned it.",
  },
  { leg: "moving", label: "On the way", hint: "Between facilities." },
  { leg: "customs", label: "In customs", hint: "Nobody scans there for days." },
  { leg: "lastMile", label: "Last mile", hint: "At the local depot or out for delivery." },
];

export function SilenceFields() {
  const { register, formState } = useFormContext<DeliveryValues>();
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
      {legs.map(({ leg, label, hint }) => (
        <Field
          key={leg}
          label={`${label}, hours`}
          hint={hint}
          error={formState.errors.silence?.[leg]?.message}
        >
          <Input type="number" min={12} max={720} {...register(`silence.${leg}`, { valueAsNumber: true })} />
        </Field>
      ))}
    </div>
  );
}
