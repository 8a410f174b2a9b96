import { FileDown } from "lucide-react";
import type { ConsentLine } from "@/domain/consent-import/newest-consents";
import { leftOutReasons } from "@/domain/consent-import/read-consent-row";
import type { ConsentWeight } from "@/domain/consent-import/weigh-consent";
import { Button } from "../../primitives/button";
import { Notice } from "../../primitives/notice";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../../primitives/table";
import type { ConsentReport, Weighed } from "./use-consent-import";

interface ReportProps {
  readonly report: ConsentReport;
  readonly onImport: (lines: readonly ConsentLine[]) => void;
}

/** What would become of each line. */
export function ConsentReportView({ report: { weighed, leftOut }, onImport }: ReportProps) {
  const wanted = weighed.filter(({ weight }) => weight === "recorded");
  const reasons: readonly (readonly [string, readonly number[]])[] = [
    ...[...leftOut].map(([reason, lines]) => [leftOutReasons[reason], lines] as const),
    ...weightReasons.flatMap(([weight, sentence]) => {
      const lines = weighed.filter((one) => one.weight === weight).map(({ line }) => line);
      return lines.length === 0 ? [] : [[sentence, lines] as const];
    }),
  ];
  return (
    <div className="flex flex-col gap-5">
      {wanted.length === 0 ? (
        <Notice title="Nothing in this file is new">Every line is left out, for the reasons below.</Notice>
      ) : (
        <ToBeWritten wanted={wanted} />
      )}
      {reasons.length === 0 ? null : <NotWritten reasons={reasons} />}
      {wanted.length === 0 ? null : (
        <div>
          <Button tone="primary" onClick={() => onImport(wanted)}>
            Write down {wanted.length.toLocaleString("en")} {wanted.length === 1 ? "consent" : "consents"}
          </Button>
        </div>
      )}
    </div>
  );
}

const weightReasons: readonly (readonly [ConsentWeight, string])[] = [
  ["known", "Known already: they have said the same."],
  ["newer_stands", "Something newer is known of them, and that stands."],
  ["other_number", "The shop knows another number of theirs, and they agreed for the one in this line."],
  ["stopped", "They wrote STOP, unsubscribed or complained. Only they can take that back."],
];

const labels = {
  "sms transactional granted": "Texts about their orders",
  "sms marketing granted": "Texts with offers",
  "email transactional granted": "E-mail about their orders",
  "email marketing granted": "E-mail with offers",
  "sms transactional refused": "No texts about their orders",
  "sms marketing refused": "No texts with offers",
  "email transactional refused": "No e-mail about their orders",
  "email marketing refused": "No e-mail with offers",
} as const;

function ToBeWritten({ wanted }: { readonly wanted: readonly Weighed[] }) {
  const counts = new Map<string, number>();
  for (const { consent } of wanted) {
    const label = labels[`${consent.channel} ${consent.class} ${consent.state}`];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (
    <Table caption="What would be written down">
      <TableHead>
        <Th>Would be written down</Th>
        <Th numeric>People</Th>
      </TableHead>
      <TableBody>
        {[...counts].map(([label, people]) => (
          <Tr key={label}>
            <Td>{label}</Td>
            <Td numeric>{people.toLocaleString("en")}</Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

interface NotWrittenProps {
  readonly reasons: readonly (readonly [string, readonly number[]])[];
}

function NotWritten({ reasons }: NotWrittenProps) {
  return (
    <div className="flex flex-col gap-2">
      <Table caption="What is left out, and why">
        <TableHead>
          <Th>Left out</Th>
          <Th numeric>Lines</Th>
          <Th from="sm">Which</Th>
        </TableHead>
        <TableBody>
          {reasons.map(([sentence, lines]) => (
            <Tr key={sentence}>
              <Td className="text-pretty">
                {sentence}
                <span className="block tabular-nums text-ink-quiet sm:hidden">
                  {lines.length === 1 ? "Line" : "Lines"} {named(lines)}
                </span>
              </Td>
              <Td numeric>{lines.length.toLocaleString("en")}</Td>
              <Td from="sm" className="tabular-nums text-ink-quiet">
                {named(lines)}
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
      <div>
        <Button asChild size="small">
          <a href={listOf(reasons)} download="left-out.csv">
            <FileDown aria-hidden />
            All of these lines
          </a>
        </Button>
      </div>
    </div>
  );
}

/** Every line with its reason, in the order of the file. */
function listOf(reasons: NotWrittenProps["reasons"]): string {
  const lines = reasons.flatMap(([sentence, numbers]) => numbers.map((line) => ({ line, sentence })));
  const rows = lines
    .sort((a, b) => a.line - b.line)
    .map(({ line, sentence }) => `${line},"${sentence.replaceAll('"', '""')}"`);
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${["line,reason", ...rows].join("\r\n")}\r\n`)}`;
}

const MOST_NAMED = 8;

function named(lines: readonly number[]): string {
  const first = lines.toSorted((a, b) => a - b).slice(0, MOST_NAMED);
  const more = lines.length - first.length;
  return `${first.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}`;
}
