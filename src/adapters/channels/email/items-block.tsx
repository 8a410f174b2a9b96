import { Section, Text } from "@react-email/components";
import { quietStyle, textStyle } from "./email-styles";
import { PicturedRow } from "./pictured-row";

/** What was ordered, or what is in the parcels of the message. Pictures only where the shop gave one over https. */
export function ItemsBlock() {
  return (
    <>
      {"{% if has_items %}"}
      <Section style={{ margin: "8px 0 16px" }}>
        {"{% for item in items %}"}
        <PicturedRow picture="item.image_url" alt="" pixels={56}>
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
        </PicturedRow>
        {"{% endfor %}"}
      </Section>
      {"{% endif %}"}
    </>
  );
}
