"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { AccountRow, OrderAccount } from "@/application/orders/order-page";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { cn } from "../primitives/class-names";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { notCalledForLook, outcomeLooks, shownCounts } from "./outcome-looks";

export interface AccountSectionProps {
  readonly account: OrderAccount;
  readonly onOpen: (messageId: string) => void;
}

/** The closed account: every touchpoint there is for this order, with what became of it and why. */
export function AccountSection({ account, onOpen }: AccountSectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const total = account.lines.length;
  return (
    <Section
      title="Full account"
      description={`${total} touchpoints, and what became of each.`}
      actions={
        <Button tone="quiet" size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <ChevronDown aria-hidden className={cn("transition-transform", isOpen && "rotate-180")} />
          {isOpen ? "Fold" : "Show all"}
        </Button>
      }
    >
      <dl className="flex flex-wrap gap-x-6 gap-y-3">
        {shownCounts(account).map(({ label, icon, tone, count }) => (
          <div key={label} className="flex flex-col">
            <dt className="order-last">
              <Badge plain tone={count === 0 ? "quiet" : tone} icon={icon}>
                {label}
              </Badge>
            </dt>
            <dd className="text-xl font-semibold tracking-tight">{count}</dd>
          </div>
        ))}
      </dl>
      {account.counts.unknown > 0 ? (
        <Notice tone="trouble" className="mt-4" title="The account does not close">
          Nobody can say what became of {account.counts.unknown} of these. Please report it.
        </Notice>
      ) : null}
      {isOpen ? (
        <ul className="mt-4 divide-y divide-line border-t border-line">
          {account.lines.map((line) => (
            <Line
              key={`${line.journeyId} ${line.label} ${line.parcel} ${line.messageId}`}
              line={line}
              onOpen={onOpen}
            />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function Line({ line, onOpen }: { line: AccountRow; onOpen: (messageId: string) => void }) {
  const { href, zone, can } = useConsoleStore();
  const { label, icon, tone } = line.isNotCalledFor ? notCalledForLook : outcomeLooks[line.outcome];
  const { messageId } = line;
  const moment = line.until ?? line.at;
  return (
    <li className="grid gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
      <Badge plain tone={tone} icon={icon} className="self-start">
        {label}
      </Badge>
      <div className="min-w-0">
        <p>
          {messageId === null ? (
            <span className="font-medium">{line.label}</span>
          ) : (
            <button
              type="button"
              onClick={() => onOpen(messageId)}
              className="font-medium text-accent underline-offset-4 hover:underline"
            >
              {line.label}
            </button>
          )}
          {line.parcel === null ? null : <span className="text-ink-quiet"> · {line.parcel}</span>}
        </p>
        <p className="text-sm text-pretty text-ink-quiet">
          {line.sentence}{" "}
          {can("read_journeys") ? (
            <Link
              href={href(`/journeys/${line.journeyId}`)}
              className="whitespace-nowrap underline decoration-line underline-offset-4 hover:text-ink"
            >
              {line.journey}
            </Link>
          ) : (
            line.journey
          )}
        </p>
      </div>
      <p className="text-sm text-ink-quiet sm:text-right">
        {moment === null ? null : (
          <>
            {line.until === null ? "" : "until "}
            <Moment at={moment} zone={zone} />
          </>
        )}
      </p>
    </li>
  );
}
