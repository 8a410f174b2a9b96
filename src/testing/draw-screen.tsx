import { useQueryClient } from "@tanstack/react-query";
import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Role } from "@/domain/access/role";
import { ApiProvider, useApi } from "@/ui/frame/api-provider";
import { StoreProvider } from "@/ui/frame/store-provider";
import { TooltipProvider } from "@/ui/primitives/tooltip";

type Api = ReturnType<typeof useApi>;
type Known = readonly [queryKey: readonly unknown[], answer: unknown];

export interface DrawnScreen {
  readonly store?: string;
  readonly role?: Role;
  /** What the server has answered already, by the key of the query; what is missing is still loading. */
  readonly known?: (api: Api) => readonly Known[];
}

/** A screen of the console as a browser first shows it, without a browser: markup alone, nothing can be clicked. */
export function drawScreen(
  screen: ReactNode,
  { store = "shop", role = "owner", known = () => [] }: DrawnScreen = {},
): string {
  const shop = { slug: store, name: "Shop", isDemo: false, zone: "Europe/London", role };
  return renderToStaticMarkup(
    <AppRouterContext value={noRouter}>
      <ApiProvider>
        <StoreProvider store={shop}>
          <TooltipProvider>
            <Answered known={known}>{screen}</Answered>
          </TooltipProvider>
        </StoreProvider>
      </ApiProvider>
    </AppRouterContext>,
  );
}

/** The words of a screen in reading order, without its markup. */
export function wordsOf(markup: string): string {
  return markup
    .replace(/<(script|style)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ")
    .trim();
}

function Answered({ known, children }: { known: (api: Api) => readonly Known[]; children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  for (const [queryKey, answer] of known(api)) queries.setQueryData(queryKey, answer);
  return children;
}

/** Nobody goes anywhere while a screen is drawn. */
const noRouter: AppRouterInstance = {
  back: () => undefined,
  forward: () => undefined,
  refresh: () => undefined,
  push: () => undefined,
  replace: () => undefined,
  prefetch: () => undefined,
  bfcacheId: "",
};
