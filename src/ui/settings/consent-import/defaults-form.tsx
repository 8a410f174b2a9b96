import { type ConsentTable, missingColumns } from "@/domain/consent-import/read-consent-file";
import type { ConsentDefaults } from "@/domain/consent-import/read-consent-row";
import { Button } from "../../primitives/button";
import { Field } from "../../primitives/field";
import { Input } from "../../primitives/input";
import { Select } from "../../primitives/select";

interface DefaultsFormProps {
  readonly name: string;
  readonly table: ConsentTable;
  readonly defaults: ConsentDefaults;
  readonly onChange: (defaults: ConsentDefaults) => void;
  readonly onCheck: () => void;
}

/** What holds for the whole file, where its lines do not say it. */
export function DefaultsForm({ name, table, defaults, onChange, onCheck }: DefaultsFormProps) {
  const isAbsent = (column: "channel" | "class" | "wording") => !table.columns.has(column);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty">
        <strong className="font-medium">{name}</strong>: {table.rows.length.toLocaleString("en")}{" "}
        {table.rows.length === 1 ? "line" : "lines"}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {isAbsent("channel") ? (
          <Field label="They agreed to get">
            <Select
              options={[
                { value: "sms", label: "Texts" },
                { value: "email", label: "E-mail" },
              ]}
              value={defaults.channel}
              onChange={(channel) => onChange({ ...defaults, channel })}
            />
          </Field>
        ) : null}
        {isAbsent("class") ? (
          <Field label="About">
            <Select
              options={[
                { value: "transactional", label: "Their orders" },
                { value: "marketing", label: "Offers" },
              ]}
              value={defaults.class}
              onChange={(about) => onChange({ ...defaults, class: about })}
            />
          </Field>
        ) : null}
        {isAbsent("wording") ? (
          <Field
            label="The words they agreed to"
            hint="From the form they filled in: it is what proves the consent."
            className="sm:col-span-2"
          >
            <Input
              value={defaults.wording}
              maxLength={2_000}
              onChange={(event) => onChange({ ...defaults, wording: event.target.value })}
            />
          </Field>
        ) : null}
      </div>
      <div>
        <Button tone="primary" disabled={missingColumns(table.columns).length > 0} onClick={onCheck}>
          Check the file
        </Button>
      </div>
    </div>
  );
}
