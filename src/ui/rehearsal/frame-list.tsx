import { CircleSlash, Flag, Hourglass, type LucideIcon, Mail, Split, UserRound } from "lucide-react";
import { useEffect, useRef } from "react";
import type {
  RehearsedDecision,
  RehearsedFrame,
  RehearsedMessage,
} from "@/application/rehearsal/rehearsal-page";
import { cn } from "../primitives/class-names";
import { momentInWords } from "../primitives/moment";

export interface FrameListProps {
  readonly frames: readonly RehearsedFrame[];
  readonly zone: string;
  readonly index: number;
  readonly onGo: (index: number) => void;
  readonly onOpenMessage: (key: string) => void;
}

/** Every moment in words: what was news, what was decided because of it and on what values, what was written. */
export function FrameList({ frames, zone, index, onGo, onOpenMessage }: FrameListProps) {
  const firstAhead = frames.findIndex(({ isAhead }) => isAhead);
  return (
    <ol aria-label="Moments" className="flex flex-col">
      {frames.map((frame, at) => (
        <FrameItem
          // A moment has no other name than its place.
          key={`${frame.at} ${at}`}
          frame={frame}
          zone={zone}
          isCurrent={at === index}
          isPast={at <= index}
          startsAhead={at === firstAhead}
          onGo={() => onGo(at)}
          onOpenMessage={onOpenMessage}
        />
      ))}
    </ol>
  );
}

interface FrameItemProps {
  readonly frame: RehearsedFrame;
  readonly zone: string;
  readonly isCurrent: boolean;
  readonly isPast: boolean;
  readonly startsAhead: boolean;
  readonly onGo: () => void;
  readonly onOpenMessage: (key: string) => void;
}

function FrameItem({ frame, zone, isCurrent, isPast, startsAhead, onGo, onOpenMessage }: FrameItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) bringIntoView(item.current);
  }, [isCurrent]);
  return (
    <li
      ref={item}
      aria-current={isCurrent ? "step" : undefined}
      className={cn(
        "border-b border-l-2 border-b-line px-4 py-2.5 transition-colors",
        isCurrent ? "border-l-accent bg-accent/6" : "border-l-transparent",
      )}
    >
      {startsAhead ? (
        <p className="mb-2 text-sm font-medium text-waiting">From here on: if nothing else is heard</p>
      ) : null}
      <button type="button" onClick={onGo} className="flex w-full items-baseline gap-2 text-left">
        <span className="shrink-0 text-sm text-ink-quiet">{momentInWords(frame.at, { zone })}</span>
        <span className={cn("text-pretty", isPast ? "font-medium" : "text-ink-quiet")}>{frame.says}</span>
      </button>
      <ul className="mt-1 flex flex-col gap-1">
        {frame.decisions.map((decision, at) => (
          <Decision key={`${decision.nodeId} ${decision.kind} ${at}`} decision={decision} />
        ))}
        {frame.messages.map((message) => (
          <Message key={message.key} message={message} onOpen={() => onOpenMessage(message.key)} />
        ))}
        {frame.tasks.map(({ reason, role, priority }) => (
          <li key={`${reason} ${role}`} className="flex items-start gap-2">
            <UserRound aria-hidden className="mt-0.5 size-4 shrink-0 text-arriving" />
            <span>
              A task for a {role.replace("_", " ")} ({priority}): {reason}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Moves the list alone, never the page: whoever plays looks at the drawing. */
function bringIntoView(item: HTMLElement | null): void {
  const list = item?.closest<HTMLElement>("[data-moments]");
  if (item === null || !list || list.scrollHeight <= list.clientHeight) return;
  list.scrollTo({ top: item.offsetTop - list.clientHeight / 3 });
}

function Decision({ decision }: { decision: RehearsedDecision }) {
  const { icon: Icon, look } = looks[decision.kind] ?? looks.decided;
  return (
    <li className="flex items-start gap-2 text-sm">
      <Icon aria-hidden className={cn("mt-0.5 size-3.5 shrink-0", look)} />
      <span className="min-w-0 text-pretty text-ink-quiet">
        {decision.parcel === null ? "" : `Parcel ${decision.parcel}: `}
        {decision.sentence}
      </span>
    </li>
  );
}

function Message({ message, onOpen }: { message: RehearsedMessage; onOpen: () => void }) {
  const isSent = message.state === "sent";
  return (
    <li className="flex items-start gap-2">
      <Mail
        aria-hidden
        className={cn("mt-0.5 size-4 shrink-0", isSent && message.isOwn ? "text-accent" : "text-ink-quiet")}
      />
      <span className="min-w-0">
        <button
          type="button"
          onClick={onOpen}
          className="font-medium text-accent underline-offset-4 hover:underline"
        >
          {message.touchpoint}
        </button>{" "}
        <span className="text-ink-quiet">
          by {message.channel}
          {message.isOwn ? "" : `, from “${message.journey}”`}
          {isSent ? "" : `: ${message.state}`}
        </span>
      </span>
    </li>
  );
}

interface Look {
  readonly icon: LucideIcon;
  readonly look: string;
}

const refused: Look = { icon: CircleSlash, look: "text-waiting" };
const looks: { readonly [kind: string]: Look } & { readonly decided: Look } = {
  entered: { icon: Flag, look: "text-accent" },
  decided: { icon: Split, look: "text-ink-quiet" },
  waiting: { icon: Hourglass, look: "text-ink-quiet" },
  queued: { icon: Mail, look: "text-accent" },
  finished: { icon: Flag, look: "text-ink-quiet" },
  not_entered: refused,
  suppressed: refused,
  skipped: refused,
  superseded: refused,
  failed: { icon: CircleSlash, look: "text-trouble" },
  escalated: { icon: UserRound, look: "text-arriving" },
};
