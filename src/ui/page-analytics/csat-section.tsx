import type { CsatSummary } from "@/application/tracking/page-analytics";
import { Section } from "../primitives/card";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import type { ShowBehind } from "./behind";
import { NumberButton } from "./number-button";

interface CsatSectionProps {
  readonly csat: CsatSummary;
  readonly onShow: ShowBehind;
}

/** Below this many answers a mean says little. */
const ENOUGH_ANSWERS = 30;

/** Raw answers beside their mean, with how many were asked: unhappy people answer less often (kpis §2). */
export function CsatSection({ csat: { answers, asked, mean, byScore }, onShow }: CsatSectionProps) {
  const share = asked === 0 ? null : Math.min(1, answers / asked);
  return (
    <Section
      title="Satisfaction"
      description="Answers to “How was the delivery?”, asked once per order from the second day on."
    >
      {mean === null ? (
        <p className="text-ink-quiet">No answers in this period.</p>
      ) : (
        <>
          <p className="text-2xl font-semibold tabular-nums">
            {mean.toFixed(1)} <span className="text-base font-normal text-ink-quiet">of 5, mean of </span>
            <NumberButton
              value={answers}
              behind={{ title: "Answers", figure: "csat" }}
              onShow={onShow}
              className="text-base font-normal"
            />
          </p>
          <p className="mt-1 max-w-prose text-sm text-pretty text-ink-quiet">
            {share === null ? "" : `${Math.round(share * 100)} % of ${asked} orders asked. `}
            {answers < ENOUGH_ANSWERS ? `Not enough answers to judge by (n = ${answers}). ` : ""}
            Unhappy shoppers tend to write to support instead of answering.
          </p>
          <Table caption="Answers by points" className="mt-4 max-w-md">
            <TableHead>
              <Th>Points</Th>
              <Th numeric>Answers</Th>
            </TableHead>
            <TableBody>
              {byScore
                .map((count, index) => ({ score: index + 1, count }))
                .toReversed()
                .map(({ score, count }) => (
                  <Tr key={score}>
                    <Td>{score} of 5</Td>
                    <Td numeric>
                      <NumberButton
                        value={count}
                        behind={{ title: `Answers of ${score} points`, figure: "csat", score }}
                        onShow={onShow}
                      />
                    </Td>
                  </Tr>
                ))}
            </TableBody>
          </Table>
        </>
      )}
    </Section>
  );
}
