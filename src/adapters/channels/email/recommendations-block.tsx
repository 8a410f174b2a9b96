import { Heading, Link, Section, Text } from "@react-email/components";
import { quietStyle, subheadingStyle, textStyle } from "./email-styles";
import { PicturedRow } from "./pictured-row";

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
        <PicturedRow
          picture="product.image_url"
          alt="{% if product.alt %}{{ product.alt }}{% endif %}"
          pixels={72}
        >
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
        </PicturedRow>
        {"{% endfor %}"}
      </Section>
      {"{% endif %}"}
    </>
  );
}
