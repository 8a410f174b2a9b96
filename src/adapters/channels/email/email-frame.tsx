import { Body, Container, Head, Html, Img, Link, Preview, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import type { BrandColours } from "./brand-colours";
import { frameStyle, padStyle, pageStyle, quietStyle, sheetStyle } from "./email-styles";
import { light } from "./palette";
import { themeCss } from "./theme-css";

export interface EmailFrameProps {
  readonly brand: BrandColours;
  readonly logoUrl: string | null;
  readonly hasPreheader: boolean;
  readonly isMarketing: boolean;
  readonly children: ReactNode;
}

/** Head, store's mark and footer around a message. The braces are Liquid; `t0` is the subject, `t1` the preheader. */
export function EmailFrame({ brand, logoUrl, hasPreheader, isMarketing, children }: EmailFrameProps) {
  return (
    <Html lang="{{ locale }}" dir="{{ dir }}">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{"{{ t0 }}"}</title>
        <style dangerouslySetInnerHTML={{ __html: themeCss(brand) }} />
      </Head>
      <Body className="page" style={pageStyle}>
        {hasPreheader ? <Preview>{"{{ t1 }}"}</Preview> : null}
        <div
          role="article"
          aria-roledescription="email"
          aria-label="{{ t0 }}"
          className="frame page"
          style={frameStyle}
        >
          <Container className="sheet line" style={sheetStyle}>
            <div style={{ backgroundColor: brand.accent, height: 4, lineHeight: "4px", fontSize: 1 }}>
              {"\u00a0"}
            </div>
            <Mark logoUrl={logoUrl} />
            <div className="pad" style={{ ...padStyle, paddingBottom: 24 }}>
              {children}
            </div>
          </Container>
          <Footer brand={brand} isMarketing={isMarketing} />
        </div>
      </Body>
    </Html>
  );
}

function Mark({ logoUrl }: Pick<EmailFrameProps, "logoUrl">) {
  return (
    <div className="pad" style={{ ...padStyle, paddingTop: 28, paddingBottom: 24 }}>
      {logoUrl === null ? (
        <Text
          className="ink"
          style={{ color: light.ink, fontSize: 17, lineHeight: "24px", fontWeight: 600, margin: 0 }}
        >
          {"{{ store.name }}"}
        </Text>
      ) : (
        <Img
          className="logo"
          src={logoUrl}
          alt="{{ store.name }}"
          height={36}
          style={{
            height: 36,
            width: "auto",
            maxWidth: 220,
            color: light.ink,
            fontSize: 17,
            fontWeight: 600,
          }}
        />
      )}
    </div>
  );
}

/** Who writes, why, and how to answer (R129). */
function Footer({ brand, isMarketing }: Pick<EmailFrameProps, "brand" | "isMarketing">) {
  const why = isMarketing
    ? "You get this message because you agreed to hear from {{ store.name }}."
    : "You get this message because you ordered from {{ store.name }}{% if order.number %} (order {{ order.number }}){% endif %}.";
  const linkStyle = { color: brand.link, textDecoration: "underline" };
  return (
    <Section style={{ maxWidth: 600, margin: "0 auto" }}>
      <div className="pad" style={{ padding: "20px 40px 24px" }}>
        <Text className="quiet" style={{ ...quietStyle, fontSize: 13, lineHeight: "20px" }}>
          {"Questions? Reply to this message and a person will read it, or "}
          <Link className="link" href="{{ links.contact }}" style={linkStyle}>
            write to us
          </Link>
          {"."}
        </Text>
        <Text
          className="quiet"
          style={{ ...quietStyle, fontSize: 13, lineHeight: "20px", margin: "8px 0 0" }}
        >
          {why}
          {"{% if links.preferences %} "}
          <Link className="link" href="{{ links.preferences }}" style={linkStyle}>
            Message settings
          </Link>
          {"{% endif %}"}
        </Text>
      </div>
    </Section>
  );
}
