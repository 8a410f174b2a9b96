"use client";

import type { MessagePage } from "@/application/messages/open-message";
import { Notice } from "../primitives/notice";
import { Tab, TabList, TabPanel, Tabs } from "../primitives/tabs";

/** The two parts of a message and its headers. */
export function MessageContent({ message }: { message: MessagePage }) {
  const { content } = message;
  if (message.isContentHidden)
    return <Notice>Your role does not read messages: they name the customer.</Notice>;
  if (content === null) return <p className="text-ink-quiet">It has not been written yet.</p>;
  if (content.html === null)
    return (
      <div className="max-w-md rounded-card border border-line bg-surface p-4">
        {content.subject !== null && content.subject !== "" && (
          <p className="pb-1 font-medium">{content.subject}</p>
        )}
        <p className="whitespace-pre-wrap">{content.text}</p>
      </div>
    );
  return (
    <Tabs defaultValue="shown">
      <TabList aria-label="Parts of the message">
        <Tab value="shown">As shown</Tab>
        <Tab value="text">Text part</Tab>
        <Tab value="headers">Headers</Tab>
      </TabList>
      <TabPanel value="shown">
        {/* No script, no form, no way out of the frame: what a template holds stays inside. */}
        <iframe
          sandbox=""
          srcDoc={content.html}
          title={`Message: ${content.subject ?? ""}`}
          referrerPolicy="no-referrer"
          className="h-[70dvh] w-full rounded-card border border-line bg-white"
        />
      </TabPanel>
      <TabPanel value="text">
        <pre className="rounded-card border border-line bg-surface p-4 font-sans whitespace-pre-wrap">
          {content.text}
        </pre>
      </TabPanel>
      <TabPanel value="headers">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
          {message.headers.map(({ name, value }) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-quiet">{name}</dt>
              <dd className="font-mono text-xs leading-5 break-all">{value}</dd>
            </div>
          ))}
        </dl>
      </TabPanel>
    </Tabs>
  );
}
