"use client";

import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { CountedDays } from "@/application/journeys/journey-counts";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { useOpenParam } from "../list-controls/use-open-param";
import { cn } from "../primitives/class-names";
import { ArchivedNotice } from "./bar/archived-notice";
import { EditorBar } from "./bar/editor-bar";
import { PlacingBanner } from "./bar/placing-banner";
import { PublishBar } from "./bar/publish-bar";
import { SkipLinks } from "./bar/skip-links";
import { SoftLaunchStrip } from "./bar/soft-launch-strip";
import { EditorCanvas } from "./canvas/editor-canvas";
import { Overlays } from "./dialogs/overlays";
import { EditorOutline } from "./outline/editor-outline";
import { Palette } from "./palette/palette";
import { StepPanel } from "./panel/step-panel";
import { useEditor, useEditorState } from "./state/editor-context";
import { stepsOf } from "./state/editor-steps";
import { stepExtrasOf } from "./state/step-extras";
import type { EditorSession } from "./state/use-editor-session";
import { useIsNarrow } from "./state/use-is-narrow";
import { useJudgement } from "./state/use-judgement";
import { useRoomBelow } from "./state/use-room-below";
import { useStepCounts } from "./state/use-step-counts";
import { useStepMoments } from "./state/use-step-moments";

/** The editor itself: bars on top, palette, drawing or outline, and the settings of the open step. */
export function EditorBody({ session }: { session: EditorSession }) {
  const { journeyId } = useEditor();
  const draft = useEditorState(({ history }) => history.present);
  const openId = useEditorState((state) => state.openId);
  const isNarrow = useIsNarrow();
  const [view, setView] = useOpenParam("view");
  const [days, setDays] = useState<CountedDays>(30);
  const [extras] = useState(stepExtrasOf);
  const [room, ground] = useRoomBelow();
  const { live } = session.server;
  const liveDraft = useMemo(() => {
    const read = live === null ? null : readDraft(live.content);
    return read?.kind === "draft" ? read.draft : null;
  }, [live]);
  const judgement = useJudgement(draft, liveDraft);
  const counts = useStepCounts({ journeyId, days });
  const moments = useStepMoments(journeyId, session);
  const steps = useMemo(() => stepsOf(draft), [draft]);
  const extrasOf = useMemo(() => {
    const changes = new Map(
      judgement.changes.flatMap(({ nodeId, kind }) =>
        nodeId === null || kind === "removed"
          ? []
          : [[nodeId, kind === "added" ? ("added" as const) : ("changed" as const)] as const],
      ),
    );
    const ids = steps.map(({ id }) => id);
    return extras(ids, { counts, moments, problems: judgement.problems, changes });
  }, [steps, judgement, counts, moments, extras]);
  const shows = view === "canvas" || view === "outline" ? view : isNarrow ? "outline" : "canvas";
  const open = steps.find(({ id }) => id === openId);
  return (
    // Not flex-1: the frame above only has a least height, so a growing panel would push the bars off the window.
    <div
      ref={ground}
      style={isNarrow ? {} : { height: room }}
      className={cn("flex min-h-0 flex-col", isNarrow ? "flex-1" : "flex-none")}
    >
      <SkipLinks />
      <EditorBar session={session} view={shows} onView={setView} days={days} onDays={setDays} />
      <PublishBar session={session} judgement={judgement} />
      <ArchivedNotice session={session} />
      <SoftLaunchStrip session={session} />
      <div className="relative flex min-h-0 flex-1">
        {isNarrow ? null : <Palette />}
        <div className="relative min-w-0 flex-1">
          <PlacingBanner />
          {shows === "canvas" ? (
            <div className="absolute inset-0 max-md:min-h-[32rem]">
              <EditorCanvas steps={steps} start={draft.start} extrasOf={extrasOf} />
            </div>
          ) : (
            <div className="md:absolute md:inset-0 md:overflow-y-auto">
              <EditorOutline steps={steps} start={draft.start} extrasOf={extrasOf} />
            </div>
          )}
        </div>
        {open === undefined ? null : (
          <StepPanel step={open} problems={extrasOf(open.id).problems} isNarrow={isNarrow} />
        )}
      </div>
      <Overlays session={session} days={days} liveDraft={liveDraft} />
      <OpenInAddress />
      <Announcer />
    </div>
  );
}

/** The open step stands in the address, so that it can be shared and survives a reload. */
function OpenInAddress() {
  const openId = useEditorState((state) => state.openId);
  const [inAddress, setInAddress] = useOpenParam("step");
  // The editor leads; the address follows.
  const follow = useEffectEvent((nodeId: string | null) => {
    if (nodeId !== inAddress) setInAddress(nodeId);
  });
  useEffect(() => follow(openId), [openId]);
  return null;
}

/** Says to screen readers what just happened. The same words twice are two messages. */
function Announcer() {
  const { words, turn } = useEditorState(({ said }) => said);
  return (
    <output aria-live="polite" className="sr-only">
      {turn % 2 === 0 ? words : `${words}\u00a0`}
    </output>
  );
}
