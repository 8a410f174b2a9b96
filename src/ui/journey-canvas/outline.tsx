import { CornerDownRight } from "lucide-react";
import type { GraphNode, JourneyPage } from "@/application/journeys/open-journey";
import { cn } from "../primitives/class-names";
import { kindIcons } from "./kind-icons";
import { type OutlineItem, outlineOf } from "./outline-of";
import { StepCounts } from "./step-counts";

export interface OutlineProps {
  readonly journey: JourneyPage;
  readonly openNodeId: string | null;
  readonly onOpen: (nodeId: string) => void;
}

/** The same journey as an indented list: for keyboards, screen readers and phones. */
export function Outline({ journey, openNodeId, onOpen }: OutlineProps) {
  const items = outlineOf(journey.nodes, journey.start);
  return <Steps items={items} openNodeId={openNodeId} onOpen={onOpen} label={`Steps of ${journey.name}`} />;
}

interface StepsProps extends Omit<OutlineProps, "journey"> {
  readonly items: readonly OutlineItem<GraphNode>[];
  readonly label: string;
}

function Steps({ items, label, ...props }: StepsProps) {
  return (
    <ol aria-label={label} className="flex flex-col gap-2">
      {items.map((item) => (
        <li key={`${item.kind} ${item.step.id}`}>
          {item.kind === "goes_to" ? (
            <GoesTo step={item.step} onOpen={props.onOpen} />
          ) : (
            <>
              <StepLine step={item.step} {...props} />
              {item.arms.map((arm) => (
                <div key={arm.label} className="mt-2 ml-4 border-l border-line pl-4">
                  <p className="mb-2 text-sm font-medium text-ink-quiet">{arm.label}</p>
                  {arm.items.length === 0 ? (
                    <p className="text-sm text-ink-quiet">The journey ends here.</p>
                  ) : (
                    <Steps items={arm.items} label={arm.label} {...props} />
                  )}
                </div>
              ))}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function StepLine({ step, openNodeId, onOpen }: { step: GraphNode } & Omit<OutlineProps, "journey">) {
  const Icon = kindIcons[step.kind];
  const isMessage = step.kind === "send_message";
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => onOpen(step.id)}
      className={cn(
        "flex w-full gap-3 rounded-card border bg-surface-raised px-3.5 py-2.5 text-left transition-colors hover:border-edge",
        step.id === openNodeId ? "border-accent" : "border-line",
      )}
    >
      <Icon
        aria-hidden
        className={cn("mt-0.5 size-4 shrink-0", isMessage ? "text-accent" : "text-ink-quiet")}
      />
      <span className="min-w-0">
        <span className="block text-pretty">{step.sentence}</span>
        <StepCounts counts={step.counts} isMessage={isMessage} />
      </span>
    </button>
  );
}

function GoesTo({ step, onOpen }: { step: GraphNode; onOpen: (nodeId: string) => void }) {
  return (
    <button
      type="button"
      onClick={() => onOpen(step.id)}
      className="flex items-start gap-2 py-1 text-left text-sm text-ink-quiet underline-offset-4 hover:text-ink hover:underline"
    >
      <CornerDownRight aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>Goes on at “{step.touchpoint ?? step.sentence}”</span>
    </button>
  );
}
