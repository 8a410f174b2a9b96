"use client";

import { CircleAlert, GitCompare, Rocket, TriangleAlert, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { countWords } from "../../journey-list/count-words";
import { Button } from "../../primitives/button";
import { cn } from "../../primitives/class-names";
import { Popover, PopoverContent, PopoverTrigger } from "../../primitives/popover";
import { BacktestLink, RehearseLink } from "../../rehearsal/proof-links";
import { useEditor } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";
import type { Judgement } from "../state/use-judgement";

export interface PublishBarProps {
  readonly session: EditorSession;
  readonly judgement: Judgement;
}

/** What is published, what is not, and whom it concerns; and the way to change that. */
export function PublishBar({ session: { server }, judgement: { problems, changes } }: PublishBarProps) {
  const { journeyId, commands } = useEditor();
  const { live, inFlight, can } = server;
  const hasChanges = live === null || changes.length > 0;
  return (
    <section
      aria-label="Publish"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface-raised px-4 py-2"
    >
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 max-sm:gap-x-3">
        <span
          aria-hidden
          className={cn(
            "size-2 rounded-full",
            live === null ? "bg-edge" : hasChanges ? "bg-waiting" : "bg-delivered",
          )}
        />
        <span className="font-medium">
          {live === null ? "Not published yet" : `Published v${live.number}`}
        </span>
        {live === null ? null : (
          <>
            <Dot />
            {changes.length === 0 ? <span>no unpublished changes</span> : <Changes changes={changes} />}
          </>
        )}
        <Dot />
        <span>
          {countWords(inFlight)} {inFlight === 1 ? "order" : "orders"} in flight
        </span>
      </p>
      <Problems problems={problems} />
      <div className="ml-auto flex flex-wrap items-center gap-2">
        {live !== null && hasChanges ? (
          <Button tone="quiet" size="small" onClick={() => commands.show({ type: "discard" })}>
            <Undo2 aria-hidden />
            Discard
          </Button>
        ) : null}
        {live === null || !hasChanges ? null : (
          <Button size="small" onClick={() => commands.show({ type: "impact" })}>
            <GitCompare aria-hidden />
            Impact
          </Button>
        )}
        <RehearseLink journeyId={journeyId} />
        <BacktestLink journeyId={journeyId} />
        {can.publish ? (
          <Button
            tone="primary"
            size="small"
            aria-disabled={!hasChanges || undefined}
            onClick={() =>
              hasChanges ? commands.show({ type: "publish" }) : commands.say("Nothing to publish")
            }
          >
            <Rocket aria-hidden />
            Publish
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Dot() {
  return (
    <span aria-hidden className="text-ink-quiet max-sm:hidden">
      ·
    </span>
  );
}

function Changes({ changes }: Pick<Judgement, "changes">) {
  const { commands } = useEditor();
  return (
    <ListButton
      label={`${changes.length} unpublished ${changes.length === 1 ? "change" : "changes"}`}
      className="text-waiting underline decoration-dotted underline-offset-4"
    >
      {changes.map(({ says, nodeId, kind }) => (
        <Entry
          key={`${kind} ${nodeId} ${says}`}
          onOpen={nodeId === null || kind === "removed" ? null : () => commands.open(nodeId)}
        >
          {says}
        </Entry>
      ))}
    </ListButton>
  );
}

function Problems({ problems }: Pick<Judgement, "problems">) {
  const { commands } = useEditor();
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const Icon = errors > 0 ? CircleAlert : TriangleAlert;
  return (
    <ListButton
      label={
        <>
          <Icon aria-hidden className="size-3.5" />
          {errors > 0 ? problemWords(errors) : `${problems.length} to look at`}
        </>
      }
      className={cn(
        "flex items-center gap-1.5 rounded-full px-2 py-px text-sm font-medium",
        errors > 0 ? "bg-trouble/10 text-trouble" : "bg-waiting/12 text-waiting",
      )}
    >
      {problems.map(({ sentence, nodeId, code, severity }) => (
        <Entry
          key={`${code} ${nodeId} ${sentence}`}
          tone={severity}
          onOpen={nodeId === null ? null : () => commands.open(nodeId)}
        >
          {sentence}
        </Entry>
      ))}
    </ListButton>
  );
}

function problemWords(errors: number): string {
  return errors === 1 ? "1 problem to fix" : `${errors} problems to fix`;
}

interface ListButtonProps {
  readonly label: ReactNode;
  readonly className: string;
  readonly children: ReactNode;
}

function ListButton({ label, className, children }: ListButtonProps) {
  return (
    <Popover>
      <PopoverTrigger className={className}>{label}</PopoverTrigger>
      <PopoverContent className="max-h-96 w-96 max-w-[calc(100vw-2rem)] overflow-y-auto">
        <ul className="flex flex-col">{children}</ul>
      </PopoverContent>
    </Popover>
  );
}

interface EntryProps {
  readonly tone?: "error" | "warning";
  /** Null: it concerns no step of its own. */
  readonly onOpen: (() => void) | null;
  readonly children: ReactNode;
}

function Entry({ tone, onOpen, children }: EntryProps) {
  const words = (
    <>
      {tone === "error" ? <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-trouble" /> : null}
      {tone === "warning" ? (
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-waiting" />
      ) : null}
      <span className="min-w-0 text-pretty">{children}</span>
    </>
  );
  const look = "flex w-full items-start gap-2 rounded-[6px] px-2.5 py-1.5 text-left";
  return (
    <li>
      {onOpen === null ? (
        <span className={look}>{words}</span>
      ) : (
        <button type="button" onClick={onOpen} className={cn(look, "hover:bg-surface-sunken")}>
          {words}
        </button>
      )}
    </li>
  );
}
