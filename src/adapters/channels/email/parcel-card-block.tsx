import { Hr, Section, Text } from "@react-email/components";
import { answerStyle, lineStyle, numberStyle, panelStyle, quietStyle, textStyle } from "./email-styles";

/** One card per parcel. The braces are Liquid, filled in for each message: see `EmailCard` for the names. */
export function ParcelCardBlock() {
  return (
    <>
      {"{% for card in cards %}"}
      <Section className="panel line" style={panelStyle}>
        <div className="panel-pad" style={{ padding: 28 }}>
          {"{% if card.title %}"}
          <Text className="quiet" style={{ ...quietStyle, margin: "0 0 4px" }}>
            {"{{ card.title }}"}
          </Text>
          {"{% endif %}"}
          {"{% if card.has_status %}"}
          <Text
            className="tone-{{ card.tone }}"
            style={{
              ...textStyle,
              color: "{{ card.ink }}",
              fontSize: 14,
              lineHeight: "20px",
              fontWeight: 600,
              margin: 0,
            }}
          >
            <span aria-hidden="true">{"{{ card.sign }}"}</span>
            {" {{ card.status }}"}
          </Text>
          {"{% endif %}"}
          <Answer />
          <Steps />
          <Whereabouts />
        </div>
      </Section>
      {"{% endfor %}"}
    </>
  );
}

function Answer() {
  return (
    <>
      {"{% if card.question %}"}
      <Text className="quiet" style={{ ...quietStyle, margin: "14px 0 0" }}>
        {"{{ card.question }}"}
      </Text>
      {"{% endif %}{% if card.answer %}"}
      <Text
        className="{{ card.answer_class }} answer"
        style={{ ...answerStyle, color: "{{ card.answer_ink }}", margin: "2px 0 0" }}
      >
        {"{{ card.answer }}"}
      </Text>
      {"{% endif %}{% if card.note %}"}
      <Text className="quiet" style={{ ...quietStyle, margin: "4px 0 0" }}>
        {"{{ card.note }}"}
      </Text>
      {"{% endif %}"}
    </>
  );
}

/** Four segments; what they show is said in words to those who do not see them. */
function Steps() {
  return (
    <>
      {"{% if card.steps_text %}"}
      <table
        role="img"
        aria-label="{{ card.steps_text }}"
        width="100%"
        cellPadding={0}
        cellSpacing={0}
        border={0}
        style={{ margin: "18px 0 0", tableLayout: "fixed" }}
      >
        <tbody>
          <tr>
            {[1, 2, 3, 4].map((step) => (
              <td key={step} style={{ paddingRight: step === 4 ? 0 : 6 }}>
                <div
                  className={`bar-{{ card.bar${step}_class }}`}
                  style={{
                    backgroundColor: `{{ card.bar${step}_colour }}`,
                    borderRadius: 3,
                    height: 6,
                    lineHeight: "6px",
                    fontSize: 1,
                  }}
                >
                  {"\u00a0"}
                </div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {"{% endif %}"}
    </>
  );
}

function Whereabouts() {
  return (
    <>
      {"{% if card.has_whereabouts %}"}
      <Hr className="line" style={{ ...lineStyle, margin: "20px 0 14px" }} />
      {"{% if card.carrier_line %}"}
      <Text
        className="ink"
        style={{ ...textStyle, ...numberStyle, fontSize: 15, lineHeight: "22px", margin: 0 }}
      >
        {"{% if card.carrier %}"}
        <strong style={{ fontWeight: 600 }}>{"{{ card.carrier }}"}</strong>
        {"{% endif %} {% if card.number %}{{ card.number }}{% endif %}"}
      </Text>
      {"{% endif %}"}
      <Text className="quiet" style={{ ...quietStyle, margin: "4px 0 0" }}>
        {"{% if card.last_scan %}{{ card.last_scan }}"}
        <br />
        {"{% endif %}{% if card.last_scan_where %}{{ card.last_scan_where }}{% endif %}"}
      </Text>
      {"{% endif %}"}
    </>
  );
}
