"use client";

import { cn } from "../../primitives/class-names";
import { themedHtml } from "./themed-html";

export interface EmailViewProps {
  readonly email: { readonly subject: string; readonly preheader: string; readonly html: string };
  readonly view: "desktop" | "phone" | "dark";
  readonly storeName: string;
  readonly sender: string;
}

/** The line in the list of mails, and the mail itself in a frame that runs nothing. */
export function EmailView({ email, view, storeName, sender }: EmailViewProps) {
  const { subject, preheader, html } = email;
  const isPhone = view === "phone";
  return (
    <div className={cn("mx-auto", isPhone && "max-w-[375px]")}>
      <div className="mb-2 rounded border border-line bg-surface px-3 py-2">
        <p className="truncate text-sm text-ink-quiet">
          {storeName} &lt;{sender}&gt;
        </p>
        <p className="truncate">
          <span data-testid="preview-subject" className="font-medium">
            {subject}
          </span>
          <span className="text-ink-quiet"> {preheader}</span>
        </p>
      </div>
      {/* No script, no form, no way out of the frame: what a text holds stays inside. */}
      <iframe
        sandbox=""
        srcDoc={themedHtml(html, view === "dark" ? "dark" : "light")}
        title={`Preview: ${subject}`}
        referrerPolicy="no-referrer"
        tabIndex={-1}
        className={cn(
          "w-full rounded-card border border-line bg-white",
          isPhone ? "h-[640px] max-h-[70dvh]" : "h-[60dvh] min-h-96",
        )}
      />
    </div>
  );
}
