import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { Page } from "@/ui/frame/page";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { StatusReviewScreen } from "@/ui/status-review/status-review-screen";

export const metadata: Metadata = { title: "Unknown codes" };

export default async function Codes({ params }: { params: Promise<{ store: string }> }) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("read_hooks")) {
    return (
      <Page>
        <ForbiddenState what="review status codes" role={role} />
      </Page>
    );
  }
  const counts = await api.hooks.counts({ store: store.slug });
  return <StatusReviewScreen codes={await api.hooks.codes({ store: store.slug })} counts={counts} />;
}
