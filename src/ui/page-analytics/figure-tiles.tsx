import type { CountedFigure, PageAnalytics } from "@/application/tracking/page-analytics";
import { Card } from "../primitives/card";
import type { ShowBehind } from "./behind";
import { NumberButton } from "./number-button";

/** What each number counts, in words a manager can check. */
const figureLooks: Readonly<Record<CountedFigure, { readonly title: string; readonly says: string }>> = {
  wismo_click: {
    title: "Clicks on tracking",
    says: "Updates, number, advice, contact: where is my order?",
  },
  promo_click: { title: "Clicks to the shop", says: "Logo, banner and recommendations." },
  self_service_started: {
    title: "Self-service started",
    says: "A code was asked for, or a form sent that needs none.",
  },
  self_service_finished: { title: "Self-service finished", says: "A request was sent." },
  opt_in: { title: "Opt-ins", says: "Asked to be told on another channel." },
};

const shownFigures = [
  "wismo_click",
  "promo_click",
  "self_service_started",
  "self_service_finished",
  "opt_in",
] as const satisfies readonly CountedFigure[];

interface FigureTilesProps {
  readonly analytics: PageAnalytics;
  readonly onShow: ShowBehind;
}

export function FigureTiles({ analytics: { visitedOrders, figures }, onShow }: FigureTilesProps) {
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <Tile title="Orders visited" says="Orders whose page a person looked at.">
        <NumberButton
          value={visitedOrders}
          behind={{ title: "Orders visited", figure: "visit" }}
          onShow={onShow}
        />
      </Tile>
      {shownFigures.map((figure) => (
        <Tile key={figure} {...figureLooks[figure]}>
          <NumberButton
            value={figures[figure].times}
            behind={{ title: figureLooks[figure].title, figure }}
            onShow={onShow}
          />
        </Tile>
      ))}
    </dl>
  );
}

interface TileProps {
  readonly title: string;
  readonly says: string;
  readonly children: React.ReactNode;
}

function Tile({ title, says, children }: TileProps) {
  return (
    <Card className="flex flex-col p-4">
      <dt className="text-sm text-ink-quiet">{title}</dt>
      <dd className="mt-1 text-2xl font-semibold">{children}</dd>
      <dd className="mt-1 text-sm text-pretty text-ink-quiet">{says}</dd>
    </Card>
  );
}
