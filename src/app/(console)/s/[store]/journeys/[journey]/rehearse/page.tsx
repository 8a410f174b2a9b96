import type { Metadata } from "next";
import type { Subject } from "@/application/rehearsal/rehearsal-page";
import { openStore, orNotFound } from "@/server/console/open-store";
import { firstParam } from "@/ui/list-controls/search-params";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { RehearsalScreen } from "@/ui/rehearsal/rehearsal-screen";

export const metadata: Metadata = { title: "Run on an order" };

interface RehearseRoute {
  readonly params: Promise<{ store: string; journey: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `?order=…` plays it on that order, `?kind=…` on that kind of order, `?side=published` what is published; else on a kind of order that enters it. */
export default async function Rehearse({ params, searchParams }: RehearseRoute) {
  const { store: slug, journey: journeyId } = await params;
  const { api, store, role, can } = await openStore(slug);
  if (!can("read_journeys")) return <ForbiddenState what="see journeys" role={role} />;
  const asked = await searchParams;
  const editing = await orNotFound(api.journeys.edit({ store: store.slug, journeyId }));
  const scenarios = await api.rehearsal.scenarios({ store: store.slug });
  const side = firstParam(asked.side) === "published" && editing.live !== null ? "published" : "draft";
  const subject = askedSubject(firstParam(asked.order), firstParam(asked.kind)) ?? {
    kind: "archetype",
    archetypeId: await api.rehearsal.firstScenario({ store: store.slug, journeyId, side }),
  };
  return (
    <RehearsalScreen
      journey={{ id: editing.id, name: editing.name, isPublished: editing.live !== null }}
      scenarios={scenarios}
      first={{ side, subject }}
    />
  );
}

function askedSubject(order: string, kind: string): Subject | null {
  if (order !== "") return { kind: "order", orderId: order.slice(0, 80) };
  return kind === "" ? null : { kind: "archetype", archetypeId: kind.slice(0, 80) };
}
