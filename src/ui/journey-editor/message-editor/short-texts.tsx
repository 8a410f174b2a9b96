"use client";

import { channels } from "@/domain/messaging/channels/registry";
import type { MessageTemplate } from "@/domain/messaging/template";
import { Button } from "../../primitives/button";
import { LiquidField } from "./liquid-field";
import type { WritePaneProps } from "./write-pane-props";

/** The words of the message as a text message and as a notification: made from it, unless somebody writes others. */
export function ShortTexts({ template, problems, onChange }: WritePaneProps) {
  const about = (where: string) => problems.filter((problem) => problem.where === where);
  const { sms, push } = template;
  return (
    <section aria-label="Other channels" className="flex flex-col gap-4 border-t border-line pt-5">
      <div>
        <h2 className="font-medium">As a text message and notification</h2>
        <p className="text-sm text-pretty text-ink-quiet">
          Made from the heading and the first text, unless you write other words.
        </p>
      </div>
      {sms === undefined ? null : (
        <LiquidField
          label="Text message"
          where="sms.text"
          lines={3}
          value={sms.text}
          problems={about("sms.text")}
          placeholder="{{ store.name }}: … {{ links.track }} Reply STOP to opt out."
          onSettle={(text, act) => onChange((now) => ({ ...now, sms: { text } }), act)}
        />
      )}
      {push === undefined ? null : (
        <>
          <LiquidField
            label={`Title of the notification, up to ${channels.push.limits.title ?? 50} signs`}
            where="push.title"
            value={push.title}
            problems={about("push.title")}
            onSettle={(title, act) =>
              onChange((now) => ({ ...now, push: { body: now.push?.body ?? "", title } }), act)
            }
          />
          <LiquidField
            label={`Notification, up to ${channels.push.limits.text} signs`}
            where="push.body"
            lines={2}
            value={push.body}
            problems={about("push.body")}
            onSettle={(body, act) =>
              onChange((now) => ({ ...now, push: { title: now.push?.title ?? "", body } }), act)
            }
          />
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          onClick={() =>
            onChange((now) => (now.sms === undefined ? { ...now, sms: ownSms } : without(now, "sms")))
          }
        >
          {sms === undefined ? "Write the text message" : "Make the text message from the message"}
        </Button>
        <Button
          size="small"
          onClick={() =>
            onChange((now) =>
              now.push === undefined ? { ...now, push: ownPush(now) } : without(now, "push"),
            )
          }
        >
          {push === undefined ? "Write the notification" : "Make the notification from the message"}
        </Button>
      </div>
    </section>
  );
}

/** What every text message must say stands there already (R89). */
const ownSms = { text: "{{ store.name }}: \n{{ links.track }} Reply STOP to opt out." };

function ownPush({ subject, preheader }: MessageTemplate) {
  return { title: subject, body: preheader };
}

function without(template: MessageTemplate, part: "sms" | "push"): MessageTemplate {
  const { [part]: _, ...rest } = template;
  return rest;
}
