"use client";

import { useId, useState } from "react";
import type { Comparison } from "@/domain/journey/condition";
import type { Fact } from "@/domain/journey/facts-catalogue/registry";
import { formatMoney, parseMoney } from "@/domain/shared/money";
import { Input } from "../../../primitives/input";
import { useSettledText } from "../fields/use-settled-text";
import { useEditorStore } from "../use-editor-store";

export interface MoneyInputProps {
  readonly fact: Fact;
  readonly comparison: Comparison;
  readonly onChange: (value: Comparison["value"]) => void;
}

/** An amount as people write it, in the store's currency. */
export function MoneyInput(props: MoneyInputProps) {
  const store = useEditorStore();
  if (store === null) return <Input disabled aria-label={`${props.fact.label}: amount`} />;
  return <Amount {...props} currency={store.currency} />;
}

function Amount({ fact, comparison, onChange, currency }: MoneyInputProps & { readonly currency: string }) {
  const [isWrong, setWrong] = useState(false);
  const wrongId = useId();
  const amountMinor = typeof comparison.value === "number" ? comparison.value : null;
  const take = (typed: string) => {
    const money = parseMoney(typed.replace(",", "."), currency);
    setWrong(typed.trim() !== "" && money === null);
    if (typed.trim() === "") onChange(undefined);
    else if (money !== null) onChange(money.amountMinor);
  };
  const { text, setText, settle } = useSettledText(
    amountMinor === null ? "" : decimalText(amountMinor, currency),
    take,
  );
  return (
    <div>
      <div className="flex items-center gap-2">
        <Input
          aria-label={`${fact.label}: amount in ${currency}`}
          {...(isWrong ? { "aria-invalid": true, "aria-describedby": wrongId } : {})}
          inputMode="decimal"
          autoComplete="off"
          className="w-28"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={settle}
        />
        <span className="text-ink-quiet">{currency}</span>
      </div>
      {isWrong ? (
        <p id={wrongId} role="alert" className="mt-1 text-sm text-trouble">
          Write an amount like 200 or 199.50.
        </p>
      ) : null}
    </div>
  );
}

/** "200.00" for 20000 US cents: the American writing without symbol and thousands' commas. */
function decimalText(amountMinor: number, currency: string): string {
  return formatMoney({ amountMinor, currency }, "en-US").replaceAll(/[^0-9.-]/g, "");
}
