"use client";

import type { CountedDays } from "@/application/journeys/journey-counts";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { StepMenu } from "../menu/step-menu";
import { StepPicker } from "../palette/step-picker";
import { PublishDialog } from "../publish/publish-dialog";
import type { EditorSession } from "../state/use-editor-session";
import { AuditSheet } from "../versions/audit-sheet";
import { VersionsSheet } from "../versions/versions-sheet";
import { ArchiveDialog } from "./archive-dialog";
import { ConflictDialog } from "./conflict-dialog";
import { DeleteDialog } from "./delete-dialog";
import { DiscardDialog } from "./discard-dialog";
import { ImportDialog } from "./import-dialog";
import { JoinDialog } from "./join-dialog";
import { OrdersSheet } from "./orders-sheet";
import { RenameDialog } from "./rename-dialog";
import { EditorShortcutSheet } from "./shortcut-sheet";
import { TextDialogs } from "./text-dialogs";

export interface OverlaysProps {
  readonly session: EditorSession;
  readonly days: CountedDays;
  readonly liveDraft: JourneyDraft | null;
}

/** Whatever lies on top of the editor, one at a time. */
export function Overlays({ session, days, liveDraft }: OverlaysProps) {
  return (
    <>
      <StepPicker />
      <StepMenu />
      <DeleteDialog />
      <JoinDialog />
      <TextDialogs />
      <ImportDialog />
      <OrdersSheet days={days} />
      <EditorShortcutSheet />
      <DiscardDialog session={session} liveDraft={liveDraft} />
      <ArchiveDialog session={session} />
      <RenameDialog session={session} />
      <PublishDialog session={session} />
      <VersionsSheet session={session} />
      <AuditSheet />
      <ConflictDialog session={session} />
    </>
  );
}
