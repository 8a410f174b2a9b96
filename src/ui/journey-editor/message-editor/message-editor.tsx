"use client";

import { useEffect, useRef } from "react";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { type MessageCheck, messageChecks } from "@/domain/messaging/linter";
import type { MessageTemplate } from "@/domain/messaging/template";
import { Tab, TabList, TabPanel, Tabs } from "../../primitives/tabs";
import type { OnIntent } from "../forms/form-props";
import { useEditorStore } from "../forms/use-editor-store";
import { blankMessage } from "../state/blank-message";
import { CheckList } from "./check-list";
import { PreviewPane } from "./preview-pane";
import { templateUse } from "./template-use";
import { useIsOneColumn } from "./use-is-one-column";
import { usePreview } from "./use-preview";
import { WritePane } from "./write-pane";

export interface MessageEditorProps {
  readonly templateId: string;
  readonly draft: JourneyDraft;
  readonly onIntent: OnIntent;
}

/** A message being written: its blocks, how a shopper would get it, and what would keep it from being sent. */
export function MessageEditor({ templateId, draft, onIntent }: MessageEditorProps) {
  const template = draft.messages[templateId] ?? blank;
  const store = useEditorStore();
  const use = templateUse(draft, templateId);
  const preview = usePreview({ template, covers: use.covers, touchpoint: use.sentFor });
  const checks = messageChecks({ template, ...use, unsetLinks: store?.unsetLinks ?? [] });
  const latest = useRef(template);
  useEffect(() => {
    latest.current = template;
  });
  /** Two changes may fall into one moment: a field that is left, and the button it was left for. */
  const change = (edit: (template: MessageTemplate) => MessageTemplate, act?: string) => {
    latest.current = edit(latest.current);
    onIntent({ type: "set_message", templateId, template: latest.current }, act ?? null);
  };
  const panes = {
    write: <WritePane template={template} problems={problemsOf(checks)} onChange={change} />,
    preview: (
      <PreviewPane
        preview={preview}
        storeName={store?.name ?? ""}
        sender={store?.sender ?? ""}
        messageClass={template.class}
      />
    ),
    checks: (
      <CheckList
        checks={checks}
        senderProblems={store?.senderProblems ?? []}
        email={preview.data?.email ?? null}
      />
    ),
  };
  const count = problemsOf(checks).length;
  return useIsOneColumn() ? (
    <Tabs defaultValue="write" className="flex min-h-0 flex-1 flex-col">
      <TabList aria-label="Parts of the editor" className="px-4">
        <Tab value="write">Write</Tab>
        <Tab value="preview">Preview</Tab>
        <Tab value="checks">Checks{count === 0 ? "" : ` ${count}`}</Tab>
      </TabList>
      {(["write", "preview", "checks"] as const).map((name) => (
        <TabPanel key={name} value={name} className="min-h-0 flex-1 overflow-y-auto p-4">
          {panes[name]}
        </TabPanel>
      ))}
    </Tabs>
  ) : (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(22rem,5fr)_minmax(0,6fr)]">
      <div className="overflow-y-auto border-r border-line p-5">{panes.write}</div>
      <div className="flex flex-col gap-6 overflow-y-auto p-5">
        {panes.preview}
        {panes.checks}
      </div>
    </div>
  );
}

const blank = blankMessage();

function problemsOf(checks: readonly MessageCheck[]) {
  return checks.flatMap(({ problems }) => problems);
}
