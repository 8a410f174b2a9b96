import { Button, Heading, Hr, render, Text } from "@react-email/components";
import type { CSSProperties } from "react";
import type { Brand } from "@/application/ports/rows";
import type { MessageBlock, MessageTemplate } from "@/domain/messaging/template";
import { assertNever } from "@/domain/shared/assert-never";
import { type BrandColours, brandColours } from "./brand-colours";
import { EmailFrame } from "./email-frame";
import { buttonStyle, headingStyle, lineStyle, subheadingStyle, textStyle } from "./email-styles";
import { ItemsBlock } from "./items-block";
import { light } from "./palette";
import { ParcelCardBlock } from "./parcel-card-block";
import { RecommendationsBlock } from "./recommendations-block";
import { TimelineBlock } from "./timeline-block";

/**
 * A template as HTML that carries Liquid of ours alone: `t0`, `t1`, … stand for the merchant's texts, which are filled
 * in on their own and come in as values. So a text can neither break the HTML nor leave a tag open in it, and every
 * value is escaped by one rule. React runs here, once per template and brand, never per message.
 */
export async function compileEmail(template: MessageTemplate, brand: Brand): Promise<string> {
  const colours = brandColours(brand);
  const html = await render(
    <EmailFrame
      brand={colours}
      logoUrl={safeLogo(brand.logoUrl)}
      hasPreheader={template.preheader.trim() !== ""}
      isMarketing={template.class === "marketing"}
    >
      {placed(template.blocks).map((place) => (
        <Block key={place.index} {...place} colours={colours} />
      ))}
    </EmailFrame>,
  );
  return html.replaceAll(REACT_LEFTOVERS, "");
}

/** Marks between texts and preloads of images: meant for a page that React takes over, which no message is. */
const REACT_LEFTOVERS = /<!-- -->|<link rel="preload"[^>]*>/g;

interface Place {
  readonly index: number;
  readonly block: MessageBlock;
  /** The variable that holds its text; empty for a block without one. */
  readonly field: string;
  /** The first heading is the message's title, the first button its main way on. */
  readonly isFirstOfKind: boolean;
}

/** Subject and preheader are t0 and t1; blocks with a text follow in their order, as in `textFields`. */
function placed(blocks: readonly MessageBlock[]): Place[] {
  let next = 2;
  return blocks.map((block, index) => {
    const hasText = block.kind === "heading" || block.kind === "text" || block.kind === "button";
    const field = hasText ? `t${next}` : "";
    if (hasText) next += 1;
    const isFirstOfKind = blocks.findIndex(({ kind }) => kind === block.kind) === index;
    return { index, block, field, isFirstOfKind };
  });
}

interface BlockProps extends Place {
  readonly colours: BrandColours;
}

function Block({ block, field, isFirstOfKind, colours }: BlockProps) {
  switch (block.kind) {
    case "heading":
      return (
        <>
          {`{% if ${field} %}`}
          <Heading
            as={isFirstOfKind ? "h1" : "h2"}
            className="ink"
            style={isFirstOfKind ? headingStyle : subheadingStyle}
          >
            {`{{ ${field} }}`}
          </Heading>
          {"{% endif %}"}
        </>
      );
    case "text":
      return <Paragraphs field={field} />;
    case "parcel_card":
      return <ParcelCardBlock />;
    case "items":
      return <ItemsBlock />;
    case "timeline":
      return <TimelineBlock />;
    case "button":
      return <ActionButton to={block.to} field={field} isMain={isFirstOfKind} colours={colours} />;
    case "recommendations":
      return <RecommendationsBlock />;
    case "divider":
      return <Hr className="line" style={lineStyle} />;
    default:
      return assertNever(block);
  }
}

/** An empty line starts a paragraph, a line break stays one. */
function Paragraphs({ field }: Pick<BlockProps, "field">) {
  return (
    <>
      {`{% for paragraph in ${field} %}`}
      <Text className="ink" style={textStyle}>
        {"{% for line in paragraph %}{% unless forloop.first %}"}
        <br />
        {"{% endunless %}{{ line }}{% endfor %}"}
      </Text>
      {"{% endfor %}"}
    </>
  );
}

type ButtonTarget = Extract<MessageBlock, { kind: "button" }>["to"];

const linkOf: Readonly<Record<ButtonTarget, string>> = {
  tracking_page: "links.track",
  contact: "links.contact",
  review: "links.review",
  csat: "links.csat",
  shop: "links.shop",
  reschedule: "links.reschedule",
  change_address: "links.change_address",
  redelivery: "links.redelivery",
  refund: "links.refund",
  reship: "links.reship",
  report_problem: "links.report_problem",
};

interface ActionButtonProps extends Pick<BlockProps, "field" | "colours"> {
  readonly to: ButtonTarget;
  readonly isMain: boolean;
}

/** Left out while the store has not set up where it leads: a button is never dead. */
function ActionButton({ to, field, isMain, colours }: ActionButtonProps) {
  return (
    <>
      {`{% if ${linkOf[to]} %}{% if ${field} %}`}
      <div style={{ margin: "8px 0 16px" }}>
        <Button
          className={isMain ? "button main" : "button other link line"}
          href={`{{ ${linkOf[to]} }}`}
          style={isMain ? mainButton(colours) : otherButton(colours)}
        >
          {`{{ ${field} }}`}
        </Button>
      </div>
      {"{% endif %}{% endif %}"}
    </>
  );
}

function mainButton({ accent, onAccent }: BrandColours): CSSProperties {
  return { ...buttonStyle, backgroundColor: accent, border: `1px solid ${accent}`, color: onAccent };
}

function otherButton({ link }: BrandColours): CSSProperties {
  return { ...buttonStyle, border: `1px solid ${light.line}`, color: link };
}

/** Only https: mail programs show nothing else, and a logo is not worth a warning. */
function safeLogo(url: string | null): string | null {
  return url !== null && /^https:\/\/[^\s"'<>{}]+$/i.test(url) ? url : null;
}
