"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ChannelOverview } from "@/application/settings/channel-connections";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { CopyButton } from "../primitives/copy-button";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { Switch } from "../primitives/switch";
import { toast } from "../primitives/toast";
import { ChannelFields } from "./channel-fields";
import { useFieldErrors } from "./use-field-errors";
import { WebhookBodyPreview } from "./webhook-body-preview";

interface ChannelFormProps {
  readonly channel: ChannelOverview;
  readonly onChanged: () => void;
  /** Opened just now, so that whoever opened it goes on in it. */
  readonly isFresh: boolean;
}

/** What a channel is set to, with where its provider tells what comes back and how it fares. */
export function ChannelForm({ channel, isFresh, onChanged }: ChannelFormProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [values, setValues] = useState(() =>
    Object.fromEntries(channel.fields.map(({ name, value }) => [name, value])),
  );
  const [isSandbox, setIsSandbox] = useState(channel.isSandbox);
  const { form, errors, clear, take } = useFieldErrors();
  const save = useMutation(
    api.channels.save.mutationOptions({
      meta: { silent: true },
      onError: take,
      onSuccess: () => {
        clear();
        setValues(withoutSecrets(channel, values));
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
  useEffect(() => {
    if (isFresh) focusFirst(form.current);
  }, [isFresh, form]);
  return (
    <form
      ref={form}
      noValidate
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
        errors={errors}
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

/** What is kept is not shown again: the form stands as it would after a reload. */
function withoutSecrets(
  { fields }: ChannelOverview,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = fields.filter(({ isSecret }) => isSecret).map(({ name }) => [name, ""]);
  return { ...values, ...Object.fromEntries(kept) };
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

function Health({ channel: { lastSuccessAt, lastErrorAt, lastError } }: Pick<ChannelFormProps, "channel">) {
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
