"use client";

import { ArrowRight, Clock, EyeOff, type LucideIcon, Mail, MessageSquareText, Route, X } from "lucide-react";
import { useState } from "react";
import { type ChannelPolicy, channelPolicies, suggestedPolicy } from "@/domain/journey/channel-policy";
import { applyIntent, type Intent } from "@/domain/journey/edit/intent";
import { starterMessage } from "@/domain/journey/shipped/starter-message";
import { touchpoints } from "@/domain/journey/touchpoint";
import { Badge } from "../../../primitives/badge";
import { Button } from "../../../primitives/button";
import { cn } from "../../../primitives/class-names";
import { Dialog } from "../../../primitives/dialog";
import { toast } from "../../../primitives/toast";
import type { ConfigFormProps } from "../form-props";
import { policyStepIds } from "./policy-step-ids";

type ChannelPolicyProps = Pick<ConfigFormProps<"send_message">, "nodeId" | "draft" | "config" | "onIntent">;

/** The door to the three policies by which one message reaches people on more than one channel. */
export function ChannelPolicyButton(props: ChannelPolicyProps) {
  const [isOpen, setOpen] = useState(false);
  const { channel } = props.config;
  if (channel !== "email" && channel !== "sms") return null;
  return (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        <Route aria-hidden />
        Channel policy…
      </Button>
      {isOpen ? <PolicyDialog {...props} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function PolicyDialog({
  nodeId,
  draft,
  config,
  onIntent,
  onClose,
}: ChannelPolicyProps & { onClose: () => void }) {
  const suggested = suggestedPolicy(config.touchpoint);
  const [policy, setPolicy] = useState<ChannelPolicy>(suggested);
  const [problem, setProblem] = useState<string | null>(null);
  const apply = () => {
    const starter = starterMessage(config.touchpoint);
    const intent: Intent = {
      type: "set_channel_policy",
      nodeId,
      policy,
      ids: policyStepIds(draft, nodeId),
      ...(starter === null ? {} : { starter }),
    };
    const outcome = applyIntent(draft, intent);
    if (outcome.kind === "refused") return setProblem(outcome.why);
    onIntent(intent);
    onClose();
    toast.done(`${policies[policy].label}: the steps are in the journey`);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Channel policy"
      description={`How “${touchpoints[config.touchpoint].label}” reaches people. It puts the steps into the journey; whichever way is taken, it is told once.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" onClick={apply}>
            Put it in
          </Button>
        </>
      }
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">Policy</legend>
        {channelPolicies.map((id) => (
          <PolicyChoice
            key={id}
            policy={id}
            isChosen={id === policy}
            isSuggested={id === suggested}
            onChoose={() => setPolicy(id)}
          />
        ))}
      </fieldset>
      {problem === null ? null : (
        <p role="alert" className="mt-3 text-trouble">
          {problem}
        </p>
      )}
      <p className="mt-3 text-sm text-pretty text-ink-quiet">
        Texts go only to those who asked for them, at decent hours where they are. Each names your store and
        says how to opt out: its words are filled in and can be edited with the message.
      </p>
    </Dialog>
  );
}

interface PolicyChoiceProps {
  readonly policy: ChannelPolicy;
  readonly isChosen: boolean;
  readonly isSuggested: boolean;
  readonly onChoose: () => void;
}

function PolicyChoice({ policy, isChosen, isSuggested, onChoose }: PolicyChoiceProps) {
  const { label, hint, picture } = policies[policy];
  return (
    <label
      className={cn(
        "flex items-start gap-3 rounded border px-3 py-3",
        isChosen ? "border-accent bg-accent/5" : "border-line",
      )}
    >
      <input
        type="radio"
        name="channel-policy"
        checked={isChosen}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 grow font-medium">
        {label} {isSuggested ? <Badge tone="moving">Suggested</Badge> : null}
        <span className="mt-1 block text-sm font-normal text-pretty text-ink-quiet">{hint}</span>
        <span aria-hidden className="mt-2 flex items-center gap-1.5 text-accent">
          {picture.map((Icon, place) => (
            // The same sign may stand twice, and the row never changes.
            <Icon key={`${place}-${Icon.displayName}`} className="size-5" strokeWidth={1.75} />
          ))}
        </span>
      </span>
    </label>
  );
}

const policies: Readonly<
  Record<
    ChannelPolicy,
    { readonly label: string; readonly hint: string; readonly picture: readonly LucideIcon[] }
  >
> = {
  sms_first: {
    label: "Text first",
    hint: "A text to those who can be texted; an e-mail to everybody else, and where the text could not be sent.",
    picture: [MessageSquareText, ArrowRight, X, ArrowRight, Mail],
  },
  email_then_sms: {
    label: "E-mail, then text",
    hint: "An e-mail, and a text where the e-mail could not be sent: no address, refused, or blocked.",
    picture: [Mail, ArrowRight, X, ArrowRight, MessageSquareText],
  },
  sms_unless_seen: {
    label: "E-mail, text unless seen",
    hint: "An e-mail, and a text to those who have not seen it within two hours.",
    picture: [Mail, ArrowRight, Clock, EyeOff, ArrowRight, MessageSquareText],
  },
};
