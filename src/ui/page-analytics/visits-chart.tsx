"use client";

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { PageBar } from "@/application/tracking/page-analytics";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import type { ShowBehind } from "./behind";
import { NumberButton } from "./number-button";

interface VisitsChartProps {
  readonly bars: readonly PageBar[];
  readonly onShow: ShowBehind;
}

/** Orders visited, day by day, as bars; the same numbers as a table below them. */
export function VisitsChart({ bars, onShow }: VisitsChartProps) {
  const shown = bars.map((bar) => ({ ...bar, label: dayLabel(bar) }));
  return (
    <>
      <div aria-hidden className="h-56 w-full text-sm">
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={shown}
            margin={{ top: 8, right: 0, bottom: 0, left: -16 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="label"
              tickLine={false}
              axisLine={false}
              minTickGap={12}
              tick={{ fill: "var(--ink-quiet)" }}
            />
            <YAxis
              allowDecimals={false}
              tickLine={false}
              axisLine={false}
              width={56}
              tick={{ fill: "var(--ink-quiet)" }}
            />
            <Tooltip
              cursor={{ fill: "var(--surface-sunken)" }}
              contentStyle={{
                background: "var(--surface-raised)",
                border: "1px solid var(--line)",
                borderRadius: 8,
              }}
              labelStyle={{ color: "var(--ink)" }}
              itemStyle={{ color: "var(--ink-quiet)" }}
            />
            <Bar
              dataKey="visitedOrders"
              name="Orders visited"
              fill="var(--accent)"
              radius={[3, 3, 0, 0]}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
      <details className="mt-3">
        <summary className="min-h-6 cursor-pointer text-sm text-ink-quiet">As a table</summary>
        <Table caption="Orders visited" className="mt-2">
          <TableHead>
            <Th>From</Th>
            <Th numeric>Orders visited</Th>
          </TableHead>
          <TableBody>
            {shown.map(({ from, to, label, visitedOrders }) => (
              <Tr key={from}>
                <Td>{label}</Td>
                <Td numeric>
                  <NumberButton
                    value={visitedOrders}
                    behind={{ title: `Orders visited, ${label}`, figure: "visit", from, to }}
                    onShow={onShow}
                  />
                </Td>
              </Tr>
            ))}
          </TableBody>
        </Table>
      </details>
    </>
  );
}

/** "Mon 3 Jun": the day is the store's already, so that no zone is to be reckoned with. */
function dayLabel({ day }: PageBar): string {
  const style = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", style).format(Date.parse(day));
}
