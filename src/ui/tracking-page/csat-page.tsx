import { CsatForm } from "./csat-form";
import { type PageAssets, PageFrame, type PageLanguage, type PageStore } from "./page-frame";

interface CsatPageProps {
  readonly store: PageStore;
  readonly language: PageLanguage;
  readonly assets: PageAssets;
  readonly score: number | null;
  readonly error: string | null;
}

/** The question on a page of its own, for a link in a message. Opening it answers nothing: mail scanners open links. */
export function CsatPage({ store, language, assets, score, error }: CsatPageProps) {
  const { csat } = language.words;
  return (
    <PageFrame title={csat.title} language={language} store={store} assets={assets}>
      <main className="single">
        <section className="card csat">
          <h1>{csat.title}</h1>
          <CsatForm action={null} score={score} comment={null} words={csat} error={error} />
        </section>
      </main>
    </PageFrame>
  );
}
