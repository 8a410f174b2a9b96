"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ChannelOverview } from "@/application/settings/channel-connections";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { TestForm } from "./test-form";

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
    <TestForm
      busy={test.isPending}
      outcome={test.data}
      onSend={() => test.mutate({ store, channel: channel.id, to })}
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
    </TestForm>
  );
}
