import type { CrossSellReport } from "@/application/recommendations/cross-sell-report";
import type { CountedFigure } from "@/application/recommendations/orders-behind";
import type { RecommendationPlacement } from "@/domain/recommendation/attribution";
import { formatMoney } from "@/domain/shared/money";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import type { CountedBy } from "./counted-orders";

const placementWords: Readonly<Record<RecommendationPlacement, string>> = {
  page: "Tracking page",
  email: "Delivered mail",
};
const figureWords: Readonly<Record<CountedFigure, string>> = {
  offered: "shown to",
  clicked: "clicked",
  bought: "bought",
};

interface PlacementTableProps {
  readonly report: CrossSellReport;
  readonly onShow: (behind: CountedBy) => void;
}

/** How each placement did (R123): of the orders it was shown with, how many led to a click and to another order. */
export function PlacementTable({ report: { placements, currency }, onShow }: PlacementTableProps) {
  return (
    <Table caption="Recommendations by placement">
      <TableHead>
        <Th>Placement</Th>
        <Th numeric>Shown with</Th>
        <Th numeric>Clicked</Th>
        <Th numeric>Bought</Th>
        <Th numeric>Conversion</Th>
        <Th numeric>Revenue</Th>
      </TableHead>
      <TableBody>
        {placements.map(({ placement, offered, clicked, bought, revenueMinor }) => {
          const count = (figure: CountedFigure, value: number) => (
            <Count
              value={value}
              behind={{ placement, figure, title: `${placementWords[placement]}: ${figureWords[figure]}` }}
              onShow={onShow}
            />
          );
          return (
            <Tr key={placement}>
              <Td>{placementWords[placement]}</Td>
              <Td numeric>{count("offered", offered)}</Td>
              <Td numeric>{count("clicked", clicked)}</Td>
              <Td numeric>{count("bought", bought)}</Td>
              <Td numeric>{offered === 0 ? "–" : `${((100 * bought) / offered).toFixed(1)} %`}</Td>
              <Td numeric>{formatMoney({ amountMinor: revenueMinor, currency }, "en")}</Td>
            </Tr>
          );
        })}
      </TableBody>
    </Table>
  );
}

interface CountProps {
  readonly value: number;
  readonly behind: CountedBy;
  readonly onShow: (behind: CountedBy) => void;
}

/** A number that opens the orders behind it. */
function Count({ value, behind, onShow }: CountProps) {
  const text = value.toLocaleString("en");
  if (value === 0) return text;
  return (
    <button
      type="button"
      onClick={() => onShow(behind)}
      className="min-h-6 cursor-pointer rounded tabular-nums underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
    >
      {text}
      <span className="sr-only">: show the orders, {behind.title}</span>
    </button>
  );
}
