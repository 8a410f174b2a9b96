"use client";

import { useState } from "react";
import { formFields } from "@/domain/page/form-fields";
import { pageNamed } from "@/domain/page/page-intent";
import type { PageProblem } from "@/domain/page/page-problems";
import { blockDefinition } from "@/domain/page/registry";
import { Notice } from "../primitives/notice";
import { Tab, TabList, TabPanel, Tabs } from "../primitives/tabs";
import { AddBlock } from "./add-block";
import { BlockForm } from "./block-form";
import { BlockList } from "./block-list";
import { Sentences } from "./publish-dialog";
import { ThemeForm } from "./theme-form";
import type { PageDraft } from "./use-page-draft";
import { VariantBar } from "./variant-bar";

interface BuilderSideProps {
  readonly draft: PageDraft;
  readonly page: string;
  readonly currency: string;
  readonly accent: string;
  readonly problems: readonly PageProblem[];
  readonly canEdit: boolean;
  readonly onPage: (page: string) => void;
}

/** The pages, the blocks of the chosen one, the form of the open block, and the theme. */
export function BuilderSide({ draft, page, currency, accent, problems, canEdit, onPage }: BuilderSideProps) {
  const [selected, setSelected] = useState<string | null>(null);
  const set = draft.history.present;
  const document = pageNamed(set, page) ?? set.main;
  const block = document.blocks.find(({ id }) => id === selected);
  const here = problems.filter((one) => one.page === page);
  return (
    <div className="min-w-0">
      <VariantBar
        set={set}
        page={page}
        currency={currency}
        canEdit={canEdit}
        onPage={onPage}
        onAct={(intent, act) => draft.apply(intent, act)}
      />
      <Tabs defaultValue="blocks">
        <TabList aria-label="What to change">
          <Tab value="blocks">Blocks</Tab>
          <Tab value="theme">Theme and languages</Tab>
        </TabList>
        <TabPanel value="blocks">
          <BlockList
            page={page}
            document={document}
            selected={selected}
            troubled={new Set(here.flatMap((one) => one.block ?? []))}
            canEdit={canEdit}
            onSelect={(id) => setSelected(id === selected ? null : id)}
            onAct={(intent) => draft.apply(intent)}
          />
          {canEdit ? (
            <AddBlock
              document={document}
              onAdd={(kind) => {
                const before = new Set(document.blocks.map(({ id }) => id));
                if (draft.apply({ kind: "add_block", page, block: kind }))
                  setSelected(newestOf(kind, before));
              }}
            />
          ) : null}
          {block === undefined ? null : (
            <section
              ref={intoView}
              key={block.id}
              className="mt-5 scroll-mt-4 border-t border-line pt-4"
              aria-label={blockDefinition(block.kind).label}
            >
              <h2 className="text-lg font-semibold">{blockDefinition(block.kind).label}</h2>
              <p className="mb-4 text-sm text-ink-quiet">{blockDefinition(block.kind).purpose}</p>
              <Problems problems={here.filter((one) => one.block === block.id)} />
              <BlockForm
                key={block.id}
                fields={formFields(block.kind)}
                value={{ ...block.config }}
                languages={set.languages}
                disabled={!canEdit}
                onChange={(config, name) =>
                  draft.apply(
                    { kind: "change_block", page, id: block.id, config },
                    `${page} ${block.id} ${name}`,
                  )
                }
              />
            </section>
          )}
        </TabPanel>
        <TabPanel value="theme">
          <Problems problems={here.filter((one) => one.block === null)} />
          <ThemeForm
            theme={document.theme}
            plain={{ accent, paper: PLAIN_PAPER }}
            languages={set.languages}
            disabled={!canEdit}
            onTheme={(theme, field) =>
              draft.apply({ kind: "change_theme", page, theme }, `${page} theme ${field}`)
            }
            onLanguages={(languages) => draft.apply({ kind: "set_languages", languages })}
          />
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** The house's ground: what page-colours.ts says for the day. */
const PLAIN_PAPER = "#faf8f4";

/** A form that opens below a long list is brought where it can be seen. */
function intoView(form: HTMLElement | null): void {
  form?.scrollIntoView({ block: "nearest" });
}

function Problems({ problems }: { readonly problems: readonly PageProblem[] }) {
  if (problems.length === 0) return null;
  const isSevere = problems.some(({ severity }) => severity === "error");
  return (
    <Notice className="mb-4" tone={isSevere ? "trouble" : "waiting"}>
      <Sentences all={problems.map(({ says }) => says)} />
    </Notice>
  );
}

/** The id that a new block of this kind gets. */
function newestOf(kind: string, taken: ReadonlySet<string>): string {
  if (!taken.has(kind)) return kind;
  let number = 2;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
