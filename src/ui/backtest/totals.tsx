import type { BacktestReport } from "@/domain/journey/backtest/report";
import { Section } from "../primitives/card";
import { cn } from "../primitives/class-names";

const count = new Intl.NumberFormat("en");

/** Both sides in a few numbers. */
export function Totals({ report }: { report: BacktestReport }) {
  const { published, draft, limits, arrived } = report;
  const lines = [
    ["Messages", count.format(published.messages), count.format(draft.messages)],
    ["Messages per order", published.perOrder.toFixed(2), draft.perOrder.toFixed(2)],
    [
      `Orders with more than ${limits.fatigueOver}`,
      count.format(published.fatigued),
      count.format(draft.fatigued),
    ],
    [
      `Arrived with fewer than ${limits.gapBelow} (of ${count.format(arrived)})`,
      count.format(published.gaps),
      count.format(draft.gaps),
    ],
    ["Tasks for people", count.format(published.tasks), count.format(draft.tasks)],
    ["Texts", texts(published, limits.textMinor), texts(draft, limits.textMinor)],
  ] as const;
  return (
    <Section title="What it adds up to">
      <table className="w-full text-left">
        <thead>
          <tr className="text-sm text-ink-quiet">
            <th scope="col" className="pb-2 font-medium">
              <span className="sr-only">Figure</span>
            </th>
            <th scope="col" className="pb-2 text-right font-medium">
              Published
            </th>
            <th scope="col" className="pb-2 text-right font-medium">
              Draft
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, before, after]) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 font-normal">
                {label}
              </th>
              <td className="py-2 pl-4 text-right">{before}</td>
              <td className={cn("py-2 pl-4 text-right", before !== after && "font-semibold")}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** In US dollars, each text as one part; how they are counted stands beside them. */
function texts({ texts: sent, textsCostMinor }: BacktestReport["published"], each: number): string {
  if (sent === 0) return "none";
  return `${count.format(sent)}, about $${(textsCostMinor / 100).toFixed(2)} at $${Number((each / 100).toFixed(4))} each`;
}
