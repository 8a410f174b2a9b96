"use client";

import { cornerRadii, type Font, fonts, type PageTheme } from "@/domain/page/theme";
import { colourProblems } from "@/domain/page/theme-colours";
import { languages as allLanguages, type Language, languageNames } from "@/domain/wording/language";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";

const FONT_LABELS: Readonly<Record<Font, string>> = {
  geist: "Geist (bundled)",
  system: "The reader's system font",
  serif: "Serif",
  rounded: "Rounded",
  mono: "Typewriter",
};

interface ThemeFormProps {
  readonly theme: PageTheme;
  /** What it takes where it has no colour of its own. */
  readonly plain: Readonly<Record<"accent" | "paper", string>>;
  readonly languages: readonly Language[];
  readonly disabled: boolean;
  readonly onTheme: (theme: PageTheme, field: string) => void;
  readonly onLanguages: (languages: readonly Language[]) => void;
}

/** What the page wears, and in which languages it can be read. */
export function ThemeForm({ theme, plain, languages, disabled, onTheme, onLanguages }: ThemeFormProps) {
  return (
    <div className="flex flex-col gap-4">
      <Field label="Logo" hint="An https address; empty: the logo of the store's settings." optional>
        <Input
          value={theme.logoUrl ?? ""}
          disabled={disabled}
          spellCheck={false}
          placeholder="https://…"
          onChange={({ target }) => onTheme({ ...theme, logoUrl: target.value.trim() || null }, "logo")}
        />
      </Field>
      <Colour
        field="accent"
        label="Colour of buttons and links"
        theme={theme}
        plain={plain}
        disabled={disabled}
        onTheme={onTheme}
      />
      <Colour
        field="paper"
        label="Ground of the page by day"
        theme={theme}
        plain={plain}
        disabled={disabled}
        onTheme={onTheme}
      />
      <Field label="Font">
        <Select
          options={fonts.map((font) => ({ value: font, label: FONT_LABELS[font] }))}
          value={theme.font}
          disabled={disabled}
          onChange={(font) => onTheme({ ...theme, font }, "font")}
        />
      </Field>
      <Field label="Corners">
        <Select
          options={cornerRadii.map((radius) => ({
            value: String(radius),
            label: radius === 0 ? "Square" : `${radius} pixels`,
          }))}
          value={String(theme.corners)}
          disabled={disabled}
          onChange={(chosen) => {
            const corners = cornerRadii.find((radius) => String(radius) === chosen);
            if (corners !== undefined) onTheme({ ...theme, corners }, "corners");
          }}
        />
      </Field>
      <fieldset>
        <legend className="mb-1 font-medium">Languages</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {allLanguages.map((language) => (
            <label key={language} className="flex min-h-6 items-center gap-1.5">
              <input
                type="checkbox"
                checked={languages.includes(language)}
                disabled={disabled}
                onChange={({ target }) =>
                  onLanguages(
                    allLanguages.filter((one) =>
                      one === language ? target.checked : languages.includes(one),
                    ),
                  )
                }
              />
              {languageNames[language]}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

interface ColourProps extends Pick<ThemeFormProps, "theme" | "plain" | "disabled" | "onTheme"> {
  readonly field: "accent" | "paper";
  readonly label: string;
}

/** A colour, how it reads, and the nearest one that reads better. */
function Colour({ field, label, theme, plain, disabled, onTheme }: ColourProps) {
  const value = theme[field];
  const problem = colourProblems(theme).find((one) => one.field === field);
  return (
    <Field
      label={label}
      hint={
        value === null
          ? field === "accent"
            ? "As in the store's settings."
            : "The house's own."
          : problem === undefined
            ? "Can be read well."
            : problem.says
      }
    >
      <span className="flex flex-wrap items-center gap-2">
        <input
          type="color"
          aria-label={label}
          value={value ?? plain[field]}
          disabled={disabled}
          className="h-9 w-12 shrink-0 rounded border border-edge/70 bg-surface-raised p-1"
          onChange={({ target }) => onTheme({ ...theme, [field]: target.value }, field)}
        />
        {value === null ? null : <code className="font-mono text-sm">{value}</code>}
        {problem === undefined ? null : (
          <Button
            size="small"
            disabled={disabled}
            onClick={() => onTheme({ ...theme, [field]: problem.suggested }, field)}
          >
            Take {problem.suggested}
          </Button>
        )}
        {value === null ? null : (
          <Button
            size="small"
            tone="quiet"
            disabled={disabled}
            onClick={() => onTheme({ ...theme, [field]: null }, field)}
          >
            Back to the store's
          </Button>
        )}
      </span>
    </Field>
  );
}
