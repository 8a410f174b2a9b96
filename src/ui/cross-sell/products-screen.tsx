"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CatalogueOverview, Catalogues } from "@/application/products/list-catalogues";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { CatalogueCard } from "./catalogue-card";
import { ConnectDialog } from "./connect-dialog";

const LOOK_AGAIN_MS = 10_000;
const WHILE_READING_MS = 2_000;

/** Where products come from. Looks again, so that a reading is seen going on. */
export function ProductsScreen({ catalogues }: { catalogues: Catalogues }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [connecting, setConnecting] = useState<CatalogueOverview | null>(null);
  const query = useQuery({
    ...api.products.catalogues.queryOptions({ store }),
    initialData: catalogues,
    refetchInterval: ({ state }) =>
      state.data?.sources.some(({ isReading }) => isReading) ? WHILE_READING_MS : LOOK_AGAIN_MS,
  });
  const { sources, count } = query.data;
  return (
    <div className="flex flex-col gap-6">
      <output>
        {count === 0
          ? "No products are known yet. Connect your shop, or upload a file."
          : `${count.toLocaleString("en")} ${count === 1 ? "product is" : "products are"} known.`}
      </output>
      {sources.map((source) => (
        <CatalogueCard
          key={source.id}
          source={source}
          onConnect={() => setConnecting(source)}
          onChanged={() => void query.refetch()}
        />
      ))}
      {connecting === null ? null : (
        <ConnectDialog
          source={connecting}
          onClose={() => setConnecting(null)}
          onSaved={() => {
            setConnecting(null);
            void query.refetch();
          }}
        />
      )}
    </div>
  );
}
