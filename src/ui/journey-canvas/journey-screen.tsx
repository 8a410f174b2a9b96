"use client";

import { useQuery } from "@tanstack/react-query";
import { List, Workflow } from "lucide-react";
import Link from "next/link";
import type { JourneyPage } from "@/application/journeys/open-journey";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { countWords } from "../journey-list/count-words";
import { PauseButton } from "../journey-list/pause-button";
import { journeyLooks } from "../journey-list/state-looks";
import { useOpenParam } from "../list-controls/use-open-param";
import { MessageSheet } from "../outbox/message-sheet";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { cn } from "../primitives/class-names";
import { Empty } from "../primitives/empty";
import { PageHeader } from "../primitives/page-header";
import { Canvas } from "./canvas";
import { NodeSheet } from "./node-sheet";
import { Outline } from "./outline";
import { ProblemList } from "./problem-list";

/** One journey: its drawing or its outline, with the orders at each step. Read-only. */
export function JourneyScreen({ journey: first }: { journey: JourneyPage }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [nodeId, openNode] = useOpenParam("step");
  const [messageId, openMessage] = useOpenParam("message");
  const { data: journey } = useQuery({
    ...api.journeys.open.queryOptions({ store, journeyId: first.id }),
    initialData: first,
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page width="full">
      <JourneyHeader journey={journey} />
      <ProblemList problems={journey.problems} onOpen={openNode} />
      {journey.start === null ? (
        <Empty icon={Workflow} title="Nothing is published yet">
          Orders enter a journey once its first version is published.
        </Empty>
      ) : (
        <Views journey={journey} openNodeId={nodeId} onOpen={openNode} />
      )}
      <NodeSheet
        journey={journey}
        nodeId={messageId === null ? nodeId : null}
        onClose={() => openNode(null)}
        onOpenMessage={openMessage}
      />
      <MessageSheet messageId={messageId} onClose={() => openMessage(null)} />
    </Page>
  );
}

const REFRESH_MS = 60_000;

function JourneyHeader({ journey }: { journey: JourneyPage }) {
  const { href, can } = useConsoleStore();
  const { label, icon, tone } = journeyLooks[journey.state];
  const { counts, version } = journey;
  return (
    <div className="px-4 pt-6 sm:px-6 lg:px-8">
      <PageHeader
        className="pb-4"
        above={
          <Link href={href("/journeys")} className="hover:text-ink hover:underline">
            Journeys
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {journey.name}
            <Badge tone={tone} icon={icon}>
              {label}
              {version === null ? "" : `, version ${version.number}`}
            </Badge>
          </span>
        }
        description={`${journey.purpose} ${countWords(counts.waiting)} in flight; ${countWords(counts.sent)} sent and ${countWords(counts.notSent)} not sent in 30 days.`}
        actions={can("edit_journeys") ? <PauseButton journey={journey} /> : undefined}
      />
    </div>
  );
}

interface ViewsProps {
  readonly journey: JourneyPage;
  readonly openNodeId: string | null;
  readonly onOpen: (nodeId: string) => void;
}

/** A wide screen starts with the drawing, a phone with the outline; both are one press away. */
function Views(props: ViewsProps) {
  const [view, setView] = useOpenParam("view");
  const shows = view === "canvas" || view === "outline" ? view : null;
  const choose = (one: "canvas" | "outline") => setView(one);
  return (
    <>
      <fieldset className="flex gap-1.5 px-4 pb-3 sm:px-6 lg:px-8">
        <legend className="sr-only">Show as</legend>
        <ViewButton
          icon={Workflow}
          label="Drawing"
          isOn={shows === "canvas"}
          isDefaultFrom="wide"
          hasChoice={shows !== null}
          onChoose={() => choose("canvas")}
        />
        <ViewButton
          icon={List}
          label="Outline"
          isOn={shows === "outline"}
          isDefaultFrom="narrow"
          hasChoice={shows !== null}
          onChoose={() => choose("outline")}
        />
      </fieldset>
      <div
        className={cn(
          "relative min-h-[32rem] flex-1 border-t border-line",
          shows === "outline" && "hidden",
          shows === null && "max-md:hidden",
        )}
      >
        <div className="absolute inset-0">
          <Canvas key={shows} {...props} />
        </div>
      </div>
      <div
        className={cn(
          "mx-auto w-full max-w-3xl px-4 pb-10 sm:px-6",
          shows === "canvas" && "hidden",
          shows === null && "md:hidden",
        )}
      >
        <Outline {...props} />
      </div>
    </>
  );
}

interface ViewButtonProps {
  readonly icon: typeof List;
  readonly label: string;
  readonly isOn: boolean;
  readonly hasChoice: boolean;
  readonly isDefaultFrom: "wide" | "narrow";
  readonly onChoose: () => void;
}

function ViewButton({ icon: Icon, label, isOn, hasChoice, isDefaultFrom, onChoose }: ViewButtonProps) {
  const pressedByDefault =
    isDefaultFrom === "wide"
      ? "md:bg-surface-sunken md:text-ink"
      : "max-md:bg-surface-sunken max-md:text-ink";
  return (
    <Button
      tone="quiet"
      size="small"
      aria-pressed={hasChoice ? isOn : undefined}
      onClick={onChoose}
      className={cn(isOn && "bg-surface-sunken text-ink", !hasChoice && pressedByDefault)}
    >
      <Icon aria-hidden />
      {label}
    </Button>
  );
}
