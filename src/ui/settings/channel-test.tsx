"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ChannelOverview } from "@/application/settings/channel-connections";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Notice } from "../primitives/notice";

interface ChannelTestProps {
  readonly channel: ChannelOverview;
  readonly onSent: () => void;
}

/** Sends one message of no order and says what the provider answered. */
export function ChannelTest({ channel, onSent }: ChannelTestProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [to, setTo] = useState("");
  const test = useMutation(api.channels.test.mutationOptions({ onSettled: onSent }));
  return (
    <form
      className="mt-5 flex flex-col gap-3 border-t border-line pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        test.mutate({ store, channel: channel.id, to });
      }}
    >
      {channel.id === "klaviyo" || channel.id === "omnisend" ? (
        <Field label="Send a test about" hint="An e-mail address of yours: the event is put on that profile.">
          <Input type="email" value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
      ) : null}
      {channel.id === "sms" ? (
        <Field label="Send a test to" hint="A number of yours, with its country.">
          <Input type="tel" value={to} onChange={(event) => setTo(event.target.value)} />
        </Field>
      ) : null}
      <div>
        <Button type="submit" busy={test.isPending}>
          Send a test
        </Button>
      </div>
      {test.data ? (
        <Notice tone={test.data.kind === "sent" ? "quiet" : "trouble"}>{test.data.detail}</Notice>
      ) : null}
    </form>
  );
}
