"use client";

import { Check } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { Button } from "../../primitives/button";
import { scrimStyle } from "../../primitives/dialog";
import { MessageEditor, type MessageEditorProps } from "./message-editor";

export interface MessageDialogProps extends MessageEditorProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The message editor over the whole screen. Every change counts at once; closing saves nothing more. */
export function MessageDialog({ open, onOpenChange, ...editor }: MessageDialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrimStyle} />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => event.preventDefault()}
          className="fixed inset-0 z-50 flex flex-col overflow-hidden bg-surface-raised shadow-float outline-none sm:inset-4 sm:rounded-card sm:border sm:border-line lg:inset-6 data-[state=open]:animate-in data-[state=open]:fade-in-0"
        >
          <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <Radix.Title className="truncate text-lg font-semibold">Edit the message</Radix.Title>
            <div className="flex items-center gap-2">
              <span className="text-sm text-ink-quiet max-sm:sr-only">Kept as you write</span>
              <Radix.Close asChild>
                <Button tone="primary" size="small">
                  <Check aria-hidden />
                  Done
                </Button>
              </Radix.Close>
            </div>
          </div>
          <MessageEditor {...editor} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
