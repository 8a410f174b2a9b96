import { Section, Text } from "@react-email/components";
import { quietStyle, textStyle } from "./email-styles";
import { light } from "./palette";

/** The newest scans of each parcel, newest first. */
export function TimelineBlock() {
  return (
    <>
      {"{% for parcel in shipments %}{% if parcel.last_scan_text %}"}
      <Section style={{ margin: "8px 0 16px" }}>
        <Text className="ink" style={{ ...textStyle, fontSize: 14, fontWeight: 600, margin: "0 0 8px" }}>
          {
            "Latest updates{% if has_several_parcels %}: {% if parcel.tracking_number %}{{ parcel.tracking_number }}{% else %}{{ parcel.carrier }}{% endif %}{% endif %}"
          }
        </Text>
        {"{% for scan in parcel.checkpoints %}"}
        <div className="line" style={{ borderLeft: `2px solid ${light.line}`, padding: "0 0 12px 14px" }}>
          <Text className="ink" style={{ ...textStyle, fontSize: 15, lineHeight: "21px", margin: 0 }}>
            {"{{ scan.text }}"}
          </Text>
          <Text className="quiet" style={{ ...quietStyle, fontSize: 13, lineHeight: "19px" }}>
            {"{{ scan.when }}{% if scan.place %} · {{ scan.place }}{% endif %}"}
          </Text>
        </div>
        {"{% endfor %}"}
      </Section>
      {"{% endif %}{% endfor %}"}
    </>
  );
}
