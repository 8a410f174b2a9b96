"use client";

import { useQuery } from "@tanstack/react-query";
import { choiceInWords } from "@/domain/journey/choice-in-words";
import type { Comparison } from "@/domain/journey/condition";
import { valuesOf } from "@/domain/journey/condition-operators";
import type { Fact } from "@/domain/journey/facts-catalogue/registry";
import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import { useApi } from "../../../frame/api-provider";
import { useConsoleStore } from "../../../frame/store-provider";
import { Combobox, type ComboboxOption } from "../../../primitives/combobox";
import { Field } from "../../../primitives/field";
import { countryOptions } from "../../../settings/choices";
import { MultiPicker } from "../fields/multi-picker";
import { NumberInput } from "../fields/number-input";
import { SettledInput } from "../fields/settled-input";
import { valueList } from "./comparison-value";
import { MoneyInput } from "./money-input";

export interface ValueControlProps {
  readonly fact: Fact;
  readonly comparison: Comparison;
  readonly onChange: (value: Comparison["value"]) => void;
}

/** The control that fits what is asked: a list, a country, an amount, a number of hours. Nothing for yes or no. */
export function ValueControl(props: ValueControlProps) {
  const { fact, comparison } = props;
  if (valuesOf(comparison.op) === "none") return null;
  switch (fact.type) {
    case "boolean":
      return null;
    case "money":
      return <MoneyInput {...props} />;
    case "number":
    case "hours":
    case "days":
      return <NumberValue {...props} />;
    case "choice":
      return <ChosenValue {...props} options={choiceOptions(fact)} add="Add one" />;
    case "country":
      return <ChosenValue {...props} options={countryOptions()} add="Add a country" />;
    case "list":
    case "text":
      return fact.options === undefined ? (
        <SeenValue {...props} />
      ) : (
        <ChosenValue {...props} options={choiceOptions(fact)} add="Add one" />
      );
    default:
      return fact.type satisfies never;
  }
}

function NumberValue({ fact, comparison, onChange }: ValueControlProps) {
  const unit = fact.type === "number" ? null : fact.type;
  return (
    <div className="flex items-start gap-2">
      <NumberInput
        aria-label={unit === null ? `${fact.label}: number` : `${fact.label}: number of ${unit}`}
        value={typeof comparison.value === "number" ? comparison.value : null}
        className="w-24"
        onChange={(value) => onChange(value ?? undefined)}
      />
      {unit === null ? null : <span className="pt-2 text-ink-quiet">{unit}</span>}
    </div>
  );
}

interface ChosenValueProps extends ValueControlProps {
  readonly options: readonly ComboboxOption[];
  readonly add: string;
  readonly free?: boolean;
}

function ChosenValue({ fact, comparison, onChange, options, add, free = false }: ChosenValueProps) {
  const values = valueList(comparison.value);
  if (valuesOf(comparison.op) === "one" && !free) {
    return (
      <Field label={`${fact.label}: value`} hideLabel>
        <Combobox options={options} value={values[0] ?? null} onChange={onChange} />
      </Field>
    );
  }
  return (
    <MultiPicker
      label={`${fact.label}: values`}
      options={options}
      values={values}
      add={add}
      free={free}
      onChange={(next) => onChange(next.length === 0 ? undefined : [...next])}
    />
  );
}

/** What this store's own orders have had; anything else can be typed. */
function SeenValue(props: ValueControlProps) {
  const { fact, comparison, onChange } = props;
  const api = useApi();
  const { store } = useConsoleStore();
  const { data = [] } = useQuery({
    ...api.facts.values.queryOptions({ store, factId: fact.id }),
    staleTime: FRESH_MS,
  });
  const options = data.map(({ value, label, orders }) => ({
    value,
    label,
    hint: orders === 1 ? "1 order" : `${orders} orders`,
  }));
  if (valuesOf(comparison.op) === "several") {
    return (
      <ChosenValue
        {...props}
        options={options}
        add={options.length > 0 ? "Choose or type" : "Type a value"}
        free
      />
    );
  }
  const [value = ""] = valueList(comparison.value);
  const listId = `seen-${fact.id.replaceAll(".", "-")}`;
  return (
    <>
      <SettledInput
        aria-label={`${fact.label}: value`}
        value={value}
        list={listId}
        onSettle={(text) => onChange(text.trim() === "" ? undefined : text.trim())}
      />
      <datalist id={listId}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </datalist>
    </>
  );
}

const FRESH_MS = 120_000;

function choiceOptions({ options = [] }: Fact): readonly ComboboxOption[] {
  return options.map((value) => ({
    value,
    label: isTouchpointId(value) ? touchpoints[value].label : sentence(value),
  }));
}

function sentence(choice: string): string {
  const words = choiceInWords(choice);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
