import { Img, Section, Text } from "@react-email/components";
import { quietStyle, textStyle } from "./email-styles";
import { light } from "./palette";

/** What was ordered, or what is in the parcels of the message. Pictures only where the shop gave one over https. */
export function ItemsBlock() {
  return (
    <>
      {"{% if has_items %}"}
      <Section style={{ margin: "8px 0 16px" }}>
        {"{% for item in items %}"}
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
          <tbody>
            <tr>
              {"{% if item.image_url %}"}
              <td width={56} style={{ padding: "8px 16px 8px 0", verticalAlign: "middle" }}>
                <Img
                  src="{{ item.image_url }}"
                  alt=""
                  width={56}
                  height={56}
                  className="line"
                  style={{ borderRadius: 8, border: `1px solid ${light.line}`, objectFit: "cover" }}
                />
              </td>
              {"{% endif %}"}
              <td style={{ padding: "8px 0", verticalAlign: "middle" }}>
                <Text className="ink" style={{ ...textStyle, fontSize: 15, lineHeight: "21px", margin: 0 }}>
                  {"{{ item.title }}"}
                </Text>
                {"{% if item.variant %}"}
                <Text className="quiet" style={quietStyle}>
                  {"{{ item.variant }}"}
                </Text>
                {"{% endif %}"}
              </td>
              <td align="right" width={48} style={{ padding: "8px 0", verticalAlign: "middle" }}>
                <Text className="quiet" style={{ ...quietStyle, whiteSpace: "nowrap" }}>
                  {"× {{ item.quantity }}"}
                </Text>
              </td>
            </tr>
          </tbody>
        </table>
        {"{% endfor %}"}
      </Section>
      {"{% endif %}"}
    </>
  );
}
