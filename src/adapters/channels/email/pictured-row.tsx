import { Img } from "@react-email/components";
import type { ReactNode } from "react";
import { light } from "./palette";

interface PicturedRowProps {
  /** Where the picture is, as Liquid; a thing without one has no such cell. */
  readonly picture: string;
  /** Its alternative text, as Liquid. */
  readonly alt: string;
  readonly pixels: number;
  /** The row's other cells. */
  readonly children: ReactNode;
}

/** A row of a mail's list of things, with a picture in front where the shop gave one over https. */
export function PicturedRow({ picture, alt, pixels, children }: PicturedRowProps) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
      <tbody>
        <tr>
          {`{% if ${picture} %}`}
          <td width={pixels} style={{ padding: "8px 16px 8px 0", verticalAlign: "middle" }}>
            <Img
              src={`{{ ${picture} }}`}
              alt={alt}
              width={pixels}
              height={pixels}
              className="line"
              style={{ borderRadius: 8, border: `1px solid ${light.line}`, objectFit: "cover" }}
            />
          </td>
          {"{% endif %}"}
          {children}
        </tr>
      </tbody>
    </table>
  );
}
