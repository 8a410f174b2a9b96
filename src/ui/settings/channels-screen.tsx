"use client";

import { useQuery } from "@tanstack/react-query";
import type { ChannelOverview } from "@/application/settings/channel-connections";
import type { MailOverview } from "@/application/settings/mail-channel";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { PausedChannels } from "../outbox/paused-channels";
import { Section } from "../primitives/card";
import { ChannelCard } from "./channel-card";
import { MailCard } from "./mail-card";

/** What messages go by, each with its own settings; notifications are the installation's. */
export function ChannelsScreen({
  channels,
  mail,
}: {
  channels: readonly ChannelOverview[];
  mail: MailOverview;
}) {
  const api = useApi();
  const { store } = useConsoleStore();
  const query = useQuery({ ...api.channels.list.queryOptions({ store }), initialData: channels });
  return (
    <div className="flex flex-col gap-6">
      <PausedChannels onResumed={() => void query.refetch()} />
      <MailCard mail={mail} />
      {query.data.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} onChanged={() => void query.refetch()} />
      ))}
      <Section title="Notifications">
        <p className="text-pretty text-ink-quiet">
          Nothing to set: shoppers allow them on the tracking page, and this installation signs them with a
          key of its own.
        </p>
      </Section>
    </div>
  );
}
