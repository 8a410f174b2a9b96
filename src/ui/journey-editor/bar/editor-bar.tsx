"use client";

import { ChevronLeft, List, Workflow } from "lucide-react";
import Link from "next/link";
import type { CountedDays } from "@/application/journeys/journey-counts";
import { useConsoleStore } from "../../frame/store-provider";
import { journeyLooks } from "../../journey-list/state-looks";
import { Badge } from "../../primitives/badge";
import { cn } from "../../primitives/class-names";
import { Select } from "../../primitives/select";
import type { EditorSession } from "../state/use-editor-session";
import { EditorMenu } from "./editor-menu";
import { SaveStateLine } from "./save-state-line";
import { UndoButtons } from "./undo-buttons";

export interface EditorBarProps {
  readonly session: EditorSession;
  readonly view: "canvas" | "outline";
  readonly onView: (view: string) => void;
  readonly days: CountedDays;
  readonly onDays: (days: CountedDays) => void;
}

/** Name, whether the work is safe, back and forth, and how the journey is shown. */
export function EditorBar({ session, view, onView, days, onDays }: EditorBarProps) {
  const { href } = useConsoleStore();
  const { name, state } = session.server;
  const { label, icon, tone } = journeyLooks[state];
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5">
      <div className="flex min-w-0 items-baseline gap-2">
        <Link
          href={href("/journeys")}
          className="flex min-h-6 shrink-0 items-center gap-0.5 text-sm text-ink-quiet underline-offset-4 hover:text-ink hover:underline"
        >
          <ChevronLeft aria-hidden className="size-4 md:hidden" />
          <span className="max-md:sr-only">Journeys</span>
        </Link>
        <span aria-hidden className="text-ink-quiet max-md:hidden">
          /
        </span>
        <h1 className="truncate text-lg font-semibold">{name}</h1>
      </div>
      <Badge tone={tone} icon={icon}>
        {label}
      </Badge>
      <SaveStateLine state={session.state} />
      <div className="ml-auto flex items-center gap-2">
        <Select
          aria-label="Count orders and messages of"
          value={`${days}` as const}
          onChange={(value) => onDays(daysOf[value])}
          options={periods}
          className="h-7! w-36 text-sm max-lg:hidden"
        />
        <UndoButtons />
        <ViewSwitch view={view} onView={onView} />
        <EditorMenu session={session} />
      </div>
    </header>
  );
}

const daysOf = { "1": 1, "7": 7, "30": 30, "90": 90 } as const satisfies Record<string, CountedDays>;
const periods = [
  { value: "1", label: "Today" },
  { value: "7", label: "Last 7 days" },
  { value: "30", label: "Last 30 days" },
  { value: "90", label: "Last 90 days" },
] as const;

function ViewSwitch({ view, onView }: Pick<EditorBarProps, "view" | "onView">) {
  return (
    <fieldset className="flex rounded border border-line bg-surface-raised p-px">
      <legend className="sr-only">Show as</legend>
      {views.map(({ value, label, icon: Icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={view === value}
          aria-label={label}
          onClick={() => onView(value)}
          className={cn(
            "flex h-7 items-center gap-1.5 rounded-[7px] px-2 text-sm",
            view === value ? "bg-surface-sunken font-medium text-ink" : "text-ink-quiet hover:text-ink",
          )}
        >
          <Icon aria-hidden className="size-3.5" />
          <span className="max-xl:sr-only">{label}</span>
        </button>
      ))}
    </fieldset>
  );
}

const views = [
  { value: "canvas", label: "Drawing", icon: Workflow },
  { value: "outline", label: "Outline", icon: List },
] as const;
