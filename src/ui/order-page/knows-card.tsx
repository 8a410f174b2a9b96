import type { LucideIcon } from "lucide-react";
import { BellOff, Eye, HandHeart, Mail, MessageCircleQuestion } from "lucide-react";
import type { ReactNode } from "react";
import type { CustomerKnows } from "@/application/orders/order-page";
import { useConsoleStore } from "../frame/store-provider";
import { Moment } from "../primitives/moment";
import { RelativeTime } from "../primitives/relative-time";
import { FactCard } from "./fact-card";
import { PromiseButtons } from "./promise-buttons";

/** The last word the customer had, what they saw of it, and what we owe them. */
export function KnowsCard({ knows, onOpen }: { knows: CustomerKnows; onOpen: (messageId: string) => void }) {
  return (
    <FactCard icon={MessageCircleQuestion} title="What the customer knows">
      <ul className="flex flex-col gap-3">
        <Told knows={knows} onOpen={onOpen} />
        <Ended knows={knows} />
        <Looked knows={knows} />
        {knows.promises.map((promise) => (
          <Owed key={promise.id} promise={promise} />
        ))}
      </ul>
    </FactCard>
  );
}

function Told({ knows: { told }, onOpen }: { knows: CustomerKnows; onOpen: (messageId: string) => void }) {
  const { zone } = useConsoleStore();
  if (told === null) return <Line icon={Mail}>Has not heard from us yet.</Line>;
  return (
    <Line icon={Mail}>
      <button
        type="button"
        onClick={() => onOpen(told.messageId)}
        className="text-left font-medium text-accent underline-offset-4 hover:underline"
      >
        {told.label}
      </button>{" "}
      by {told.channel}, <Moment at={told.at} zone={zone} />
      {told.window === null ? null : (
        <span className="block text-ink-quiet">It was to arrive {told.window} then.</span>
      )}
    </Line>
  );
}

function Ended({ knows: { ended } }: { knows: CustomerKnows }) {
  const { zone } = useConsoleStore();
  if (ended === null) return null;
  return (
    <Line icon={BellOff}>
      {ended.words}
      {ended.at === null ? null : (
        <span className="block text-ink-quiet">
          Since <Moment at={ended.at} zone={zone} />
        </span>
      )}
    </Line>
  );
}

function Looked({ knows }: { knows: CustomerKnows }) {
  const { zone } = useConsoleStore();
  const { lookedAt, looks, lookedAtWindow } = knows;
  if (lookedAt === null)
    return (
      <Line icon={Eye}>
        <span className="text-ink-quiet">Has not opened the tracking page.</span>
      </Line>
    );
  return (
    <Line icon={Eye}>
      Opened the tracking page <RelativeTime at={lookedAt} zone={zone} />
      {looks > 1 ? `, ${looks} times in all` : ""}
      {lookedAtWindow === null ? null : (
        <span className="block text-ink-quiet">It said {lookedAtWindow}.</span>
      )}
    </Line>
  );
}

function Owed({ promise }: { promise: CustomerKnows["promises"][number] }) {
  const { zone, can } = useConsoleStore();
  const { words, dueAt, isHandMade } = promise;
  return (
    <Line icon={HandHeart}>
      {words}.
      <span className="block text-ink-quiet">
        Due <RelativeTime at={dueAt} zone={zone} />
      </span>
      {isHandMade && can("act_on_orders") ? <PromiseButtons promiseId={promise.id} /> : null}
    </Line>
  );
}

function Line({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-quiet" />
      <div className="min-w-0">{children}</div>
    </li>
  );
}
