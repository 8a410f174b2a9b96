import { describe, expect, test } from "vitest";
import { checkTemplate } from "./check-template";
import { textLiquid } from "./liquid";
import { sampleVariables } from "./sample-variables";
import type { MessageTemplate } from "./template";
import { searchVariables, variableCatalogue } from "./variable-catalogue";

function saying(text: string): MessageTemplate {
  return {
    class: "transactional",
    subject: "Your order {{ order.number }}",
    preheader: "News",
    blocks: [{ kind: "text", text }],
  };
}

describe("a template is accepted", () => {
  test.each([
    'Hi {{ customer.first_name | default: "there" }}, all is well.',
    "{% if shipment.edd_is_known %}It comes {{ shipment.edd }}.{% else %}We do not know yet.{% endif %}",
    '{% if shipment.last_scan_place != "" %}In {{ shipment.last_scan_place }}.{% endif %}',
    "{% if shipment.pickup_point %}At {{ shipment.pickup_point }}.{% endif %}",
    "{% for item in order.items %}{{ item.quantity }} × {{ item.title }} {% endfor %}",
    "{{ shipments.size }} parcels, {{ shipments.first.carrier }}, {{ order.items[0].title | upcase }}",
    "{% assign n = order.number %}{{ n }}",
  ])("%s", (text) => {
    expect(checkTemplate(saying(text))).toEqual([]);
  });
});

describe("a template is refused", () => {
  test.each([
    ["{{ order.nubmer }}", 'There is nothing called "order.nubmer" to print.'],
    ["{{ shipmet.edd }}", 'There is nothing called "shipmet.edd" to print. Did you mean "shipment.edd"?'],
    ["{% for i in order.items %}{{ i.price }}{% endfor %}", 'There is nothing called "i.price" to print.'],
    ["{{ order }}", 'There is nothing called "order" to print.'],
    ["{% if order.number %}never closed", "This text cannot be read"],
    ["{{ order.number | shout }}", "Undefined filter: shout"],
    ["{{ order.number | raw }}", "Undefined filter: raw"],
    ["{{ 'now' | date: '%Y' }}", "Undefined filter: date"],
    ["{% include 'secrets' %}", 'Tag "include" not found'],
    ["{% render 'secrets' %}", 'Tag "render" not found'],
    ["{{ order.constructor }}", 'There is nothing called "order.constructor" to print.'],
  ])("%s", (text, sentence) => {
    const problems = checkTemplate(saying(text));
    expect(problems.map((problem) => problem.severity)).toContain("error");
    expect(problems.map((problem) => problem.sentence).join("\n")).toContain(sentence);
  });

  test("a text that would run for ever is stopped", () => {
    const [problem] = checkTemplate(saying("{% for i in (1..100000000) %}x{% endfor %}"));
    expect(problem?.sentence).toContain("limit exceeded");
  });
});

describe("what may be unknown", () => {
  test("is warned of where it is printed without asking", () => {
    const [problem, ...more] = checkTemplate(saying("It comes {{ shipment.edd }} to {{ customer.name }}."));
    expect(problem).toMatchObject({ severity: "warning", where: "blocks.0" });
    expect(problem?.sentence).toContain('"shipment.edd" is not always known.');
    expect(more.map(({ sentence }) => sentence.split(" ")[0])).toEqual(['"customer.name"']);
  });

  test("is fine where the touchpoint guarantees it", () => {
    expect(checkTemplate(saying("It comes {{ shipment.edd }}."), ["shipment.edd"])).toEqual([]);
  });
});

describe("a message is never rendered with a blank", () => {
  test.each([
    ["{{ shipment.edd }}", "shipment.edd"],
    ["{{ shipment.edd | upcase }}", "shipment.edd"],
    ["{{- shipment.edd -}}", "shipment.edd"],
    ["{{ nothing.here }}", "nothing"],
    ["{{ order.items | map: 'variant' | first }}", "order.items"],
  ])("%s is an error that names it", (source, variable) => {
    const read = textLiquid.read(source);
    if (read.kind === "broken") throw new Error(read.sentence);
    const bare = { shipment: { edd: "" }, order: { items: [{ variant: "" }] } };
    expect(textLiquid.fill(read.template, bare)).toEqual({ kind: "blank", variable });
  });
});

describe("the catalogue of variables", () => {
  test("names everything a message can say, and nothing else", () => {
    const leaves = (value: unknown, path: string): string[] => {
      if (Array.isArray(value)) return leaves(value[0], `${path}[]`);
      if (typeof value !== "object" || value === null) return [path];
      return Object.entries(value).flatMap(([key, inner]) =>
        leaves(inner, path === "" ? key : `${path}.${key}`),
      );
    };
    expect(variableCatalogue.map(({ name }) => name).sort()).toEqual(leaves(sampleVariables, "").sort());
  });

  test("every sample is something to see", () => {
    const bad = variableCatalogue.filter(({ sample }) => /^$|undefined|null|\[object/.test(sample));
    expect(bad).toEqual([]);
  });

  test("is found by words of its name, label or sample", () => {
    expect(searchVariables("tracking number").map(({ name }) => name)).toContain("shipment.tracking_number");
    expect(searchVariables("denver").map(({ name }) => name)).toContain("shipment.city");
  });
});
