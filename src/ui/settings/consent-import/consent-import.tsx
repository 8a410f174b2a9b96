"use client";

import { useQueryClient } from "@tanstack/react-query";
import { FileDown, Upload } from "lucide-react";
import { useRef, useState } from "react";
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
import { ColumnsExplained, exampleFile } from "./columns-explained";
import { ConsentReportView } from "./consent-report";
import { DefaultsForm } from "./defaults-form";
import { ImportProgress } from "./import-progress";
import { PastImports } from "./past-imports";
import { type ConsentReport, useConsentImport } from "./use-consent-import";

interface Chosen {
  readonly name: string;
  readonly file: ConsentFile;
}

const nothingSaid: ConsentDefaults = { channel: null, class: null, wording: "" };

/** Brings what people agreed to elsewhere: a file is read and weighed first, and written down when that looks right. */
export function ConsentImport({ country }: { readonly country: string | null }) {
  const [chosen, choose] = useState<Chosen | null>(null);
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
        <ChooseFile chosen={chosen} onChoose={choose} />
        {chosen?.file.kind === "problem" ? (
          <Notice tone="trouble" title={`Nothing was read from ${chosen.name}`}>
            {chosen.file.sentence}
          </Notice>
        ) : null}
        {chosen?.file.kind === "table" ? (
          <CheckAndImport
            key={chosen.name}
            name={chosen.name}
            table={chosen.file}
            country={country}
            onDone={() => choose(null)}
          />
        ) : null}
        <PastImports />
      </div>
    </Section>
  );
}

const LARGEST_BYTES = 20 * 1024 * 1024;

function ChooseFile({
  chosen,
  onChoose,
}: {
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        aria-label="List of consents"
        className="sr-only"
        tabIndex={-1}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file === undefined) return;
          const read: ConsentFile =
            file.size > LARGEST_BYTES
              ? { kind: "problem", sentence: "The file is larger than 20 MB. Split it into smaller ones." }
              : readConsentFile(await file.text());
          onChoose({ name: file.name, file: read });
          // The same file, mended, can be chosen again.
          currentTarget.value = "";
        }}
      />
      <Button tone={chosen === null ? "primary" : "secondary"} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {chosen === null ? "Choose a file" : "Choose another file"}
      </Button>
    </div>
  );
}

interface CheckProps {
  readonly name: string;
  readonly table: ConsentTable;
  readonly country: string | null;
  readonly onDone: () => void;
}

function CheckAndImport({ name, table, country, onDone }: CheckProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const { progress, stop, check, apply } = useConsentImport(country);
  const [defaults, setDefaults] = useState<ConsentDefaults>(nothingSaid);
  const [report, setReport] = useState<ConsentReport | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const carefully = async (work: () => Promise<void>) => {
    setFailure(null);
    await work().catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
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
