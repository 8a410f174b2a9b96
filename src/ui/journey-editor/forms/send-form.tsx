"use client";

import { channels } from "@/domain/messaging/channels/registry";
import { Field } from "../../primitives/field";
import { Select } from "../../primitives/select";
import { ChoiceList } from "./fields/choice-list";
import type { ConfigFormProps, ConfigOf } from "./form-props";
import { RuleBuilder } from "./rule/rule-builder";
import { ChannelPolicyButton } from "./send/channel-policy";
import { RequiredFacts } from "./send/required-facts";
import { SendText } from "./send/send-text";
import { TouchpointField } from "./send/touchpoint-field";

type Send = ConfigOf<"send_message">;

/** What is said, about what, to whom not, and what it cannot do without. */
export function SendForm(props: ConfigFormProps<"send_message">) {
  const { draft, config, onChange } = props;
  return (
    <div className="flex flex-col gap-6">
      <TouchpointField {...props} />
      <SendText {...props} />
      <ChoiceList
        legend="By"
        choices={channelChoices}
        value={config.channel}
        onChange={(channel) => onChange({ ...config, channel })}
      />
      <ChannelPolicyButton {...props} />
      {draft.scope === "shipment" ? (
        <ChoiceList
          legend="It tells about"
          choices={coverChoices}
          value={config.covers}
          onChange={(covers) => onChange({ ...config, covers })}
        />
      ) : null}
      <RuleBuilder
        label="Skip it when"
        hint="Asked here, and again right before it goes out. The journey goes on either way."
        without="Never skipped by a rule. What has been told already, or is no longer true, is left out anyway."
        value={config.unless}
        scope={draft.scope}
        onChange={(unless) => onChange({ ...config, unless })}
      />
      <RequiredFacts {...props} />
      <ChoiceList
        legend="How long it is true"
        choices={validChoices}
        value={config.validFor}
        onChange={(validFor) => onChange({ ...config, validFor })}
      />
      <Field label="It promises" hint="Milepost watches that the promise is kept.">
        <Select
          options={promiseOptions}
          value={config.promise ?? "none"}
          onChange={(promise) => onChange({ ...config, promise: promise === "none" ? null : promise })}
        />
      </Field>
    </div>
  );
}

const channelChoices: readonly { value: Send["channel"]; label: string; hint: string }[] = [
  { value: "email", label: channels.email.label, hint: "Everybody who ordered and has not refused." },
  {
    value: "sms",
    label: channels.sms.label,
    hint: "Only those who asked for texts. Waits for decent hours where they are.",
  },
  {
    value: "push",
    label: channels.push.label,
    hint: "Only where they allowed it, on the tracking page. Waits for decent hours, too.",
  },
  { value: "webhook", label: channels.webhook.label, hint: "Tells another system; writes to nobody." },
  { value: "klaviyo", label: channels.klaviyo.label, hint: "As an event: a flow there writes the message." },
  {
    value: "omnisend",
    label: channels.omnisend.label,
    hint: "As an event: an automation there writes the message.",
  },
];

const coverChoices: readonly { value: Send["covers"]; label: string; hint: string }[] = [
  { value: "parcel", label: "This parcel", hint: "Each parcel gets its own message." },
  {
    value: "fulfilment",
    label: "What was shipped together",
    hint: "One message for all parcels of a shipment.",
  },
  { value: "order", label: "The whole order", hint: "One message, whatever the number of parcels." },
];

const validChoices: readonly { value: Send["validFor"]; label: string; hint: string }[] = [
  { value: "always", label: "Also tomorrow", hint: "A message that had to wait still goes out." },
  {
    value: "same_day",
    label: "Today only",
    hint: "Such as “out for delivery today”: never sent a day late.",
  },
];

const promiseOptions: readonly { value: NonNullable<Send["promise"]> | "none"; label: string }[] = [
  { value: "none", label: "Nothing" },
  { value: "update_within_24h", label: "An update within 24 hours" },
  { value: "return_resolved_within_48h", label: "A return settled within 48 hours" },
];
