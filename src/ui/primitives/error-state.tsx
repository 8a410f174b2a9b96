"use client";

import { RotateCcw, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Empty } from "./empty";

export interface ErrorStateProps {
  readonly title?: string;
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
  /** The server's name for this failure, to find it in the log. */
  readonly reference?: string | undefined;
  /** As in `Empty`. */
  readonly isScreen?: boolean;
}

/** Something of ours failed: says so, offers to try again, and names the line in the log. */
export function ErrorState({
  title = "This could not be loaded",
  children = "Something failed on the server. Nothing you did is lost. Try again; if it stays, the server's log says why.",
  onRetry,
  reference,
  isScreen = false,
}: ErrorStateProps) {
  return (
    <div role="alert">
      <Empty
        icon={Unplug}
        isScreen={isScreen}
        title={title}
        action={
          onRetry ? (
            <Button onClick={onRetry}>
              <RotateCcw aria-hidden />
              Try again
            </Button>
          ) : null
        }
      >
        {children}
        {reference ? <p className="mt-2 font-mono text-xs">Reference {reference}</p> : null}
      </Empty>
    </div>
  );
}
