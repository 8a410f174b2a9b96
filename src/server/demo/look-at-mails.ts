import { recordEngagement, type Sign } from "@/application/engagement/record-engagement";
import type { MessageQueries } from "@/application/ports/message-queries";
import type { Store } from "@/application/ports/rows";
import { HIDDEN_LINK, noTraits, type Traits } from "@/domain/engagement/engagement";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { HistoryDeps } from "./live-through";
import { share } from "./page-life";
import { AWAITED_TOUCHPOINT } from "./seen-stories";

/** Of so many days: what is older nobody asks about. */
const LOOKED_AT_MS = 14 * DAY_MS;
const PAGE = 200;

type DemoLookDeps = HistoryDeps & { readonly messageQueries: Pick<MessageQueries, "list"> };

/**
 * What became of the demo store's latest mails: a good third is fetched by Apple's proxy whoever reads it, some are
 * looked through by a company's scanner, and more than half are opened by people, of whom some follow a link. A look
 * that a step has waited for comes at its own time (`stageSeenStories`): told afterwards, it would belie what was decided.
 */
export async function lookAtMails(deps: DemoLookDeps, store: Store): Promise<void> {
  const until = deps.clock.now();
  let after: Parameters<MessageQueries["list"]>[2]["after"] = null;
  do {
    const asked = { states: ["sent"], after, orderIds: null, limit: PAGE } as const;
    const { rows, next } = await deps.messageQueries.list(deps.db.read, store.id, asked);
    const recent = rows
      .map(({ message }) => message)
      .filter(({ queuedAt }) => queuedAt > until - LOOKED_AT_MS);
    await deps.db.transaction(async (tx) => {
      for (const { id: messageId, channel, touchpoint, sentAt } of recent) {
        if (channel !== "email" || touchpoint === AWAITED_TOUCHPOINT || sentAt === null) continue;
        for (const sign of signsOf(messageId, sentAt))
          if (sign.at < until) await recordEngagement(deps, tx, { storeId: store.id, messageId, ...sign });
      }
    });
    after = recent.length < rows.length ? null : next;
  } while (after !== null);
}

type DemoSign = Pick<Sign, "kind" | "at" | "link" | "traits">;

const by = (traits: Partial<Traits>): Traits => ({ ...noTraits, ...traits });
const apple = by({ agent: "apple_privacy", network: "apple" });
const scanner = by({ agent: "browser", network: "proofpoint" });
const readers = [
  by({ agent: "gmail_proxy", network: "google" }),
  by({ agent: "mail_client" }),
  by({ agent: "browser" }),
];

function signsOf(messageId: string, sentAt: Instant): readonly DemoSign[] {
  const dice = (what: string) => share(`${messageId} ${what}`);
  const isApple = dice("apple") < 0.38;
  const isScanned = dice("scanner") < 0.06;
  const isRead = dice("read") < 0.56;
  const readAt = sentAt + Math.round(4 * MINUTE_MS + dice("when") ** 3 * 20 * HOUR_MS);
  const reader = readers[Math.floor(dice("reader") * readers.length)] ?? noTraits;
  const hasClicked = isRead && dice("click") < 0.3;
  return [
    ...(isApple ? [{ kind: "open" as const, at: sentAt + 40_000, traits: apple }] : []),
    ...(isScanned
      ? [
          { kind: "click" as const, at: sentAt + 9_000, link: HIDDEN_LINK, traits: scanner },
          { kind: "click" as const, at: sentAt + 9_200, link: "1", traits: scanner },
        ]
      : []),
    // Behind Apple's proxy nobody can tell a reader's open from its own.
    ...(isRead && !isApple ? [{ kind: "open" as const, at: readAt, traits: reader }] : []),
    ...(hasClicked
      ? [{ kind: "click" as const, at: readAt + 20_000, link: "1", traits: by({ agent: "browser" }) }]
      : []),
  ];
}
