"use client";

import { useMemo, useState } from "react";
import { compareDrafts } from "@/domain/journey/edit/compare";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { type Conflict as Clash, mergeDrafts, resolve } from "@/domain/journey/edit/merge";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { useConsoleStore } from "../../frame/store-provider";
import { Button } from "../../primitives/button";
import { Dialog } from "../../primitives/dialog";
import { momentInWords } from "../../primitives/moment";
import type { Conflict } from "../state/draft-sync";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";
import { ChangeList } from "./change-list";
import { ClashList, clashKey } from "./clash-list";

/** Two people changed the journey at once: says who changed what, and what becomes of it. Nothing is lost by waiting. */
export function ConflictDialog({ session }: { session: EditorSession }) {
  if (session.state.kind !== "conflict") return null;
  const { conflict } = session.state;
  const theirs = readDraft(conflict.theirs.content);
  if (theirs.kind === "refused") return null;
  const base = readDraft(conflict.base);
  return (
    <Settle
      key={conflict.theirs.revision}
      session={session}
      conflict={conflict}
      theirs={theirs.draft}
      base={base.kind === "draft" ? base.draft : null}
    />
  );
}

interface SettleProps {
  readonly session: EditorSession;
  readonly conflict: Conflict;
  readonly theirs: JourneyDraft;
  /** What both began with; null when nobody knows any more. */
  readonly base: JourneyDraft | null;
}

function Settle({ session: { sync }, conflict, theirs, base }: SettleProps) {
  const { zone } = useConsoleStore();
  const { commands } = useEditor();
  const mine = useEditorState(({ history }) => history.present);
  const [picked, setPicked] = useState<Readonly<Record<string, "mine" | "theirs">>>({});
  const merge = useMemo(
    () => (base === null ? null : mergeDrafts({ base, mine, theirs })),
    [base, mine, theirs],
  );
  const { by, at, revision } = conflict.theirs;
  const who = by ?? "Somebody else";
  const settle = (draft: JourneyDraft, says: string) => {
    sync.rebase({ revision, base: theirs }, draft);
    commands.act({ type: "replace_all", draft, says });
  };
  const settleMerged = () => {
    if (merge === null) return;
    settle(resolved(merge.merged, merge.conflicts, picked), `Merged with what ${who} changed`);
  };
  const when = at === null ? "" : ` at ${momentInWords(at, { zone, show: "time" })}`;
  return (
    <Dialog
      open
      onOpenChange={() => undefined}
      title={`${who} changed this journey too`}
      description={`${who} saved changes${when}, after you had begun with yours. Both are kept until you choose; yours are on this device.`}
      className="sm:max-w-2xl"
      actions={
        <>
          <Button onClick={() => settle(theirs, `Took what ${who} changed`)}>Take theirs</Button>
          <Button onClick={() => settle(mine, "Kept my changes")}>Keep mine</Button>
          {merge === null ? null : (
            <Button tone="primary" onClick={settleMerged}>
              Merge both
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <ChangeList
          title={`What ${who} changed`}
          changes={base === null ? compareDrafts(mine, theirs) : compareDrafts(base, theirs)}
        />
        <ChangeList
          title="What you changed"
          changes={base === null ? compareDrafts(theirs, mine) : compareDrafts(base, mine)}
        />
      </div>
      {merge === null || merge.conflicts.length === 0 ? null : (
        <ClashList
          clashes={merge.conflicts}
          who={who}
          picked={picked}
          onPick={(key, side) => setPicked({ ...picked, [key]: side })}
        />
      )}
    </Dialog>
  );
}

/** The merged draft takes mine where both changed the same; this takes theirs where they were chosen. */
function resolved(
  merged: JourneyDraft,
  clashes: readonly Clash[],
  picked: Readonly<Record<string, "mine" | "theirs">>,
): JourneyDraft {
  return clashes.reduce(
    (draft, clash) => (picked[clashKey(clash)] === "theirs" ? resolve(draft, clash, "theirs") : draft),
    merged,
  );
}
