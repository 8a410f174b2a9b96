"use client";

import { Plus } from "lucide-react";
import { Button } from "../../primitives/button";
import { Field } from "../../primitives/field";
import { ArmHeader } from "./arm-header";
import { evenShares, freeArmId, movedBy } from "./arms";
import { NumberInput } from "./fields/number-input";
import { SettledInput } from "./fields/settled-input";
import type { ConfigFormProps, ConfigOf } from "./form-props";

type Arm = ConfigOf<"split">["arms"][number];

/** Shares of the orders, drawn by lot; an order keeps its lot. */
export function SplitForm({ config, onChange }: ConfigFormProps<"split">) {
  const { arms, experiment } = config;
  const sum = arms.reduce((total, { weight }) => total + weight, 0);
  const change = (arm: Arm, act?: string) =>
    onChange(
      { experiment, arms: arms.map((one) => (one.id === arm.id ? arm : one)) },
      act === undefined ? {} : { act },
    );
  const shareOut = (list: readonly Arm[]) => {
    const shares = evenShares(list.length);
    onChange({ experiment, arms: list.map((arm, index) => ({ ...arm, weight: shares[index] ?? 0 })) });
  };
  return (
    <div className="flex flex-col gap-4">
      <Field
        label="What is tried"
        hint="Orders keep their way under this name. A new name draws anew."
        error={experiment.trim() === "" ? "Give it a name." : undefined}
      >
        <SettledInput
          value={experiment}
          onSettle={(name, act) =>
            name.trim() === "" ? undefined : onChange({ arms, experiment: name.trim() }, { act })
          }
        />
      </Field>
      <ol className="flex flex-col gap-3">
        {arms.map((arm, index) => (
          <li key={arm.id} className="flex flex-col gap-2 rounded-card border border-line bg-surface p-3">
            <ArmHeader
              title={`Way ${index + 1}`}
              name={arm.label || `way ${index + 1}`}
              index={index}
              count={arms.length}
              canRemove={arms.length > 2}
              onMove={(by) => onChange({ experiment, arms: movedBy(arms, arm.id, by) })}
              onRemove={() => shareOut(arms.filter((one) => one.id !== arm.id))}
            />
            <div className="grid grid-cols-[minmax(0,1fr)_5.5rem] gap-3">
              <Field label="Name">
                <SettledInput value={arm.label} onSettle={(label, act) => change({ ...arm, label }, act)} />
              </Field>
              <Field label="Share, %">
                <NumberInput
                  aria-label={`Share of ${arm.label || `way ${index + 1}`} in percent`}
                  value={arm.weight}
                  min={0}
                  max={100}
                  whole
                  onChange={(weight) => (weight === null ? undefined : change({ ...arm, weight }))}
                />
              </Field>
            </div>
          </li>
        ))}
      </ol>
      <p aria-live="polite" className={sum === 100 ? "text-sm text-ink-quiet" : "text-sm text-trouble"}>
        {sum === 100 ? "The shares add up to 100 %." : `The shares add up to ${sum} %: they must make 100 %.`}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          onClick={() => {
            const id = freeArmId(arms, "way");
            shareOut([...arms, { id, label: LETTERS.charAt(arms.length) || id, weight: 0 }]);
          }}
        >
          <Plus aria-hidden />
          Add another way
        </Button>
        <Button tone="quiet" size="small" onClick={() => shareOut(arms)}>
          Share evenly
        </Button>
      </div>
    </div>
  );
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
