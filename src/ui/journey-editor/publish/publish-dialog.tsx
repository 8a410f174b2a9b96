"use client";

import { useState } from "react";
import type { ImpactAnswer } from "@/application/journeys/publish-impact";
import { Button } from "../../primitives/button";
import { Dialog } from "../../primitives/dialog";
import { ErrorState } from "../../primitives/error-state";
import { TableSkeleton } from "../../primitives/skeleton";
import { Tab, TabList, TabPanel, Tabs } from "../../primitives/tabs";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";
import { ImpactView } from "./impact-view";
import { ProblemQuestions } from "./problem-questions";
import { PublishSettings } from "./publish-settings";
import { StepDifference } from "./step-difference";
import { type PublishChoice, useImpact } from "./use-impact";
import { usePublish } from "./use-publish";

/** What publishing would do, in orders and messages; and, when it is meant, the choice of to whom it happens. */
export function PublishDialog({ session }: { session: EditorSession }) {
  const overlay = useEditorState((state) => state.overlay);
  if (overlay?.type !== "publish" && overlay?.type !== "impact") return null;
  return <Publish key={overlay.type} session={session} isMeant={overlay.type === "publish"} />;
}

const everyone: PublishChoice = { percent: 100, inFlight: { default: "stay", perStep: {} } };

function Publish({ session, isMeant }: { session: EditorSession; isMeant: boolean }) {
  const { commands } = useEditor();
  const [choice, setChoice] = useState(everyone);
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const [note, setNote] = useState("");
  const impact = useImpact(session, choice);
  const answer = impact.data?.kind === "impact" ? impact.data : null;
  const publish = usePublish(session);
  const { live, softLaunch } = session.server;
  // The newest version is the live one, or one that only a share of the orders enters or entered.
  const next = Math.max(live?.number ?? 0, softLaunch?.number ?? 0) + 1;
  const isFree = answer !== null && isReady(answer, accepted) && session.state.kind === "saved";
  const share = choice.percent === 100 ? "all new orders" : `${choice.percent} % of new orders`;
  return (
    <Dialog
      open
      onOpenChange={() => commands.show(null)}
      className="sm:max-w-3xl"
      title={isMeant ? `Publish version ${next}` : "What publishing would do"}
      description={
        isMeant
          ? "Nothing has happened yet. Any version can be brought back afterwards with one click."
          : "Nothing is changed by looking. The same rule decides when it is published."
      }
      actions={
        isMeant ? (
          <>
            <Button onClick={() => commands.show(null)}>Not yet</Button>
            <Button
              tone="primary"
              busy={publish.isPending}
              aria-disabled={!isFree || publish.isPending || undefined}
              onClick={() => (isFree ? publish.publish({ ...choice, accepted, note }) : undefined)}
            >
              Publish to {share}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => commands.show(null)}>Close</Button>
            {session.server.can.publish ? (
              <Button tone="primary" onClick={() => commands.show({ type: "publish" })}>
                Go on to publish
              </Button>
            ) : null}
          </>
        )
      }
    >
      {impact.isError ? (
        <ErrorState onRetry={() => void impact.refetch()}>{impact.error.message}</ErrorState>
      ) : answer === null ? (
        <TableSkeleton rows={5} label="Working out what it would do" />
      ) : (
        <div className="flex flex-col gap-5">
          <ProblemQuestions
            problems={answer.problems}
            accepted={isMeant ? accepted : null}
            onAccept={setAccepted}
          />
          {isMeant ? (
            <PublishSettings
              choice={choice}
              onChoice={setChoice}
              note={note}
              onNote={setNote}
              hasFormer={live !== null && live.versionId !== softLaunch?.versionId}
            />
          ) : null}
          <Tabs defaultValue="orders">
            <TabList aria-label="What it would do">
              <Tab value="orders">Orders and messages</Tab>
              <Tab value="steps">Steps that change ({answer.changes.length})</Tab>
            </TabList>
            <TabPanel value="orders">
              <ImpactView
                impact={answer}
                choice={choice}
                onChoice={choice.percent === 100 ? setChoice : null}
              />
            </TabPanel>
            <TabPanel value="steps">
              <StepDifference changes={answer.changes} />
            </TabPanel>
          </Tabs>
        </div>
      )}
    </Dialog>
  );
}

function isReady({ problems }: ImpactAnswer, accepted: readonly string[]): boolean {
  return problems.every(({ severity, code }) => severity === "warning" && accepted.includes(code));
}
