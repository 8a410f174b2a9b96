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

/** One channel: its form, whether it works, and a test. */
export function ChannelCard({ channel, onChanged }: ChannelCardProps) {
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
      <form
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
      {channel.isSet ? <ChannelTest channel={channel} onSent={onChanged} /> : null}
      {channel.id === "webhook" && channel.isSet ? <WebhookLog /> : null}
    </Section>
  );
}

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
