const columns = [
  ["email", "Whose consent it is. Needed: orders are matched by it."],
  ["phone", "The number they agreed to get texts at, with its country (+1 503 555 0142). Needed for texts."],
  ["channel", "email or sms."],
  ["class", "transactional (news of their orders) or marketing (offers)."],
  ["state", "subscribed or unsubscribed. Absent: subscribed."],
  ["consented_at", "When, like 2026-03-01 or 2026-03-01T10:30:00Z. Needed."],
  ["wording", "The words they agreed to."],
  ["source", "Where they agreed, like “checkout” or “pop-up”."],
  ["ip", "The network address they agreed from."],
] as const;

const example = [
  "email,phone,channel,class,state,consented_at,wording,source,ip",
  'dana@example.com,+15035550142,sms,marketing,subscribed,2026-03-01T10:30:00Z,"Text me offers, up to 4 a month. Reply STOP to end.",checkout,203.0.113.7',
  "robin@example.com,,email,marketing,unsubscribed,2026-04-12,,,",
].join("\r\n");

/** A file to look at and to fill in. */
export const exampleFile = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${example}\r\n`)}`;

export function ColumnsExplained() {
  return (
    <details className="text-sm">
      <summary className="cursor-pointer py-1 font-medium">Which columns the file may have</summary>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {columns.map(([name, meaning]) => (
          <div key={name} className="sm:contents">
            <dt className="font-mono text-ink">{name}</dt>
            <dd className="text-pretty text-ink-quiet">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-prose text-pretty text-ink-quiet">
        Other names that tools use for them are known, too, and the order does not matter. What everybody in a
        list agreed to alike (channel, class, wording) can be said once for the whole file. A yes never undoes
        a STOP, an unsubscription or a complaint, and what people said later goes before.
      </p>
    </details>
  );
}
