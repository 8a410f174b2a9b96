"use client";

import { useMutation } from "@tanstack/react-query";
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  FlaskConical,
  type LucideIcon,
} from "lucide-react";
import { useState } from "react";
import type { ChannelOverview } from "@/application/settings/channel-connections";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { CopyButton } from "../primitives/copy-button";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { Switch } from "../primitives/switch";
import { toast } from "../primitives/toast";
import type { Tone } from "../primitives/tone";
import { ChannelFields } from "./channel-fields";
import { ChannelTest } from "./channel-test";
import { WebhookBodyPreview } from "./webhook-body-preview";
import { WebhookLog } from "./webhook-log";

interface ChannelCardProps {
  readonly channel: ChannelOverview;
  readonly onChanged: () => void;
}

/** One channel: its form, whether it works, and a test. What is not set is a line, until somebody sets it up. */
export function ChannelCard({ channel, onChanged }: ChannelCardProps) {
  const [isSettingUp, setIsSettingUp] = useState(false);
  const { tone, icon, words } = condition(channel);
  return (
    <Section
      title={channel.label}
      actions={
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      }
    >
      {channel.isSet || isSettingUp ? (
        <ChannelForm channel={channel} isFresh={isSettingUp} onChanged={onChanged} />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="max-w-prose text-pretty text-ink-quiet">{purposes[channel.id]}</p>
          <Button aria-label={`Set up: ${channel.label}`} onClick={() => setIsSettingUp(true)}>
            Set up
          </Button>
        </div>
      )}
      {channel.isSet ? <ChannelTest channel={channel} onSent={onChanged} /> : null}
      {channel.id === "webhook" && channel.isSet ? <WebhookLog /> : null}
    </Section>
  );
}

interface ChannelFormProps extends ChannelCardProps {
  /** Opened just now, so that whoever opened it goes on in it. */
  readonly isFresh: boolean;
}

function ChannelForm({ channel, isFresh, onChanged }: ChannelFormProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [values, setValues] = useState(() =>
    Object.fromEntries(channel.fields.map(({ name, value }) => [name, value])),
  );
  const [isSandbox, setIsSandbox] = useState(channel.isSandbox);
  const save = useMutation(
    api.channels.save.mutationOptions({
      onSuccess: () => {
        toast.done(`${channel.label} is set`);
        onChanged();
      },
    }),
  );
  const remove = useMutation(
    api.channels.remove.mutationOptions({
      onSuccess: () => {
        toast.done(`${channel.label} is off: its messages stay in the outbox`);
        onChanged();
      },
    }),
  );
  return (
    <form
      ref={isFresh ? focusFirst : undefined}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ store, channel: channel.id, values, isSandbox });
      }}
    >
      <ChannelFields
        fields={channel.fields}
        isSet={channel.isSet}
        values={values}
        onChange={(name, value) => setValues({ ...values, [name]: value })}
      />
      {channel.id === "webhook" ? <WebhookBodyPreview source={values.body ?? ""} /> : null}
      <Switch
        label="Sandbox"
        hint="Messages stay in the outbox, where they can be read."
        checked={isSandbox}
        onChange={setIsSandbox}
      />
      {channel.hookUrl === null ? null : <HookAddress url={channel.hookUrl} />}
      <Health channel={channel} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={save.isPending}>
          Save
        </Button>
        {channel.isSet ? (
          <Button
            tone="quiet"
            busy={remove.isPending}
            onClick={() => remove.mutate({ store, channel: channel.id })}
          >
            Remove
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("input, textarea, [role=combobox]")?.focus();
}

const purposes = {
  sms: "By Twilio, Postscript or Attentive, to shoppers who have agreed to texts.",
  webhook: "Posts each message to an address of yours, signed.",
  klaviyo: "Hands each message over as an event, for your flows at Klaviyo to write.",
  omnisend: "Hands each message over as an event, for your automations at Omnisend to write.",
} as const satisfies Record<ChannelOverview["id"], string>;

function HookAddress({ url }: { readonly url: string }) {
  return (
    <div>
      <p className="text-sm text-pretty text-ink-quiet">
        Set this address at the provider for its webhooks, so that STOP and other opt-outs are heard.
      </p>
      <div className="mt-1.5 flex items-center gap-1 rounded border border-line bg-surface-sunken py-1 pr-1 pl-3">
        <code className="min-w-0 flex-1 truncate font-mono text-sm">{url}</code>
        <CopyButton text={url} what="address" />
      </div>
    </div>
  );
}

function Health({ channel: { lastSuccessAt, lastErrorAt, lastError } }: Pick<ChannelCardProps, "channel">) {
  if (lastSuccessAt === null && lastErrorAt === null) return null;
  const isFailing = lastErrorAt !== null && lastErrorAt > (lastSuccessAt ?? 0);
  return (
    <div className="flex flex-col gap-2 text-sm text-ink-quiet">
      {lastSuccessAt === null ? null : (
        <p>
          Last sent <RelativeTime at={lastSuccessAt} />.
        </p>
      )}
      {lastErrorAt === null ? null : (
        <Notice tone={isFailing ? "trouble" : "quiet"}>
          Last refused <RelativeTime at={lastErrorAt} />: {lastError}
        </Notice>
      )}
    </div>
  );
}

function condition(channel: ChannelOverview): { tone: Tone; icon: LucideIcon; words: string } {
  if (!channel.isSet) return { tone: "quiet", icon: CircleDashed, words: "Not set" };
  if (channel.isSandbox) return { tone: "waiting", icon: FlaskConical, words: "Sandbox" };
  if (channel.pausedAt !== null) return { tone: "trouble", icon: CirclePause, words: "Paused" };
  const { lastErrorAt, lastSuccessAt } = channel;
  const isFailing = lastErrorAt !== null && lastErrorAt > (lastSuccessAt ?? 0);
  return isFailing
    ? { tone: "trouble", icon: CircleAlert, words: "Failing" }
    : { tone: "delivered", icon: CircleCheck, words: "Set" };
}
