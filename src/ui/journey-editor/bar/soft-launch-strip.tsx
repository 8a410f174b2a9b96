"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleStop, Rocket, X } from "lucide-react";
import { useState } from "react";
import type { JourneyEditing } from "@/application/journeys/edit-journey";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { Button } from "../../primitives/button";
import { cn } from "../../primitives/class-names";
import { ConfirmDialog } from "../../primitives/confirm-dialog";
import { Notice } from "../../primitives/notice";
import { RelativeTime } from "../../primitives/relative-time";
import { toast } from "../../primitives/toast";
import { useEditor } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";
import { BrakeReading } from "./brake-reading";
import { useToldOnce } from "./put-away";

/**
 * A version that only a share of the new orders enters: how it goes, and the way to widen or stop it. That somebody has
 * stopped it is told once; what the brake did stays until it is put away.
 */
export function SoftLaunchStrip({ session }: { session: EditorSession }) {
  const { softLaunch } = session.server;
  if (softLaunch === null) return null;
  const { versionId, startedAt, state } = softLaunch;
  // A stopped launch that goes on and is stopped again has another story to tell.
  const story = `${versionId} ${startedAt} ${state}`;
  return state === "running" ? (
    <Strip launch={softLaunch} session={session} onPutAway={null} />
  ) : (
    <StoppedStrip key={story} story={story} launch={softLaunch} session={session} />
  );
}

interface StoppedStripProps {
  readonly story: string;
  readonly launch: Launch;
  readonly session: EditorSession;
}

function StoppedStrip({ story, launch, session }: StoppedStripProps) {
  const [isTold, putAway] = useToldOnce(story, launch.state === "stopped");
  return isTold ? <Strip launch={launch} session={session} onPutAway={putAway} /> : null;
}

type Launch = NonNullable<JourneyEditing["softLaunch"]>;

interface StripProps {
  readonly launch: Launch;
  readonly session: EditorSession;
  /** Null: it is running, and stays in sight. */
  readonly onPutAway: (() => void) | null;
}

function Strip({ launch, session, onPutAway }: StripProps) {
  const { zone } = useConsoleStore();
  const { can, live } = session.server;
  const { number, percent, startedAt, state, report } = launch;
  const isRunning = state === "running";
  const rest = live === null || live.versionId === launch.versionId ? "nothing" : `version ${live.number}`;
  return (
    <Notice
      tone={isRunning ? "arriving" : state === "stopped_by_brake" ? "trouble" : "waiting"}
      icon={isRunning ? Rocket : CircleStop}
      className={cn(
        "relative rounded-none border-b border-line max-md:flex-wrap",
        onPutAway !== null && "max-md:pr-11",
      )}
      title={
        isRunning
          ? `Soft launch: ${percent} % of new orders enter version ${number}`
          : `The soft launch of version ${number} was stopped${state === "stopped_by_brake" ? " by its brake" : ""}`
      }
      action={
        <div className="flex items-start gap-2 max-md:basis-full md:justify-end">
          {can.publish ? <Acts launch={launch} session={session} /> : null}
          {onPutAway === null ? null : (
            <Button
              tone="quiet"
              size="icon-small"
              aria-label="Put this away"
              onClick={onPutAway}
              className="ml-auto max-md:absolute max-md:top-2 max-md:right-2"
            >
              <X aria-hidden />
            </Button>
          )}
        </div>
      }
    >
      {isRunning ? (
        <>
          The others enter {rest}. Began <RelativeTime at={startedAt} zone={zone} />; the brake looks every
          minute.
        </>
      ) : (
        (report?.says ?? `No new order enters it. New orders enter ${rest}.`)
      )}
      {report === null ? null : <BrakeReading report={report} />}
    </Notice>
  );
}

const SHARES = [10, 25, 50, 100] as const;

function Acts({ launch, session: { refresh } }: { launch: Launch; session: EditorSession }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { journeyId } = useEditor();
  const [asking, setAsking] = useState<number | "stop" | null>(null);
  const done = (words: string) => async () => {
    setAsking(null);
    toast.done(words);
    await refresh();
  };
  const share = useMutation(
    api.journeys.setShare.mutationOptions({
      onSuccess: (_none, { percent }) =>
        done(
          percent === 100
            ? `All new orders enter version ${launch.number}`
            : `${percent} % of new orders now`,
        )(),
    }),
  );
  const stop = useMutation(
    api.journeys.stopSoftLaunch.mutationOptions({ onSuccess: done("The soft launch is stopped") }),
  );
  const isRunning = launch.state === "running";
  const wider = SHARES.filter((percent) => !isRunning || percent > launch.percent);
  return (
    <div className="flex flex-wrap gap-2 md:justify-end">
      {wider.map((percent) => (
        <Button key={percent} size="small" onClick={() => setAsking(percent)}>
          {percent === 100 ? "All orders" : isRunning ? `Widen to ${percent} %` : `Go on with ${percent} %`}
        </Button>
      ))}
      {isRunning ? (
        <Button size="small" tone="danger" onClick={() => setAsking("stop")}>
          Stop
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking !== null}
        onOpenChange={() => setAsking(null)}
        title={
          asking === "stop"
            ? `Stop the soft launch of version ${launch.number}?`
            : `${asking ?? 0} % of new orders?`
        }
        description={
          asking === "stop"
            ? "No new order enters it. Those in it go on to their end."
            : asking === 100
              ? `Version ${launch.number} becomes the version for everybody.`
              : `Orders that are in stay in; more of the new ones enter version ${launch.number}.`
        }
        confirm={asking === "stop" ? "Stop it" : "Set the share"}
        danger={asking === "stop"}
        busy={share.isPending || stop.isPending}
        onConfirm={() => {
          if (asking === "stop") stop.mutate({ store, journeyId });
          else if (asking !== null) share.mutate({ store, journeyId, percent: asking });
        }}
      />
    </div>
  );
}
