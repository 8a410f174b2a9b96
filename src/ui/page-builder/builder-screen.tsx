"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { comparePages } from "@/domain/page/compare-pages";
import { MAIN_PAGE } from "@/domain/page/document";
import { pageNamed } from "@/domain/page/page-intent";
import { pageProblems } from "@/domain/page/page-problems";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { Notice } from "../primitives/notice";
import { PageHeader } from "../primitives/page-header";
import { BuilderBar } from "./builder-bar";
import { BuilderSide } from "./builder-side";
import type { OpenedPage } from "./opened-page";
import { PreviewPane } from "./preview-pane";
import { PublishDialog } from "./publish-dialog";
import { usePageDraft } from "./use-page-draft";
import { VersionsSheet } from "./versions-sheet";

/** Where a store makes its tracking page: blocks on the left, what shoppers would see on the right. */
export function BuilderScreen({ page: first }: { readonly page: OpenedPage }) {
  const { store, can } = useConsoleStore();
  const canEdit = can("edit_settings");
  const api = useApi();
  const cache = useQueryClient();
  const [opened, setOpened] = useState(first);
  const [page, setPage] = useState(MAIN_PAGE);
  const [dialog, setDialog] = useState<"publish" | "versions" | "discard" | null>(null);
  const draft = usePageDraft(opened, canEdit);
  const set = draft.history.present;
  const problems = useMemo(() => pageProblems(set), [set]);
  const changes = useMemo(() => comparePages(opened.live, set), [opened.live, set]);
  const shown = pageNamed(set, page) === null ? MAIN_PAGE : page;

  const refresh = async () => {
    const now = await cache.fetchQuery({ ...api.trackingPage.open.queryOptions({ store }), staleTime: 0 });
    setOpened(now);
    draft.take({ set: now.draft.set, revision: now.draft.revision, at: now.draft.savedAt });
  };
  const discard = useMutation(
    api.trackingPage.discard.mutationOptions({
      onSuccess: () => {
        setDialog(null);
        return refresh();
      },
    }),
  );
  const toggle = (name: "publish" | "versions" | "discard") => (open: boolean) =>
    setDialog(open ? name : null);
  return (
    <Page>
      <PageHeader
        title="Tracking page"
        description="What shoppers see. The status stays first and a way to a person stays on it; the rest is yours."
        actions={
          <BuilderBar
            draft={draft}
            liveNumber={opened.liveNumber}
            changes={changes.length}
            canEdit={canEdit}
            onVersions={() => setDialog("versions")}
            onDiscard={() => setDialog("discard")}
            onPublish={() => setDialog("publish")}
          />
        }
      />
      {canEdit ? null : (
        <Notice className="mb-4">
          You can look at everything here. An owner or a manager can change it.
        </Notice>
      )}
      {draft.conflict === null ? null : (
        <Notice
          className="mb-4"
          tone="waiting"
          title={`${draft.conflict.by ?? "Somebody"} has saved this page meanwhile`}
          action={
            <span className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => void refresh()}>
                Take theirs
              </Button>
              <Button size="small" onClick={draft.keepMine}>
                Keep mine
              </Button>
            </span>
          }
        >
          Nothing of theirs is lost until you decide.
        </Notice>
      )}
      <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <BuilderSide
          draft={draft}
          page={shown}
          currency={opened.currency}
          accent={opened.accent}
          problems={problems}
          canEdit={canEdit}
          onPage={setPage}
        />
        <PreviewPane set={set} page={shown} />
      </div>
      <PublishDialog
        open={dialog === "publish"}
        onOpenChange={toggle("publish")}
        revision={draft.revision}
        changes={changes}
        problems={problems}
        onPublished={() => void refresh()}
      />
      <VersionsSheet
        open={dialog === "versions"}
        onOpenChange={toggle("versions")}
        versions={opened.versions}
        revision={draft.revision}
        canEdit={canEdit}
        onChanged={() => void refresh()}
      />
      <ConfirmDialog
        open={dialog === "discard"}
        onOpenChange={toggle("discard")}
        title="Discard what is unpublished?"
        description="The draft goes back to what shoppers see now."
        confirm="Discard"
        danger
        busy={discard.isPending}
        onConfirm={() => discard.mutate({ store, expectedRevision: draft.revision })}
      />
    </Page>
  );
}
