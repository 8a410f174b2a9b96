import type { ReactNode } from "react";
import type { ActView } from "@/application/self-service/act-view";
import type { PageWords } from "@/domain/wording/page-words";
import type { SelfServiceWords } from "@/domain/wording/self-service-words";
import type { ActMoment } from "./act-moment";
import type { PageAssets, PageLanguage, PageStore } from "./page-frame";
import { SelfServiceCode } from "./self-service-code";
import { SelfServiceForm } from "./self-service-form";
import { SelfServiceRedelivery } from "./self-service-redelivery";
import { SinglePage } from "./single-page";

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
  const page = { title: view.label, store, language, assets, contactHref: view.contactHref };
  return (
    <SinglePage {...page} back={{ href: backHref, label: words.back }}>
      <Phase view={view} moment={moment} words={words} pageWords={language.words} />
    </SinglePage>
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
          <output className="note tone-waiting">
            <strong>{words.refusedTitle}</strong>
          </output>
          <p className="quiet">{phase.text}</p>
        </>
      );
    case "requested":
      return (
        <>
          <output className="note tone-delivered">
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
