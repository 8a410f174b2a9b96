import { useState } from "react";
import {
  type ConsentColumn,
  type ConsentColumns,
  consentColumns,
  missingColumns,
} from "@/domain/consent-import/read-consent-file";
import { Field } from "../../primitives/field";
import { Select } from "../../primitives/select";

interface ColumnsFormProps {
  /** What the file calls its columns. */
  readonly header: readonly string[];
  readonly columns: ConsentColumns;
  readonly onChange: (columns: ConsentColumns) => void;
}

const ABSENT = "absent";

/** Which column of the file is what: as far as their names were known, and as somebody says. */
export function ColumnsForm({ header, columns, onChange }: ColumnsFormProps) {
  const missing = missingColumns(columns);
  // It never closes under somebody's hands.
  const [startsOpen] = useState(missing.length > 0);
  const options = [
    { value: ABSENT, label: "Not in this file" },
    ...header.map((name, place) => ({ value: String(place), label: name || `Column ${place + 1}` })),
  ];
  const choose = (column: ConsentColumn, value: string) => {
    const changed = new Map(columns);
    if (value === ABSENT) changed.delete(column);
    else changed.set(column, Number(value));
    onChange(changed);
  };
  return (
    <details className="text-sm" open={startsOpen}>
      <summary className="cursor-pointer py-1 font-medium">Which column is what</summary>
      <div className="mt-2 grid gap-4 sm:grid-cols-3">
        {consentColumns.map((column) => (
          <Field
            key={column}
            label={<span className="font-mono">{column}</span>}
            error={missing.includes(column) ? "Needed: choose its column." : undefined}
          >
            <Select
              options={options}
              value={String(columns.get(column) ?? ABSENT)}
              onChange={(value) => choose(column, value)}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
