import { Liquid } from "liquidjs";
import { expect, it } from "vitest";
import { compileLayout } from "./layout-program";

function print(value: unknown): string {
  if (typeof value !== "string" || value === "") throw new Error("Nothing to print");
  return value.toUpperCase();
}

const liquid = new Liquid({
  strictVariables: true,
  lenientIf: true,
  jsTruthy: true,
  ownPropertyOnly: true,
  outputEscape: print,
});

const variables = {
  name: "Ash",
  gap: "",
  nothing: null,
  none: [],
  links: { track: "/t", help: null },
  cards: [
    { title: "One", scans: [{ text: "left" }, { text: "came", place: "Hamburg" }] },
    { title: "Two", scans: [] },
  ],
};

it.each([
  "",
  "plain {{ name }} text",
  "{{ links.track }}{{links.track}}",
  "{% if links.help %}help{% endif %}{% if links.track %}track{% endif %}",
  "{% if nobody %}a{% elsif links.nobody.at.all %}b{% elsif name %}c{% else %}d{% endif %}",
  "{% if gap %}a{% else %}b{% endif %}{% if nothing.in.it %}c{% endif %}{% if none %}d{% endif %}",
  "{% unless name %}a{% else %}b{% endunless %}{% unless gap %}c{% endunless %}",
  "{% for card in cards %}{% unless forloop.first %}, {% endunless %}{{ card.title }}{% endfor %}",
  "{% for card in cards %}{% for scan in card.scans %}{{ name }} {{ card.title }} {{ scan.text }} {% if scan.place %}{{ scan.place }}{% endif %}{% unless forloop.first %};{% endunless %}{% endfor %}{% endfor %}",
  "{% for name in cards %}{{ name.title }}{% endfor %}{{ name }}{% for name in none %}x{% endfor %}",
])("a program writes what liquidjs writes: %s", (source) => {
  const template = liquid.parse(source);
  expect(compileLayout(template, print)?.(variables)).toBe(liquid.renderSync(template, variables));
});

it.each([
  "{{ nobody }}",
  "{{ links.nobody }}",
  "{{ name.length }}",
  "{{ links.constructor }}",
  "{{ gap }}",
  "{{ nothing.in.it }}",
  "{% for card in nobody %}x{% endfor %}",
  "{% for letter in name %}x{% endfor %}",
  "{% for card in cards %}{% endfor %}{{ card.title }}",
  "{% if name.length %}x{% else %}y{% endif %}",
  "{% if name.0 %}x{% else %}y{% endif %}",
])("what is missing, blank or no list is left to liquidjs to tell of: %s", (source) => {
  expect(compileLayout(liquid.parse(source), print)?.(variables)).toBeNull();
});

it("variables that are named as a loop's own are left to liquidjs", () => {
  const program = compileLayout(liquid.parse("{% if forloop.first %}x{% else %}y{% endif %}"), print);
  expect(program?.(variables)).toBe("y");
  expect(program?.({ forloop: ["x"] })).toBeNull();
});

it.each([
  "{{ name | upcase }}",
  "{{ 'word' }}",
  "{{ cards[0].title }}",
  "{{ cards.size }}",
  "{{ cards.first.title }}",
  "{% if name == 'Ash' %}x{% endif %}",
  "{% if name | upcase %}x{% endif %}",
  "{% unless name %}a{% elsif gap %}b{% endunless %}",
  "{% for card in cards reversed %}x{% endfor %}",
  "{% for card in cards %}x{% else %}y{% endfor %}",
  "{% for card in cards %}{{ forloop.index }}{% endfor %}",
  "{% for card in cards %}{% break %}{% endfor %}",
  "{% for card in (1..3) %}x{% endfor %}",
  "{% assign name = 'x' %}{{ name }}",
  "{% for forloop in cards %}{% if forloop.first %}x{% endif %}{% endfor %}",
  "{{ name | raw }}",
])("a template of anything but layouts are made of has no program: %s", (source) => {
  expect(compileLayout(liquid.parse(source), print)).toBeNull();
});
