"use client";

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
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import type { Tone } from "../primitives/tone";
import { ChannelForm } from "./channel-form";
import { ChannelTest } from "./channel-test";
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

const purposes = {
  sms: "By Twilio, Postscript or Attentive, to shoppers who have agreed to texts.",
  webhook: "Posts each message to an address of yours, signed.",
  klaviyo: "Hands each message over as an event, for your flows at Klaviyo to write.",
  omnisend: "Hands each message over as an event, for your automations at Omnisend to write.",
} as const satisfies Record<ChannelOverview["id"], string>;

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
