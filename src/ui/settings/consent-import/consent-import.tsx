"use client";

import { useQueryClient } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { useState } from "react";
import {
  type ConsentFile,
  type ConsentTable,
  readConsentFile,
} from "@/domain/consent-import/read-consent-file";
import type { ConsentDefaults } from "@/domain/consent-import/read-consent-row";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { Button } from "../../primitives/button";
import { Section } from "../../primitives/card";
import { Notice } from "../../primitives/notice";
import { toast } from "../../primitives/toast";
import { ChooseFile } from "./choose-file";
import { ColumnsExplained, exampleFile } from "./columns-explained";
import { ColumnsForm } from "./columns-form";
import { ConsentReportView } from "./consent-report";
import { DefaultsForm } from "./defaults-form";
import { ImportProgress } from "./import-progress";
import { PastImports } from "./past-imports";
import { readFileText } from "./read-file-text";
import { type ConsentReport, useConsentImport } from "./use-consent-import";

interface Chosen {
  /** Files are chosen again under their old name when they are mended. */
  readonly turn: number;
  readonly name: string;
  readonly file: ConsentFile;
}

const nothingSaid: ConsentDefaults = { channel: null, class: null, wording: "" };

/** Brings what people agreed to elsewhere: a file is read and weighed first, and written down when that looks right. */
export function ConsentImport({ country }: { readonly country: string | null }) {
  const [chosen, choose] = useState<Chosen | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (file: File) => {
    const told = await readFileText(file);
    const list = told.kind === "text" ? readConsentFile(told.text) : told;
    choose((before) => ({ turn: (before?.turn ?? 0) + 1, name: file.name, file: list }));
  };
  return (
    <Section
      title="Consents from another tool"
      description="A list of who agreed to texts or offers, as CSV, from Klaviyo, Postscript, Mailchimp or wherever they agreed. You see what becomes of each line before anything is written down."
      actions={
        <Button asChild size="small">
          <a href={exampleFile} download="consents-example.csv">
            <FileDown aria-hidden />
            Example file
          </a>
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <ColumnsExplained />
        <ChooseFile isFirst={chosen === null} disabled={isBusy} onChoose={(file) => void read(file)} />
        {chosen?.file.kind === "problem" ? (
          <Notice tone="trouble" title={`Nothing was read from ${chosen.name}`}>
            {chosen.file.sentence}
          </Notice>
        ) : null}
        {chosen?.file.kind === "table" ? (
          <CheckAndImport
            key={chosen.turn}
            name={chosen.name}
            table={chosen.file}
            country={country}
            onBusy={setBusy}
            onDone={() => choose(null)}
          />
        ) : null}
        <PastImports />
      </div>
    </Section>
  );
}

interface CheckProps {
  readonly name: string;
  readonly table: ConsentTable;
  readonly country: string | null;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onDone: () => void;
}

function CheckAndImport({ name, table: read, country, onBusy, onDone }: CheckProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const { progress, stop, check, apply } = useConsentImport(country);
  const [columns, setColumns] = useState(read.columns);
  const table = { ...read, columns };
  const [defaults, setDefaults] = useState<ConsentDefaults>(nothingSaid);
  const [report, setReport] = useState<ConsentReport | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const carefully = async (work: () => Promise<void>) => {
    setFailure(null);
    onBusy(true);
    await work().catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
    onBusy(false);
    await queries.invalidateQueries({ queryKey: api.consents.imports.queryKey({ store }) });
  };
  if (progress !== null) return <ImportProgress progress={progress} onStop={stop} />;
  return (
    <div className="flex flex-col gap-5">
      {failure === null ? null : (
        <Notice tone="trouble" title="It did not get to the end">
          {failure} What was written down so far stands below; the same file can be imported again.
        </Notice>
      )}
      <ColumnsForm
        header={table.header}
        columns={columns}
        onChange={(changed) => {
          setColumns(changed);
          setReport(null);
        }}
      />
      <DefaultsForm
        table={table}
        name={name}
        defaults={defaults}
        onChange={(changed) => {
          setDefaults(changed);
          setReport(null);
        }}
        onCheck={() => carefully(async () => setReport(await check(name, table, defaults)))}
      />
      {report === null ? null : (
        <ConsentReportView
          report={report}
          onImport={(lines) =>
            carefully(async () => {
              const recorded = await apply(name, lines);
              toast.done(`${recorded.toLocaleString("en")} consents written down`);
              onDone();
            })
          }
        />
      )}
    </div>
  );
}
