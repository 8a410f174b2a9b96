import { expect, it } from "vitest";
import { languageAccepted, localeFor } from "@/domain/wording/language";
import { startTestFront } from "@/testing/test-front";
import { pageLanguage } from "./page-language";

const german = { "accept-language": "de-CH, de;q=0.9, en;q=0.5" };

it("a link's language outweighs the order's, that the browser's, that the store's", async () => {
  const front = await startTestFront({ settings: { locale: "es" } });
  const plain = await front.place({ number: "#1", locale: null }, [{}]);
  const french = await front.place({ number: "#2", locale: "fr_FR" }, [{}]);
  const langOf = async (target: string, headers: Record<string, string> = {}) =>
    /<html lang="([\w-]+)" dir="ltr">/.exec((await front.ask("GET", target, { headers })).text)?.[1];
  const [one, other] = [`/track/${plain.trackingCode}`, `/track/${french.trackingCode}`];
  expect(await langOf(one)).toBe("es");
  expect(await langOf(one, german)).toBe("de");
  expect(await langOf(other, german)).toBe("fr-FR");
  expect(await langOf(`${other}?lang=en`, german)).toBe("en");
  expect(await langOf(`${other}?lang=tlh`, german)).toBe("fr-FR");
});

it("a German page has German words and dates, its zone named, and links to the other languages", async () => {
  const front = await startTestFront();
  const address = { city: "Berlin", postalCode: "10115", country: "DE" };
  const { trackingCode } = await front.place({ locale: "de", shippingAddress: address }, [{}]);
  const { text, headers } = await front.ask("GET", `/track/${trackingCode}`);
  expect(text).toContain("<h1>Kommt Fr.,\u00a013.\u00a0März</h1>");
  expect(text).toContain("Mitteleuropäische Normalzeit");
  expect(text).toContain("1 Paket");
  const read = text.replace(/<(style|script)>.*?<\/\1>/gs, "").replace(/<[^>]*>/g, " ");
  expect(read).not.toMatch(/Arriving|Last scan|Write to us|carrier|parcel|Copied|undefined/);
  expect(text).toContain('<a href="?lang=fr" lang="fr" hrefLang="fr">Français</a>');
  expect(headers["vary"]).toContain("Accept-Language");
});

it("the language goes along through look-up and proof", async () => {
  const front = await startTestFront();
  const order = { number: "#77", email: "dana.w@mail.example" };
  const { trackingCode } = await front.place(order, [{}]);
  const form = await front.ask("GET", "/track?lang=de");
  expect(form.text).toContain("Wo ist meine Bestellung?");
  expect(form.text).toContain('<form action="/track?lang=de" method="post">');
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const post = (target: string, body: string) => front.ask("POST", target, { headers, body });
  const failed = await post("/track?lang=fr", "number=0&proof=x");
  expect(failed.text).toContain("Nous n’avons trouvé aucune commande");
  const looked = await post("/track?lang=de", `number=77&proof=${encodeURIComponent(order.email)}`);
  expect(looked.headers.location).toBe(`/track/${trackingCode}?lang=de`);
  const refused = await post(`/track/${trackingCode}?lang=es`, "proof=wrong");
  expect([refused.status, refused.text.includes("Ese no es el correo electrónico")]).toEqual([403, true]);
});

it("a link that leads nowhere is answered in the visitor's language, still alike for all", async () => {
  const front = await startTestFront();
  const answers = await Promise.all(
    ["x", "0".repeat(32)].map((code) => front.ask("GET", `/track/${code}`, { headers: german })),
  );
  expect(answers[0]?.text).toContain("Dieser Link führt nirgendwohin");
  expect(answers[0]?.text).toBe(answers[1]?.text);
});

it.each([
  ["de-CH, de;q=0.9, en;q=0.5", "de"],
  ["nl, fr;q=0.4, es;q=0.6", "es"],
  ["en;q=0, it", null],
  ["*", null],
  [";;q=,%%", null],
  [undefined, null],
])("Accept-Language %j asks for %j", (header, language) => {
  expect(languageAccepted(header)).toBe(language);
});

it("keeps the region of the order or the store where the language is the same", () => {
  const wishes = { chosen: null, browser: null, order: null, store: "en_US" };
  expect(localeFor(wishes)).toBe("en-US");
  expect(localeFor({ ...wishes, order: "de-AT" })).toBe("de-AT");
  expect(localeFor({ ...wishes, chosen: "de", order: "de-AT" })).toBe("de-AT");
  expect(localeFor({ ...wishes, order: "it-IT" })).toBe("en-US");
  expect(localeFor({ ...wishes, store: "it-IT" })).toBe("en");
});

it("every link of the language switch keeps what else the query says", () => {
  expect(pageLanguage("de", { store: "second" }).links[0]?.href).toBe("?store=second&lang=en");
});
