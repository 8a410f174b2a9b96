import type { TouchpointRow } from "@/application/tracking/page-analytics";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import type { Behind, ShowBehind } from "./behind";
import { NumberButton } from "./number-button";

interface TouchpointTableProps {
  readonly rows: readonly TouchpointRow[];
  readonly onShow: ShowBehind;
}

const columns = [
  { title: "Orders visited", figure: "visit", value: (row: TouchpointRow) => row.visitedOrders },
  { title: "Clicks on tracking", figure: "wismo_click", value: (row: TouchpointRow) => row.wismoClicks },
  { title: "Clicks to the shop", figure: "promo_click", value: (row: TouchpointRow) => row.promoClicks },
  {
    title: "Self-service started",
    figure: "self_service_started",
    value: (row: TouchpointRow) => row.started,
  },
  {
    title: "Self-service finished",
    figure: "self_service_finished",
    value: (row: TouchpointRow) => row.finished,
  },
] as const satisfies readonly (Pick<Behind, "title" | "figure"> & {
  readonly value: (row: TouchpointRow) => number;
})[];

/** Which message brought people, and what they did then. */
export function TouchpointTable({ rows, onShow }: TouchpointTableProps) {
  return (
    <Table caption="By the message that brought the visitor">
      <TableHead>
        <Th>Brought by</Th>
        {columns.map(({ title, figure }) => (
          <Th key={figure} numeric>
            {title}
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={row.via ?? ""}>
            <Td>{row.label}</Td>
            {columns.map(({ title, figure, value }) => (
              <Td key={figure} numeric>
                <NumberButton
                  value={value(row)}
                  behind={{ title: `${title}, ${row.label}`, figure, via: row.via }}
                  onShow={onShow}
                />
              </Td>
            ))}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
