import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SeenRates as Rates } from "@/application/messages/seen-rates";
import { isChannelId } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Notice } from "../primitives/notice";
import { Skeleton } from "../primitives/skeleton";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";

/** How many messages were opened, by anything, and how many a person has seen (C5): both, so that neither misleads. */
export function SeenRates() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="my-4 rounded-lg border border-line bg-surface-raised px-4 py-3"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="cursor-pointer text-sm font-medium">Were they seen?</summary>
      {isOpen ? <LatelySeen /> : null}
    </details>
  );
}

/** Read once somebody asks. */
export function LatelySeen() {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data, isError } = useQuery(api.messages.rates.queryOptions({ store }));
  if (isError)
    return <Notice tone="trouble" className="mt-3" title="The rates could not be read. Try again." />;
  if (data === undefined) return <Skeleton className="mt-3 h-24" />;
  if (data.rows.length === 0)
    return <p className="mt-2 text-sm text-ink-quiet">Nothing was sent in the last {data.days} days.</p>;
  return (
    <>
      <p className="mt-2 max-w-prose text-sm text-pretty text-ink-quiet">
        The last {data.days} days. “Opened” counts every picture that was fetched, by mail programs, privacy
        proxies and scanners too; “seen” counts only signs of a person. A text is seen when its link is
        followed or it is answered.
        {data.tracksOpens
          ? null
          : " Mails of this store do not tell that they were opened: who has only read one is not counted."}
      </p>
      <RatesTable rows={data.rows} tracksOpens={data.tracksOpens} />
    </>
  );
}

function RatesTable({ rows, tracksOpens }: Pick<Rates, "rows" | "tracksOpens">) {
  return (
    <Table caption="Opened and seen, by message" className="mt-3">
      <TableHead>
        <Th>Message</Th>
        <Th numeric>Sent</Th>
        <Th numeric>Opened</Th>
        <Th numeric>Seen</Th>
        <Th numeric from="md">
          Links followed
        </Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={`${row.touchpoint} ${row.channel}`}>
            <Td>
              {row.label} <span className="text-ink-quiet">· {channelLabel(row.channel)}</span>
            </Td>
            <Td numeric>{row.sent}</Td>
            <Td numeric>
              {row.channel === "email" && (tracksOpens || row.opened > 0) ? share(row.opened, row.sent) : "–"}
            </Td>
            <Td numeric>{share(row.seen, row.sent)}</Td>
            <Td numeric from="md">
              {share(row.clicked, row.sent)}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function channelLabel(id: string): string {
  return isChannelId(id) ? channels[id].label : id;
}

function share(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)} %`;
}
