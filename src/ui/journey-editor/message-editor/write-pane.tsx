"use client";

import type { MessageTemplate } from "@/domain/messaging/template";
import { Field } from "../../primitives/field";
import { Select } from "../../primitives/select";
import { BlockList } from "./block-list";
import { LiquidField } from "./liquid-field";
import { ShortTexts } from "./short-texts";
import type { WritePaneProps } from "./write-pane-props";

/** Subject, preview text and blocks. */
export function WritePane({ template, problems, onChange }: WritePaneProps) {
  const about = (where: string) => problems.filter((problem) => problem.where === where);
  return (
    <div className="flex flex-col gap-5">
      <LiquidField
        label="Subject"
        where="subject"
        value={template.subject}
        problems={about("subject")}
        placeholder="Your order {{ order.number }} is on its way"
        onSettle={(subject, act) => onChange((now) => ({ ...now, subject }), act)}
      />
      <LiquidField
        label="Preview text"
        where="preheader"
        value={template.preheader}
        problems={about("preheader")}
        placeholder="What mail programs show after the subject"
        onSettle={(preheader, act) => onChange((now) => ({ ...now, preheader }), act)}
      />
      <section aria-label="Blocks" className="flex flex-col gap-3">
        <div>
          <h2 className="font-medium">Blocks</h2>
          <p className="text-sm text-ink-quiet pointer-coarse:hidden">
            Alt with an arrow key moves the one you are in.
          </p>
        </div>
        <BlockList
          blocks={template.blocks}
          problems={problems}
          onChange={(edit, act) => onChange((now) => ({ ...now, blocks: edit(now.blocks) }), act)}
        />
      </section>
      <ShortTexts template={template} problems={problems} onChange={onChange} />
      <Field
        label="It is"
        hint={
          template.class === "marketing"
            ? "Goes only to people who agreed to marketing."
            : "About the order: everybody who ordered may get it. It must not advertise."
        }
      >
        <Select
          options={classes}
          value={template.class}
          onChange={(next) => onChange((now) => ({ ...now, class: next }))}
        />
      </Field>
    </div>
  );
}

const classes: readonly { value: MessageTemplate["class"]; label: string }[] = [
  { value: "transactional", label: "A message about the order" },
  { value: "marketing", label: "Marketing" },
];
