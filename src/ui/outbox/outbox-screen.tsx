"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { MailSearch } from "lucide-react";
import { useSearchParams } from "next/navigation";
import type { OutboxRow } from "@/application/messages/list-outbox";
import type { Page as PageOfRows } from "@/application/ports/page";
import { type OutboxTab, outboxTabs } from "@/domain/messaging/outbox-tab";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { LinkTabs } from "../list-controls/link-tabs";
import { LoadMore } from "../list-controls/load-more";
import { SearchBox } from "../list-controls/search-box";
import { withParams } from "../list-controls/search-params";
import { useOpenParam } from "../list-controls/use-open-param";
import { Empty } from "../primitives/empty";
import { Notice } from "../primitives/notice";
import { PageHeader } from "../primitives/page-header";
import { DeadLetters } from "./dead-letters";
import { MessageSheet } from "./message-sheet";
import { OutboxCards } from "./outbox-cards";
import { OutboxTable } from "./outbox-table";
import { nothingIn, tabLabels, tabNotes } from "./outbox-tabs";
import { PausedChannels } from "./paused-channels";
import { SeenRates } from "./seen-rates";

export interface OutboxScreenProps {
  readonly tab: OutboxTab;
  readonly asked: string;
  readonly counts: Readonly<Record<"waiting" | "uncertain" | "failed", number>>;
  readonly first: PageOfRows<OutboxRow>;
  /** No mail server is set. */
  readonly sandbox: boolean;
}

/** Every message and every decision not to send one. */
export function OutboxScreen({ tab, asked, counts, first, sandbox }: OutboxScreenProps) {
  const [messageId, openMessage] = useOpenParam("message");
  const { can } = useConsoleStore();
  const note = tabNotes[tab];
  return (
    <Page>
      <PageHeader
        title="Messages"
        className="pb-3"
        actions={
          <SearchBox
            placeholder={
              can("read_personal_facts") ? "Number, e-mail or tracking number" : "Number or tracking number"
            }
          />
        }
      />
      <OutboxTabs tab={tab} counts={counts} />
      <PausedChannels />
      {sandbox && tab === "sent" ? (
        <Notice tone="waiting" className="my-4" title="Sandbox: nothing leaves this machine">
          No mail server is set, so “sent” means written and kept here, exactly as it would have gone out. Set
          SMTP_URL and restart to send for real; what stands here already is not sent again.
        </Notice>
      ) : null}
      {note === undefined ? null : <p className="pt-3 text-sm text-pretty text-ink-quiet">{note}</p>}
      {tab === "sent" && asked === "" ? <SeenRates /> : null}
      {can("retry_messages") ? <DeadLetters job="send_message" /> : null}
      <OutboxPages key={`${tab} ${asked}`} tab={tab} asked={asked} first={first} onOpen={openMessage} />
      <MessageSheet messageId={messageId} onClose={() => openMessage(null)} />
    </Page>
  );
}

function OutboxTabs({ tab, counts }: Pick<OutboxScreenProps, "tab" | "counts">) {
  const api = useApi();
  const { store } = useConsoleStore();
  const params = useSearchParams();
  const { data } = useQuery({
    ...api.messages.counts.queryOptions({ store }),
    initialData: counts,
    refetchInterval: REFRESH_MS,
  });
  const counted: Partial<Record<OutboxTab, number>> = data;
  return (
    <LinkTabs
      label="What became of them"
      tabs={outboxTabs.map((one) => ({
        href: withParams(params, { tab: one, message: null }),
        label: tabLabels[one],
        count: counted[one] ?? null,
        isCurrent: one === tab,
        isUrgent: one === "uncertain" || one === "failed",
      }))}
    />
  );
}

const REFRESH_MS = 20_000;

interface OutboxPagesProps extends Pick<OutboxScreenProps, "tab" | "asked" | "first"> {
  readonly onOpen: (messageId: string) => void;
}

function OutboxPages({ tab, asked, first, onOpen }: OutboxPagesProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const list = useInfiniteQuery({
    ...api.messages.list.infiniteQueryOptions(
      { store, tab, text: asked },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
    initialData: { pages: [first], pageParams: [null] },
    refetchInterval: REFRESH_MS,
  });
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    const { title, text } = nothingIn[tab];
    return (
      <Empty icon={MailSearch} title={asked === "" ? title : `Nothing here fits “${asked}”`}>
        {asked === "" ? text : "Messages are found by their order: number, e-mail or tracking number."}
      </Empty>
    );
  }
  return (
    <>
      <OutboxTable rows={rows} onOpen={onOpen} showsReason={tab !== "sent"} />
      <OutboxCards rows={rows} onOpen={onOpen} />
      <LoadMore
        what="messages"
        shown={rows.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
