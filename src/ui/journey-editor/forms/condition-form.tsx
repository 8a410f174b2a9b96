"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { Condition } from "@/domain/journey/condition";
import { conditionInWords } from "@/domain/journey/condition-words";
import { Button } from "../../primitives/button";
import { ConfirmDialog } from "../../primitives/confirm-dialog";
import { Field } from "../../primitives/field";
import { ArmHeader } from "./arm-header";
import { freeArmId, movedBy } from "./arms";
import { SettledInput } from "./fields/settled-input";
import type { ConfigFormProps, ConfigOf } from "./form-props";
import { RuleBuilder } from "./rule/rule-builder";
import { isUnfinished } from "./rule/unfinished";
import { WayOn } from "./way-on";

type Arm = ConfigOf<"condition">["arms"][number];

/** Several ways on, each with its rule; the first that is so is taken. */
export function ConditionForm({ nodeId, draft, config, onChange, onIntent }: ConfigFormProps<"condition">) {
  const { arms } = config;
  const [leaving, setLeaving] = useState<Arm | null>(null);
  const next = draft.nodes[nodeId]?.next ?? {};
  const change = (arm: Arm, act?: string) =>
    onChange({ arms: arms.map((one) => (one.id === arm.id ? arm : one)) }, act === undefined ? {} : { act });
  const remove = (arm: Arm) => onChange({ arms: arms.filter((one) => one.id !== arm.id) });
  const add = () => {
    const label = `Branch ${arms.length + 1}`;
    onChange({ arms: [...arms, { id: freeArmId(arms, "branch"), label, when: nothingYet }] });
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty text-ink-quiet">
        {arms.length === 1
          ? "An order takes this way when its rule is true, and “Otherwise” when it is not."
          : "An order takes the first of these ways whose rule is true, and “Otherwise” when none is."}
      </p>
      <ol className="flex flex-col gap-4">
        {arms.map((arm, index) => (
          <li key={arm.id} className="flex flex-col gap-3 rounded-card border border-line bg-surface p-3">
            <ArmHeader
              title={arms.length === 1 ? "This way" : `Way ${index + 1}`}
              name={arm.label || `way ${index + 1}`}
              index={index}
              count={arms.length}
              canRemove={arms.length > 1}
              onMove={(by) => onChange({ arms: movedBy(arms, arm.id, by) })}
              onRemove={() => (next[arm.id] === undefined ? remove(arm) : setLeaving(arm))}
            />
            <Field
              label="Name on the drawing"
              error={arm.label.trim() === "" ? "Give it a name." : undefined}
            >
              <SettledInput value={arm.label} onSettle={(label, act) => change({ ...arm, label }, act)} />
            </Field>
            <RuleBuilder
              label="Taken when"
              value={isNothing(arm.when) ? null : arm.when}
              scope={draft.scope}
              onChange={(when) => change({ ...arm, when: when ?? nothingYet, label: labelFor(arm, when) })}
            />
            <WayOn draft={draft} nodeId={nodeId} port={arm.id} onIntent={onIntent} />
          </li>
        ))}
      </ol>
      <div className="flex flex-col gap-2 rounded-card border border-line bg-surface p-3">
        <h3 className="text-sm font-medium text-ink-quiet">Otherwise</h3>
        <WayOn draft={draft} nodeId={nodeId} port="otherwise" onIntent={onIntent} />
      </div>
      <div>
        <Button size="small" onClick={add}>
          <Plus aria-hidden />
          Add another way
        </Button>
      </div>
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(isOpen) => (isOpen ? undefined : setLeaving(null))}
        title={`Remove the way “${leaving?.label ?? ""}”?`}
        description="The steps that only this way leads to go with it. Undo brings them back."
        confirm="Remove the way"
        danger
        onConfirm={() => {
          if (leaving !== null) remove(leaving);
          setLeaving(null);
        }}
      />
    </div>
  );
}

/** A rule that asks nothing yet: the step says that it is incomplete. */
const nothingYet: Condition = { all: [] };

function isNothing(when: Condition): boolean {
  return "all" in when && when.all.length === 0;
}

/** A way nobody has named is named by its rule, once that is whole and short. */
function labelFor({ label }: Arm, when: Condition | null): string {
  if (!/^(Branch \d+)?$/.test(label) || when === null || isUnfinished(when)) return label;
  const words = conditionInWords(when);
  return words.length > LONGEST ? label : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

const LONGEST = 48;
