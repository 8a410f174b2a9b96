import { CsatForm } from "./csat-form";
import { SinglePage, type SinglePageProps } from "./single-page";

interface CsatPageProps extends Omit<SinglePageProps, "title"> {
  readonly score: number | null;
  readonly error: string | null;
  /** The order's page. */
  readonly backHref: string;
}

/** The question on a page of its own, for a link in a message. Opening it answers nothing: mail scanners open links. */
export function CsatPage({ score, error, backHref, ...page }: CsatPageProps) {
  const { csat } = page.language.words;
  return (
    <SinglePage {...page} title={csat.title} className="csat" back={{ href: backHref, label: csat.back }}>
      <CsatForm action={null} score={score} comment={null} words={csat} error={error} />
    </SinglePage>
  );
}
