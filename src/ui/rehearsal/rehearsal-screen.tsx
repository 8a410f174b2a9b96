"use client";

import { useQuery } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { Archetype } from "@/application/ports/archetypes";
import type { RehearsalPage, Side, Subject } from "@/application/rehearsal/rehearsal-page";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { cn } from "../primitives/class-names";
import { Empty } from "../primitives/empty";
import { ErrorState } from "../primitives/error-state";
import { Notice } from "../primitives/notice";
import { PageHeader } from "../primitives/page-header";
import { Skeleton } from "../primitives/skeleton";
import { FrameList } from "./frame-list";
import { litPath } from "./lit-path";
import { PathCanvas } from "./path-canvas";
import { Player } from "./player";
import { ProofLinks } from "./proof-links";
import { RehearsedMessageSheet } from "./rehearsed-message-sheet";
import { SubjectPicker } from "./subject-picker";
import { usePlayback } from "./use-playback";

export interface RehearsalScreenProps {
  readonly journey: { readonly id: string; readonly name: string; readonly isPublished: boolean };
  readonly scenarios: readonly Archetype[];
  readonly first: { readonly side: Side; readonly subject: Subject };
}

/** A journey played on an order, moment by moment: what it would have done, and why. Nothing is sent. */
export function RehearsalScreen({ journey, scenarios, first }: RehearsalScreenProps) {
  const api = useApi();
  const { store, href } = useConsoleStore();
  const [{ side, subject }, choose] = useState(first);
  const query = useQuery(api.rehearsal.run.queryOptions({ store, journeyId: journey.id, side, subject }));
  return (
    <Page width="full">
      <div className="px-4 pt-6 sm:px-6 lg:px-8">
        <PageHeader
          className="pb-4"
          above={
            <Link href={href(`/journeys/${journey.id}`)} className="hover:text-ink hover:underline">
              {journey.name}
            </Link>
          }
          title="Run on an order"
          description="A virtual clock plays the journey on a kind of order or on one of yours, with all other journeys beside it. Nothing is sent."
          actions={
            <>
              {journey.isPublished ? (
                <SideSwitch side={side} onChange={(next) => choose({ side: next, subject })} />
              ) : null}
              <ProofLinks journeyId={journey.id} here="rehearse" />
            </>
          }
        />
      </div>
      <SubjectPicker
        scenarios={scenarios}
        subject={subject}
        onChoose={(next) => choose({ side, subject: next })}
      />
      {query.isError ? (
        <ErrorState title="This could not be played" onRetry={() => void query.refetch()}>
          {query.error.message}
        </ErrorState>
      ) : null}
      {query.isPending ? <Loading /> : null}
      {query.data === undefined ? null : (
        <Stage key={keyOf(query.data)} rehearsal={query.data} side={side} subject={subject} />
      )}
    </Page>
  );
}

function keyOf({ side, subject }: RehearsalPage): string {
  return `${side} ${subject.kind} ${subject.id}`;
}

function SideSwitch({ side, onChange }: { side: Side; onChange: (side: Side) => void }) {
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">Which version</legend>
      {(["draft", "published"] as const).map((one) => (
        <Button
          key={one}
          size="small"
          tone="quiet"
          aria-pressed={side === one}
          onClick={() => onChange(one)}
          className={cn(side === one && "bg-surface-sunken text-ink")}
        >
          {one === "draft" ? "Draft" : "Published"}
        </Button>
      ))}
    </fieldset>
  );
}

interface StageProps {
  readonly rehearsal: RehearsalPage;
  readonly side: Side;
  readonly subject: Subject;
}

function Stage({ rehearsal, side, subject }: StageProps) {
  const { frames, zone, graph, journey } = rehearsal;
  const { index, isPlaying, play, go } = usePlayback(frames.length);
  const [messageKey, openMessage] = useState<string | null>(null);
  const path = litPath(frames, index);
  if (frames.length === 0)
    return (
      <Empty icon={Hourglass} title="Nothing has happened to this order yet">
        A rehearsal needs at least one thing that was heard of it.
      </Empty>
    );
  return (
    <>
      {rehearsal.whyNotEntered === null ? null : (
        <Notice
          tone="waiting"
          title={`“${rehearsal.subject.title}” does not enter this journey`}
          className="rounded-none border-t border-line sm:px-6 lg:px-8"
        >
          {rehearsal.whyNotEntered}
        </Notice>
      )}
      <div className="flex min-h-0 flex-1 flex-col border-t border-line lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="relative h-[36dvh] lg:h-auto lg:min-h-[34rem]">
          <div className="absolute inset-0">
            <PathCanvas name={journey.name} graph={graph} path={path} />
          </div>
        </div>
        <div className="flex min-h-0 flex-col border-line max-lg:border-t lg:border-l">
          <Summary rehearsal={rehearsal} />
          <div data-moments className="relative min-h-0 flex-1 overflow-y-auto lg:max-h-[calc(100dvh-20rem)]">
            <FrameList frames={frames} zone={zone} index={index} onGo={go} onOpenMessage={openMessage} />
          </div>
        </div>
      </div>
      <div className="sticky bottom-14 z-20 md:bottom-0">
        <Player frames={frames} zone={zone} index={index} isPlaying={isPlaying} onGo={go} onPlay={play} />
      </div>
      <RehearsedMessageSheet
        journeyId={journey.id}
        side={side}
        subject={subject}
        messageKey={messageKey}
        onClose={() => openMessage(null)}
      />
    </>
  );
}

function Summary({ rehearsal }: { rehearsal: RehearsalPage }) {
  const { subject, messages } = rehearsal;
  const own = `${messages.own} ${messages.own === 1 ? "message" : "messages"} from this journey`;
  return (
    <div className="border-b border-line px-4 py-3">
      <p className="font-medium">{subject.title}</p>
      {subject.says === "" ? null : <p className="text-pretty text-ink-quiet">{subject.says}</p>}
      <p className="mt-1 text-sm text-ink-quiet">
        {own}, {messages.others} from the others.
      </p>
    </div>
  );
}

function Loading() {
  return (
    <output
      aria-label="Playing the journey"
      className="grid gap-4 px-4 sm:px-6 lg:grid-cols-[1fr_26rem] lg:px-8"
    >
      <Skeleton className="h-96 rounded-card" />
      <Skeleton className="h-96 rounded-card" />
    </output>
  );
}
