import { Heading, Img, Link, Section, Text } from "@react-email/components";
import { quietStyle, subheadingStyle, textStyle } from "./email-styles";
import { light } from "./palette";

/** "You might also like": left out unless there is something to recommend and nothing wrong with the order. */
export function RecommendationsBlock() {
  return (
    <>
      {"{% if has_recommended %}"}
      <Section style={{ margin: "16px 0" }}>
        <Heading as="h2" className="ink" style={subheadingStyle}>
          {"{{ recommended.title }}"}
        </Heading>
        {"{% for product in recommended.products %}"}
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
          <tbody>
            <tr>
              {"{% if product.image_url %}"}
              <td width={72} style={{ padding: "8px 16px 8px 0", verticalAlign: "middle" }}>
                <Img
                  src="{{ product.image_url }}"
                  alt="{% if product.alt %}{{ product.alt }}{% endif %}"
                  width={72}
                  height={72}
                  className="line"
                  style={{ borderRadius: 8, border: `1px solid ${light.line}`, objectFit: "cover" }}
                />
              </td>
              {"{% endif %}"}
              <td style={{ padding: "8px 0", verticalAlign: "middle" }}>
                <Link href="{{ product.url }}" className="ink" style={{ ...textStyle, fontSize: 15 }}>
                  {"{{ product.title }}"}
                </Link>
                {"{% if product.price %}"}
                <Text className="quiet" style={{ ...quietStyle, margin: 0 }}>
                  {"{{ product.price }}"}
                </Text>
                {"{% endif %}"}
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
