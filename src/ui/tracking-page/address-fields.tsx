import type { Choice } from "@/application/self-service/act-view";
import type { SelfServiceWords } from "@/domain/wording/self-service-words";

interface AddressFieldsProps {
  readonly countries: readonly Choice[];
  readonly country: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly words: SelfServiceWords;
}

/** A whole new address. The old one is never shown. */
export function AddressFields({ countries, country, typed, words: { form } }: AddressFieldsProps) {
  const fields = [
    { name: "line1", label: form.line1, isRequired: true, autoComplete: "address-line1", maxLength: 120 },
    { name: "line2", label: form.line2, isRequired: false, autoComplete: "address-line2", maxLength: 120 },
    {
      name: "postalCode",
      label: form.postalCode,
      isRequired: false,
      autoComplete: "postal-code",
      maxLength: 20,
    },
    { name: "city", label: form.city, isRequired: true, autoComplete: "address-level2", maxLength: 80 },
    { name: "region", label: form.region, isRequired: false, autoComplete: "address-level1", maxLength: 80 },
  ];
  return (
    <>
      {fields.map(({ name, label, isRequired, autoComplete, maxLength }) => (
        <div key={name}>
          <label htmlFor={name}>{label}</label>
          <input
            id={name}
            name={name}
            required={isRequired}
            autoComplete={autoComplete}
            maxLength={maxLength}
            defaultValue={typed[name]}
          />
        </div>
      ))}
      <label htmlFor="country">{form.country}</label>
      <select
        id="country"
        name="country"
        required
        autoComplete="country"
        defaultValue={typed.country ?? country}
      >
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}
