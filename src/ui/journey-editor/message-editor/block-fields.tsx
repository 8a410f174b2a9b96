"use client";

import type { MessageBlock } from "@/domain/messaging/template";
import type { TemplateProblem } from "@/domain/messaging/template-problem";
import { Field } from "../../primitives/field";
import { Select } from "../../primitives/select";
import { blockHints } from "./blocks";
import { LiquidField } from "./liquid-field";

type ButtonTarget = Extract<MessageBlock, { kind: "button" }>["to"];

export interface BlockFieldsProps {
  readonly block: MessageBlock;
  readonly index: number;
  /** What is wrong with this block. */
  readonly problems: readonly TemplateProblem[];
  readonly onChange: (block: MessageBlock, act?: string) => void;
}

/** What can be set about one block; the order's facts fill the others by themselves. */
export function BlockFields({ block, index, problems, onChange }: BlockFieldsProps) {
  const common = { where: `blocks.${index}`, problems };
  switch (block.kind) {
    case "heading":
      return (
        <LiquidField
          {...common}
          label="Words"
          value={block.text}
          placeholder="Your parcel is on its way"
          onSettle={(text, act) => onChange({ ...block, text }, act)}
        />
      );
    case "text":
      return (
        <LiquidField
          {...common}
          label="Words"
          lines={3}
          value={block.text}
          onSettle={(text, act) => onChange({ ...block, text }, act)}
        />
      );
    case "button":
      return (
        <div className="flex flex-col gap-3">
          <LiquidField
            {...common}
            label="Words on it"
            value={block.label}
            onSettle={(label, act) => onChange({ ...block, label }, act)}
          />
          <Field label="Leads to">
            <Select options={targets} value={block.to} onChange={(to) => onChange({ ...block, to })} />
          </Field>
        </div>
      );
    default:
      return <p className="text-sm text-pretty text-ink-quiet">{blockHints[block.kind]}.</p>;
  }
}

const targets: readonly { value: ButtonTarget; label: string }[] = [
  { value: "tracking_page", label: "Your tracking page" },
  { value: "contact", label: "Your contact page, or a reply" },
  { value: "review", label: "The review page" },
  { value: "csat", label: "The question how the delivery was" },
  { value: "shop", label: "Your shop" },
  { value: "reschedule", label: "Choose another day" },
  { value: "change_address", label: "Change the address" },
  { value: "redelivery", label: "What the carrier offers" },
  { value: "refund", label: "Ask for a refund" },
  { value: "reship", label: "Ask for a new parcel" },
  { value: "report_problem", label: "Report a faulty delivery" },
];
