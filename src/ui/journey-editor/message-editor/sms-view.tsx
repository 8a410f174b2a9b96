import type { TextPrice } from "@/application/messages/text-price-of";
import { smsProblems } from "@/domain/messaging/sms-rules";
import { smsSegments } from "@/domain/messaging/sms-segments";
import type { MessageTemplate } from "@/domain/messaging/template";
import { textPricesAsOf } from "@/domain/messaging/text-prices";
import { Notice } from "../../primitives/notice";

/** The message as a text, with what it costs. */
export function SmsView({
  text,
  price,
  storeName,
  messageClass,
}: {
  text: string;
  price: TextPrice;
  storeName: string;
  messageClass: MessageTemplate["class"];
}) {
  const problems = smsProblems({ text, storeName, class: messageClass });
  const { encoding, segments, units, left, costly } = smsSegments(text);
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-sm rounded-card rounded-bl-none bg-surface-sunken px-3.5 py-2.5 break-words">
        {text}
      </p>
      <dl className="grid max-w-sm grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-quiet">Segments</dt>
        <dd>
          {segments} ({units} characters, {left} left in the last)
        </dd>
        <dt className="text-ink-quiet">Signs</dt>
        <dd>
          {encoding === "GSM-7"
            ? "plain ones: 160 fit into one segment, 153 into each of several"
            : `special ones, so that 70 fit into a segment: ${costly.slice(0, 8).join(" ")}`}
        </dd>
        <dt className="text-ink-quiet">Price</dt>
        <dd>
          {dollars(segments * price.each)} to {countryName(price.country)} ({segments} × {dollars(price.each)}
          {price.isOwn ? "" : `, list prices of ${textPricesAsOf}, rounded up`})
        </dd>
        <dt className="text-ink-quiet">Opt-out</dt>
        <dd>{problems.length === 0 ? "stands in it, as it must in every text" : "look below"}</dd>
      </dl>
      {problems.length === 0 ? null : (
        <Notice tone="trouble" title="It cannot go out as a text message like this">
          {problems.join(" ")}
        </Notice>
      )}
      <p className="max-w-sm text-sm text-pretty text-ink-quiet">
        Each segment is billed as one message by your provider; your own prices are set under Settings,
        Channels. The link leads to your tracking page.
      </p>
    </div>
  );
}

const regions = new Intl.DisplayNames("en", { type: "region" });

function countryName(code: string): string {
  return /^[A-Z]{2}$/i.test(code) ? (regions.of(code) ?? code) : "an unknown country";
}

/** Cents, and what is less than one where there is: prices of texts are that small. */
function dollars(amount: number): string {
  const style = {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
  } as const;
  return amount.toLocaleString("en-US", style);
}
