import { Bell } from "lucide-react";
import type { PushNote } from "@/domain/messaging/short-forms";

/** The message as a notification on a locked phone. */
export function PushView({ note, storeName }: { note: PushNote; storeName: string }) {
  return (
    <div className="flex max-w-sm flex-col gap-3">
      <div className="flex gap-3 rounded-card border border-line bg-surface px-3.5 py-3 shadow-float">
        <span className="flex size-9 shrink-0 items-center justify-center rounded bg-accent text-accent-ink">
          <Bell aria-hidden className="size-4" />
        </span>
        <div className="min-w-0">
          <p className="text-sm text-ink-quiet">{storeName} · now</p>
          <p className="font-medium break-words">{note.title}</p>
          <p className="break-words">{note.body}</p>
        </div>
      </div>
      <p className="text-sm text-pretty text-ink-quiet">
        Where the shopper has allowed notifications on the tracking page. A touch opens that page.
      </p>
    </div>
  );
}
