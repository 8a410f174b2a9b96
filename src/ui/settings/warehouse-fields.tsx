"use client";

import { Plus, Trash2 } from "lucide-react";
import { Controller, useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "../primitives/button";
import { Combobox } from "../primitives/combobox";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { countryOptions, zoneOptions } from "./choices";
import type { DeliveryValues } from "./delivery-values";

export function WarehouseFields() {
  const { control, getValues, formState } = useFormContext<DeliveryValues>();
  const rows = useFieldArray({ control, name: "warehouses", keyName: "rowKey" });
  const rootProblem = formState.errors.warehouses?.root?.message;
  const add = () => {
    const { zone, country } = getValues();
    rows.append({ id: "", name: "", zone, country: country ?? "" });
  };
  return (
    <div className="flex flex-col gap-4">
      {rows.fields.length === 0 ? (
        <p className="text-ink-quiet">
          None yet: parcels are taken to start in the store's own zone and country.
        </p>
      ) : null}
      {rows.fields.map((row, index) => (
        <WarehouseRow key={row.rowKey} index={index} onRemove={() => rows.remove(index)} />
      ))}
      {rootProblem ? (
        <p role="alert" className="text-sm text-trouble">
          {rootProblem}
        </p>
      ) : null}
      <div>
        <Button size="small" onClick={add}>
          <Plus aria-hidden />
          Add a warehouse
        </Button>
      </div>
    </div>
  );
}

function WarehouseRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { register, formState } = useFormContext<DeliveryValues>();
  const problem = formState.errors.warehouses?.[index];
  return (
    <fieldset className="grid gap-x-3 gap-y-3 rounded border border-line p-3 sm:grid-cols-2">
      <legend className="sr-only">Warehouse {index + 1}</legend>
      <Field label="Name" error={problem?.name?.message}>
        <Input {...register(`warehouses.${index}.name`)} />
      </Field>
      <Field label="Location id" hint="As the shop platform calls it." error={problem?.id?.message}>
        <Input spellCheck={false} {...register(`warehouses.${index}.id`)} />
      </Field>
      <Controller
        name={`warehouses.${index}.zone`}
        render={({ field }) => (
          <Field label="Time zone" error={problem?.zone?.message}>
            <Combobox options={zoneOptions()} value={field.value} onChange={field.onChange} />
          </Field>
        )}
      />
      <Controller
        name={`warehouses.${index}.country`}
        render={({ field }) => (
          <Field label="Country" error={problem?.country?.message}>
            <Combobox options={countryOptions()} value={field.value || null} onChange={field.onChange} />
          </Field>
        )}
      />
      <Field
        label="Place, for messages"
        hint="As shoppers know it: Reno, Nevada. Empty: messages do not say it."
        error={problem?.place?.message}
      >
        <Input {...register(`warehouses.${index}.place`)} />
      </Field>
      <Field
        label="Business days until the hand-over"
        hint="At most. Empty: messages do not say it."
        error={problem?.handlingDays?.message}
      >
        <Input
          type="number"
          min={0}
          max={60}
          {...register(`warehouses.${index}.handlingDays`, {
            setValueAs: (value) => (value === "" || value === null ? undefined : Number(value)),
          })}
        />
      </Field>
      <div className="sm:col-span-2">
        <Button tone="quiet" size="small" onClick={onRemove}>
          <Trash2 aria-hidden />
          Remove this warehouse
        </Button>
      </div>
    </fieldset>
  );
}
