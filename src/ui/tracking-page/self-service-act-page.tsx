import type { ReactNode } from "react";
import type { ActView } from "@/application/self-service/act-view";
import type { PageWords } from "@/domain/wording/page-words";
import type { SelfServiceWords } from "@/domain/wording/self-service-words";
import type { ActMoment } from "./act-moment";
import { type PageAssets, PageFrame, type PageLanguage, type PageStore } from "./page-frame";
import { SelfServiceCode } from "./self-service-code";
import { SelfServiceForm } from "./self-service-form";
import { SelfServiceRedelivery } from "./self-service-redelivery";
import { actStyle } from "./self-service-style";

interface ActPageProps {
  readonly view: ActView;
  readonly moment: ActMoment;
  readonly store: PageStore;
  readonly language: PageLanguage;
  readonly words: SelfServiceWords;
  readonly assets: PageAssets;
  /** The order's page. */
  readonly backHref: string;
}

/** One act: plain forms that post to the page itself and work without a script. */
export function SelfServiceActPage({ view, moment, store, language, words, assets, backHref }: ActPageProps) {
  const [or, ask] = language.words.page.orAsk(store.name);
  return (
    <PageFrame title={view.label} language={language} store={store} assets={assets} ownStyle={actStyle}>
      <main className="single act">
        <section className="card">
          <h1>{view.label}</h1>
          <Phase view={view} moment={moment} words={words} pageWords={language.words} />
        </section>
        <p className="aside-line">
          <a href={backHref}>{words.back}</a>
        </p>
        <p className="aside-line">
          {or} <a href={view.contactHref}>{ask}</a>
        </p>
      </main>
    </PageFrame>
  );
}

interface PhaseProps extends Pick<ActPageProps, "view" | "moment" | "words"> {
  readonly pageWords: PageWords;
}

function Phase({ view, moment, words, pageWords }: PhaseProps): ReactNode {
  const { phase, lead } = view;
  switch (phase.name) {
    case "refused":
      return (
        <>
          <output className="note">
            <strong>{words.refusedTitle}</strong>
          </output>
          <p className="quiet">{phase.text}</p>
        </>
      );
    case "requested":
      return (
        <>
          <output className="note">
            <strong>{phase.when}</strong>
          </output>
          <p className="quiet">{words.waiting}</p>
          {phase.canWithdraw && (
            <form method="post">
              <input type="hidden" name="step" value="withdraw" />
              <button type="submit" className="button secondary">
                {words.withdraw}
              </button>
            </form>
          )}
        </>
      );
    case "ask_code":
      return (
        <>
          <p className="quiet">{lead}</p>
          <SelfServiceCode hint={phase.hint} moment={moment} words={words} pageWords={pageWords} />
        </>
      );
    case "redelivery":
      return <SelfServiceRedelivery carriers={phase.carriers} lead={lead} words={words} />;
    case "form":
      return (
        <>
          <p className="quiet">{lead}</p>
          <SelfServiceForm kind={view.kind} phase={phase} moment={moment} words={words} />
        </>
      );
  }
}
