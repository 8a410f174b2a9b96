import type { CSSProperties } from "react";
import { light } from "./palette";

/** Fonts every machine has: nothing is fetched from elsewhere. */
const FONTS =
  '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif';

export const pageStyle: CSSProperties = {
  backgroundColor: light.page,
  margin: 0,
  padding: 0,
  fontFamily: FONTS,
};

/** Its own ground, since style sheets reach it where they do not reach the cell around it. */
export const frameStyle: CSSProperties = { backgroundColor: light.page, padding: "32px 16px" };

export const sheetStyle: CSSProperties = {
  backgroundColor: light.card,
  border: `1px solid ${light.line}`,
  borderRadius: 16,
  borderCollapse: "separate",
  overflow: "hidden",
  maxWidth: 600,
  width: "100%",
};

export const padStyle: CSSProperties = { padding: "0 40px" };

export const panelStyle: CSSProperties = {
  backgroundColor: light.panel,
  border: `1px solid ${light.line}`,
  borderRadius: 12,
  borderCollapse: "separate",
  margin: "8px 0 16px",
};

export const headingStyle: CSSProperties = {
  color: light.ink,
  fontSize: 24,
  lineHeight: "31px",
  fontWeight: 600,
  letterSpacing: "-0.01em",
  margin: "0 0 12px",
};

export const subheadingStyle: CSSProperties = {
  ...headingStyle,
  fontSize: 18,
  lineHeight: "25px",
  margin: "8px 0 8px",
};

export const textStyle: CSSProperties = {
  color: light.ink,
  fontSize: 16,
  lineHeight: "25px",
  margin: "0 0 16px",
};

export const quietStyle: CSSProperties = {
  color: light.quiet,
  fontSize: 14,
  lineHeight: "21px",
  margin: 0,
};

export const answerStyle: CSSProperties = {
  color: light.ink,
  fontSize: 30,
  lineHeight: "37px",
  fontWeight: 600,
  letterSpacing: "-0.015em",
  margin: 0,
};

export const numberStyle: CSSProperties = { fontVariantNumeric: "tabular-nums", wordBreak: "break-all" };

export const buttonStyle: CSSProperties = {
  borderRadius: 10,
  fontSize: 16,
  fontWeight: 600,
  padding: "13px 26px",
};

export const lineStyle: CSSProperties = {
  border: 0,
  borderTop: `1px solid ${light.line}`,
  margin: "16px 0",
  width: "100%",
};
