"use client";

import { useState } from "react";
import type { MessageTemplate } from "@/domain/messaging/template";
import { cn } from "../../primitives/class-names";
import { ErrorState } from "../../primitives/error-state";
import { Notice } from "../../primitives/notice";
import { Tab, TabList, TabPanel, Tabs } from "../../primitives/tabs";
import { EmailView } from "./email-view";
import { JsonView } from "./json-view";
import { OrderPicker } from "./order-picker";
import { PushView } from "./push-view";
import { SmsView } from "./sms-view";
import type { Preview } from "./use-preview";

export interface PreviewPaneProps {
  readonly preview: Preview;
  readonly storeName: string;
  readonly sender: string;
  readonly messageClass: MessageTemplate["class"];
}

const views = ["desktop", "phone", "dark", "sms", "push", "event", "webhook"] as const;
type View = (typeof views)[number];

const labels = {
  desktop: "Desktop",
  phone: "Phone",
  dark: "Dark",
  sms: "Text message",
  push: "Notification",
  event: "Event",
  webhook: "Webhook",
} as const satisfies Record<View, string>;

/** How a shopper would get the message, for an order of one's choice, wherever they read it. */
export function PreviewPane({ preview, storeName, sender, messageClass }: PreviewPaneProps) {
  const [view, setView] = useState<View>("desktop");
  const { data, error, isStale, setOrderId, retry } = preview;
  return (
    <section aria-label="Preview" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 className="font-medium">Preview</h2>
        <OrderPicker order={data?.order ?? null} onChoose={setOrderId} />
      </div>
      <Tabs value={view} onValueChange={(next) => setView(views.find((one) => one === next) ?? "desktop")}>
        <TabList aria-label="Where it is read">
          {views.map((one) => (
            <Tab key={one} value={one}>
              {labels[one]}
            </Tab>
          ))}
        </TabList>
        <TabPanel
          value={view}
          aria-busy={isStale}
          className={cn("transition-opacity", isStale && "opacity-60")}
        >
          {error !== null && data === null ? <ErrorState onRetry={retry}>{error}</ErrorState> : null}
          {data === null && error === null ? <div className="h-96 rounded-card bg-surface-sunken" /> : null}
          {data === null ? null : (
            <Shown
              view={view}
              data={data}
              storeName={storeName}
              sender={sender}
              messageClass={messageClass}
            />
          )}
        </TabPanel>
      </Tabs>
    </section>
  );
}

interface ShownProps extends Pick<PreviewPaneProps, "storeName" | "sender" | "messageClass"> {
  readonly view: View;
  readonly data: NonNullable<Preview["data"]>;
}

function Shown({ view, data, storeName, sender, messageClass }: ShownProps) {
  const { email, sms, push, event, webhook, order, textPrice } = data;
  if (email.kind === "failed") {
    return (
      <Notice tone="trouble" title="For this order it cannot be written">
        {email.why} Such a message is not sent.
      </Notice>
    );
  }
  return (
    <>
      {order === null ? (
        <p className="mb-2 text-sm text-ink-quiet">
          Shown for a made-up order: there is no real one to show.
        </p>
      ) : null}
      {view === "sms" && sms !== null ? (
        <SmsView text={sms} price={textPrice} storeName={storeName} messageClass={messageClass} />
      ) : null}
      {view === "push" && push !== null ? <PushView note={push} storeName={storeName} /> : null}
      {view === "event" && event !== null ? (
        <JsonView json={event} note="What Klaviyo and Omnisend get as the properties of an event." />
      ) : null}
      {view === "webhook" && webhook !== null ? (
        <JsonView json={webhook} note="What is posted to your webhook, as its body is set under Settings." />
      ) : null}
      {view !== "desktop" && view !== "phone" && view !== "dark" ? null : (
        <EmailView email={email} view={view} storeName={storeName} sender={sender} />
      )}
    </>
  );
}
