import type { MailOverview } from "@/application/settings/mail-channel";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";

/** When mail last left, when it last would not, and when the provider was last heard. */
export function MailHealth({ mail }: { readonly mail: MailOverview }) {
  const { lastSuccessAt, lastErrorAt, lastError, lastEventAt, lastRefusedAt, lastRefusedWhy } = mail;
  const tells = mail.provider !== "smtp";
  return (
    <div className="mt-5 flex flex-col gap-2 border-t border-line pt-5 text-sm text-ink-quiet">
      {mail.isSandbox ? (
        <Notice tone="waiting">
          No mail server is set, so mail stays in the outbox. Set SMTP_URL where Milepost runs and start it
          again.
        </Notice>
      ) : null}
      <p>
        {lastSuccessAt === null ? (
          "No mail has left yet."
        ) : (
          <>
            Last sent <RelativeTime at={lastSuccessAt} />.
          </>
        )}
        {tells ? (
          lastEventAt === null ? (
            " The provider has told nothing yet."
          ) : (
            <>
              {" "}
              The provider last told something <RelativeTime at={lastEventAt} />.
            </>
          )
        ) : null}
      </p>
      {lastErrorAt === null ? null : (
        <Notice tone={lastErrorAt > (lastSuccessAt ?? 0) ? "trouble" : "quiet"}>
          Last failed <RelativeTime at={lastErrorAt} />: {lastError}
        </Notice>
      )}
      {tells && lastRefusedAt !== null && lastRefusedAt > (lastEventAt ?? 0) ? (
        <Notice tone="trouble">
          An event was not believed <RelativeTime at={lastRefusedAt} />: {lastRefusedWhy}
        </Notice>
      ) : null}
    </div>
  );
}
