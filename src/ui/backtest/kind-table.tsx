import type { KindLine } from "@/domain/journey/backtest/report";
import { TouchpointIcon } from "../planner/touchpoint-icon";
import { Section } from "../primitives/card";
import { cn } from "../primitives/class-names";

const count = new Intl.NumberFormat("en");

/** Messages by touchpoint and channel, both sides as bars on one scale. */
export function KindTable({ kinds, orders }: { kinds: readonly KindLine[]; orders: number }) {
  const most = Math.max(1, ...kinds.flatMap(({ published, draft }) => [published, draft]));
  return (
    <Section
      title="By touchpoint"
      description="The upper bar is what is published, the lower one the draft. Last come messages per order."
    >
      <table className="w-full text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">Touchpoint</th>
            <th scope="col">Bars</th>
            <th scope="col">Published</th>
            <th scope="col">Draft</th>
            <th scope="col">Per order</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <Line key={`${kind.touchpoint} ${kind.channel}`} kind={kind} most={most} orders={orders} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Line({ kind, most, orders }: { kind: KindLine; most: number; orders: number }) {
  const { label, channel, published, draft } = kind;
  const difference = draft - published;
  const perOrder = (messages: number) => (orders === 0 ? "0" : (messages / orders).toFixed(2));
  return (
    <tr className="border-t border-line first:border-t-0">
      <th scope="row" className="py-2 pr-3 font-normal sm:whitespace-nowrap">
        <span className="flex items-center gap-2">
          <TouchpointIcon touchpoint={kind.touchpoint} className="size-4 shrink-0 text-ink-quiet" />
          <span>
            {label} <span className="text-ink-quiet">{channel}</span>
          </span>
        </span>
      </th>
      <td aria-hidden className="w-full py-2 max-sm:hidden">
        <span className="flex flex-col gap-0.5">
          <Bar share={published / most} className="bg-edge/60" />
          <Bar share={draft / most} className={difference === 0 ? "bg-edge/60" : "bg-accent"} />
        </span>
      </td>
      <td className="py-2 pl-3 text-right max-sm:hidden">{count.format(published)}</td>
      <td className="py-2 pl-3 text-right whitespace-nowrap">
        {count.format(draft)}
        {difference === 0 ? null : (
          <span className={cn("ml-1.5 font-semibold", difference < 0 ? "text-waiting" : "text-arriving")}>
            {difference > 0 ? "+" : "−"}
            {count.format(Math.abs(difference))}
          </span>
        )}
      </td>
      <td className="py-2 pl-3 text-right text-sm whitespace-nowrap text-ink-quiet max-md:hidden">
        {perOrder(published)} → {perOrder(draft)}
      </td>
    </tr>
  );
}

function Bar({ share, className }: { share: number; className: string }) {
  return <span style={{ width: `${share * 100}%` }} className={cn("block h-1.5 rounded-full", className)} />;
}
