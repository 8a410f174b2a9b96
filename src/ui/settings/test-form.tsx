"use client";

import type { ReactNode } from "react";
import { Button } from "../primitives/button";
import { Notice } from "../primitives/notice";

interface TestFormProps {
  /** Whom the test goes to, where it is asked. */
  readonly children: ReactNode;
  readonly busy: boolean;
  /** What became of the last one. */
  readonly outcome: { readonly kind: string; readonly detail: string } | undefined;
  readonly onSend: () => void;
}

/** The end of a channel's card: sends one message about no order and says what was answered. */
export function TestForm({ children, busy, outcome, onSend }: TestFormProps) {
  return (
    <form
      className="mt-5 flex flex-col gap-3 border-t border-line pt-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      <div>
        <Button type="submit" busy={busy}>
          Send a test
        </Button>
      </div>
      {outcome ? (
        <Notice tone={outcome.kind === "sent" ? "quiet" : "trouble"}>{outcome.detail}</Notice>
      ) : null}
    </form>
  );
}
