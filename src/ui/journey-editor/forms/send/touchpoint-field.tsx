"use client";

import { starterMessage } from "@/domain/journey/shipped/starter-message";
import { isTouchpointId, type TouchpointId, touchpointIds, touchpoints } from "@/domain/journey/touchpoint";
import { requiredFacts } from "@/domain/messaging/required-facts";
import { DAY_MS } from "@/domain/shared/instant";
import { Combobox } from "../../../primitives/combobox";
import { Field } from "../../../primitives/field";
import { isBlankMessage } from "../../message-editor/is-blank-message";
import type { ConfigFormProps } from "../form-props";

/** Which moment of the order the message is for. A text nobody has written yet becomes the ready-made one. */
export function TouchpointField({ draft, config, onChange }: ConfigFormProps<"send_message">) {
  const choose = (touchpoint: TouchpointId) => {
    if (touchpoint === config.touchpoint) return;
    const requires = [...requiredFacts(touchpoint)];
    const waitUpToMs = requires.length === 0 ? config.waitUpToMs : Math.max(config.waitUpToMs, DAY_MS);
    const template = config.template || touchpoint;
    const starter = isBlankMessage(draft.messages[template]) ? starterMessage(touchpoint) : null;
    onChange(
      { ...config, touchpoint, template, requires, waitUpToMs },
      starter === null ? {} : { messages: { [template]: starter } },
    );
  };
  return (
    <Field
      label="What it says"
      hint="Decides what makes the message pointless: a “shipped” message is not sent once the parcel has arrived."
    >
      <Combobox
        options={options}
        value={config.touchpoint}
        onChange={(value) => (isTouchpointId(value) ? choose(value) : undefined)}
      />
    </Field>
  );
}

const groupLabels = {
  main: "on the way",
  care: "on the way",
  exception: "trouble",
  international: "abroad",
} as const;

const options = touchpointIds.map((value) => {
  const { label, group } = touchpoints[value];
  return { value, label, hint: groupLabels[group] };
});
