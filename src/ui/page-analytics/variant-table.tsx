import type { VariantRow } from "@/application/tracking/variant-rows";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import type { Behind, ShowBehind } from "./behind";
import { NumberButton } from "./number-button";

interface VariantTableProps {
  readonly rows: readonly VariantRow[];
  readonly onShow: ShowBehind;
}

const columns = [
  {
    title: "Looked for news",
    figure: "wismo_click",
    value: (row: VariantRow) => row.wismoOrders,
    isShare: true,
  },
  {
    title: "Went to the shop",
    figure: "promo_click",
    value: (row: VariantRow) => row.promoOrders,
    isShare: true,
  },
  {
    title: "Self-service started",
    figure: "self_service_started",
    value: (row: VariantRow) => row.started,
    isShare: false,
  },
  {
    title: "Finished",
    figure: "self_service_finished",
    value: (row: VariantRow) => row.finished,
    isShare: false,
  },
  { title: "Opt-ins", figure: "opt_in", value: (row: VariantRow) => row.optIns, isShare: false },
] as const satisfies readonly (Pick<Behind, "title" | "figure"> & {
  readonly value: (row: VariantRow) => number;
  readonly isShare: boolean;
})[];

/** The variants of the page beside each other: what share of their visitors looked for news, and what share went to the shop. */
export function VariantTable({ rows, onShow }: VariantTableProps) {
  return (
    <Table caption="By the variant of the page">
      <TableHead>
        <Th>Page</Th>
        <Th numeric>Orders visited</Th>
        {columns.map(({ title, figure }) => (
          <Th key={figure} numeric>
            {title}
          </Th>
        ))}
        <Th numeric>Satisfaction</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <VariantLine key={row.variant ?? ""} row={row} onShow={onShow} />
        ))}
      </TableBody>
    </Table>
  );
}

interface VariantLineProps extends Pick<VariantTableProps, "onShow"> {
  readonly row: VariantRow;
}

function VariantLine({ row, onShow }: VariantLineProps) {
  const { variant, label, audience, visitedOrders, answers, meanScore } = row;
  const behind = (title: string, figure: Behind["figure"]) => ({
    title: `${title}, ${label}`,
    figure,
    variant,
  });
  return (
    <Tr>
      <Td>
        <span className="block">{label}</span>
        {audience === null ? null : <span className="block text-sm text-ink-quiet">{audience}</span>}
      </Td>
      <Td numeric>
        <NumberButton value={visitedOrders} behind={behind("Orders visited", "visit")} onShow={onShow} />
      </Td>
      {columns.map(({ title, figure, value, isShare }) => (
        <Td key={figure} numeric>
          <NumberButton value={value(row)} behind={behind(title, figure)} onShow={onShow} />
          {isShare ? <Share part={value(row)} whole={visitedOrders} /> : null}
        </Td>
      ))}
      <Td numeric>
        {meanScore === null ? (
          <span className="text-ink-quiet">No answers</span>
        ) : (
          <>
            {meanScore.toFixed(1)}{" "}
            <span className="text-sm text-ink-quiet">
              of <NumberButton value={answers} behind={behind("Answers", "csat")} onShow={onShow} />
            </span>
          </>
        )}
      </Td>
    </Tr>
  );
}

function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  if (whole === 0) return null;
  return <span className="block text-sm text-ink-quiet">{Math.round((part / whole) * 100)} %</span>;
}
