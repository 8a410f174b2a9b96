"use client";

import { useState } from "react";
import type { JourneyEditing } from "@/application/journeys/edit-journey";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { useOpenParam } from "../list-controls/use-open-param";
import { Notice } from "../primitives/notice";
import { EditorBody } from "./editor-body";
import { EditorContext } from "./state/editor-context";
import { useEditorKeys } from "./state/use-editor-keys";
import { useEditorSession } from "./state/use-editor-session";
import { UnreadableDraft } from "./unreadable-draft";

/** One journey, open for editing: drawing or outline, the settings of a step beside it, and the way to publish it. */
export function EditorScreen({ journey }: { journey: JourneyEditing }) {
  const [read] = useState(() => readDraft(journey.draft.content));
  if (read.kind === "refused") return <UnreadableDraft journey={journey} why={read.why} />;
  return <OpenEditor journey={journey} draft={read.draft} repairs={read.repairs} />;
}

interface OpenEditorProps {
  readonly journey: JourneyEditing;
  readonly draft: JourneyDraft;
  /** What was mended while reading it, each in a sentence. */
  readonly repairs: readonly string[];
}

function OpenEditor({ journey, draft, repairs }: OpenEditorProps) {
  const [openId] = useOpenParam("step");
  const session = useEditorSession(journey, { draft, openId });
  useEditorKeys(session.editor, session.sync.flush);
  return (
    <EditorContext value={session.editor}>
      {repairs.length === 0 ? null : (
        <Notice tone="waiting" title="This journey was mended while it was opened" className="m-4">
          <ul>
            {repairs.map((repair) => (
              <li key={repair}>{repair}</li>
            ))}
          </ul>
        </Notice>
      )}
      <EditorBody session={session} />
    </EditorContext>
  );
}
