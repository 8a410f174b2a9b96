"use client";

import { useMutation } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { useRef } from "react";
import type { LineProblem } from "@/application/ports/catalogue";
import type { CatalogueOverview } from "@/application/products/list-catalogues";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Notice } from "../primitives/notice";
import { toast } from "../primitives/toast";

interface UploadFileProps {
  readonly source: CatalogueOverview;
  readonly onChanged: () => void;
}

/** Takes a file of products: all of it, or none of it and what is wrong with which line. */
export function UploadFile({ source, onChanged }: UploadFileProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation(
    api.products.upload.mutationOptions({
      onSuccess: (outcome) => {
        if (outcome.kind !== "taken") return;
        toast.done(`${outcome.count.toLocaleString("en")} products taken from the file`);
        onChanged();
      },
    }),
  );
  const problems = upload.data?.kind === "problems" ? upload.data.problems : [];
  return (
    <div className="flex flex-col gap-3">
      {problems.length === 0 ? null : <Problems problems={problems} />}
      <div>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          aria-label="Product file"
          className="sr-only"
          tabIndex={-1}
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file === undefined) return;
            const text = await file.text();
            // The same file, mended, can be chosen again.
            currentTarget.value = "";
            upload.mutate({ store, text });
          }}
        />
        <Button
          size="small"
          tone={source.isConnected ? "secondary" : "primary"}
          busy={upload.isPending}
          onClick={() => input.current?.click()}
        >
          <Upload aria-hidden />
          {source.isConnected ? "Upload a new file" : "Upload a file"}
        </Button>
      </div>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly LineProblem[] }) {
  return (
    <Notice tone="trouble" title="Nothing was taken from the file">
      <ul className="mt-1 flex max-h-60 flex-col gap-1 overflow-y-auto">
        {problems.map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`}>
            Line {line}: {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
