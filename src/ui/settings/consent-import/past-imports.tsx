"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ConsentImport } from "@/application/consents/import-consents";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { Button } from "../../primitives/button";
import { ConfirmDialog } from "../../primitives/confirm-dialog";
import { ErrorState } from "../../primitives/error-state";
import { toast } from "../../primitives/toast";

/** The imports that have left something, each to be taken back. */
export function PastImports() {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const [asked, ask] = useState<ConsentImport | null>(null);
  const query = useQuery(api.consents.imports.queryOptions({ store }));
  const takeBack = useMutation(
    api.consents.takeBack.mutationOptions({
      onSuccess(removed) {
        ask(null);
        toast.done(`${removed.toLocaleString("en")} consents taken back`);
        return queries.invalidateQueries({ queryKey: api.consents.imports.queryKey({ store }) });
      },
    }),
  );
  if (query.isError) return <ErrorState onRetry={() => void query.refetch()} />;
  const imports = query.data ?? [];
  if (imports.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">Imported so far</h3>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {imports.map((one) => (
          <li key={one.name} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
            <span className="min-w-0 break-words">
              {one.name}
              <span className="text-ink-quiet">: {one.consents.toLocaleString("en")} consents</span>
            </span>
            <Button size="small" onClick={() => ask(one)}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(isOpen) => (isOpen ? undefined : ask(null))}
        title="Take back this import?"
        description={`${asked?.name ?? ""}: ${asked?.consents.toLocaleString("en") ?? ""} consents are removed. What these people had said before holds again; the file can be imported anew.`}
        confirm="Take back"
        danger
        busy={takeBack.isPending}
        onConfirm={() => {
          if (asked !== null) takeBack.mutate({ store, name: asked.name });
        }}
      />
    </div>
  );
}
