"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { contrastRatio, inkOn, READABLE_CONTRAST } from "@/domain/settings/contrast";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";

export interface AccentFieldProps {
  readonly value: string;
  readonly onChange: (accent: string) => void;
  readonly error: string | undefined;
}

/** The brand's colour, with what it does to reading. */
export function AccentField({ value, onChange, error }: AccentFieldProps) {
  const isColour = /^#[0-9a-f]{6}$/i.test(value);
  return (
    <Field label="Accent colour" error={error} hint={isColour ? <Contrast accent={value} /> : undefined}>
      <span className="flex gap-2">
        <input
          type="color"
          aria-label="Pick the accent colour"
          value={isColour ? value : "#000000"}
          onChange={(event) => onChange(event.target.value)}
          className="h-9 w-12 shrink-0 rounded border border-edge/70 bg-surface-raised p-1"
        />
        <Input
          value={value}
          onChange={(event) => onChange(event.target.value.trim())}
          spellCheck={false}
          className="font-mono"
        />
      </span>
    </Field>
  );
}

function Contrast({ accent }: { accent: string }) {
  const onWhite = contrastRatio(accent, "#ffffff");
  const buttonText = contrastRatio(accent, inkOn(accent));
  const isReadable = onWhite >= READABLE_CONTRAST;
  const Icon = isReadable ? CircleCheck : TriangleAlert;
  return (
    <span className="flex items-start gap-1.5">
      <Icon
        aria-hidden
        className={
          isReadable ? "mt-0.5 size-4 shrink-0 text-delivered" : "mt-0.5 size-4 shrink-0 text-waiting"
        }
      />
      <span>
        Links on white {onWhite.toFixed(1)} : 1{isReadable ? "" : `, ${READABLE_CONTRAST} is needed`}. Text on
        buttons {buttonText.toFixed(1)} : 1, in {inkOn(accent) === "#ffffff" ? "white" : "black"}.
      </span>
    </span>
  );
}
