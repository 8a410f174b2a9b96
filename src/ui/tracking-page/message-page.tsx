import { SinglePage, type SinglePageProps } from "./single-page";

interface MessagePageProps extends SinglePageProps {
  readonly text: string;
  /** The main way on from here. */
  readonly way: { readonly href: string; readonly label: string };
}

/** A page that says one thing, with the ways on from here. */
export function MessagePage({ text, way, ...page }: MessagePageProps) {
  return (
    <SinglePage {...page}>
      <p className="quiet">{text}</p>
      <a className="button" href={way.href}>
        {way.label}
      </a>
    </SinglePage>
  );
}
