import { Fragment } from "react";
import type { TrackingView } from "@/application/tracking/tracking-view";
import type { Column } from "@/domain/page/block";
import { shownBlocks } from "@/domain/page/shown-blocks";
import { languageOf } from "@/domain/wording/language";
import { drawBlock } from "./blocks/draw-block";
import { type PageAssets, PageFrame, type PageLanguage } from "./page-frame";

interface TrackingPageProps {
  readonly view: TrackingView;
  readonly language: PageLanguage;
  readonly assets: PageAssets;
  /** Why the details stay shut, after a proof that failed. */
  readonly formError?: string | null;
}

/** The shopper's page: one sentence, then what it rests on. Everything is text that works without a script. */
export function TrackingPage({ view, language, assets, formError = null }: TrackingPageProps) {
  const { story, page: chosen } = view;
  const { blocks: written } = chosen.document;
  const { words } = language;
  const { page } = words;
  const setting = { view, words, language: languageOf(language.locale) ?? "en", formError };
  const blocks = shownBlocks(written, view.stage);
  const inColumn = (column: Column) =>
    blocks
      .filter((block) => block.column === column)
      .map((block) => <Fragment key={block.id}>{drawBlock(block, setting)}</Fragment>);
  return (
    <PageFrame title={story.headline} language={language} store={view.store} assets={assets} isLive>
      <main className={`tracking tone-${story.tone}`}>
        <div className="main-column">{inColumn("main")}</div>
        <aside>{inColumn("side")}</aside>
      </main>
      <footer>
        <p>{view.summary}</p>
        <p>
          <time dateTime={new Date(view.asOf.at).toISOString()}>{page.asOf(view.asOf.text)}</time>{" "}
          {page.zone(view.zoneName)}
        </p>
        <p>
          <button type="button" className="copy" data-print="" hidden>
            {page.print}
          </button>
        </p>
      </footer>
    </PageFrame>
  );
}
