import type { TouchpointRow } from "@/application/tracking/page-analytics";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import type { ShowBehind } from "./behind";
import { NumberButton } from "./number-button";

interface TouchpointTableProps {
  readonly rows: readonly TouchpointRow[];
  readonly onShow: ShowBehind;
}

/** Which message brought people, and what they clicked then. */
export function TouchpointTable({ rows, onShow }: TouchpointTableProps) {
  return (
    <Table caption="By the message that brought the visitor">
      <TableHead>
        <Th>Brought by</Th>
        <Th numeric>Orders visited</Th>
        <Th numeric>Clicks on tracking</Th>
        <Th numeric>Clicks to the shop</Th>
      </TableHead>
      <TableBody>
        {rows.map(({ via, label, visitedOrders, wismoClicks, promoClicks }) => (
          <Tr key={via ?? ""}>
            <Td>{label}</Td>
            <Td numeric>
              <NumberButton
                value={visitedOrders}
                behind={{ title: `Orders visited, ${label}`, figure: "visit", via }}
                onShow={onShow}
              />
            </Td>
            <Td numeric>
              <NumberButton
                value={wismoClicks}
                behind={{ title: `Clicks on tracking, ${label}`, figure: "wismo_click", via }}
                onShow={onShow}
              />
            </Td>
            <Td numeric>
              <NumberButton
                value={promoClicks}
                behind={{ title: `Clicks to the shop, ${label}`, figure: "promo_click", via }}
                onShow={onShow}
              />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
