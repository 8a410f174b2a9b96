import { createECDH, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { takeText } from "@/application/messages/take-text";
import { monday } from "@/testing/builders/facts";
import { startTestFront } from "@/testing/test-front";

const form = { "content-type": "application/x-www-form-urlencoded" };

function aBrowser(endpoint = "https://push.example/abc") {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return {
    endpoint,
    p256dh: ecdh.getPublicKey("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
}

async function start() {
  const front = await startTestFront({ now: monday, front: { pushKey: "B-our-key" } });
  const { deps, store } = front.app;
  const { id: customerId } = await deps.db.transaction((tx) =>
    deps.customers.merge(tx, store.id, { email: "dana@example.com" }, monday),
  );
  const order = await front.place({ customerId, phone: "+4915112345678" });
  const page = `/track/${order.trackingCode}`;
  const post = (act: string, said: Record<string, string>) =>
    front.ask("POST", `${page}/${act}`, { headers: form, body: new URLSearchParams(said).toString() });
  return {
    ...front,
    page,
    post,
    consents: () => deps.customers.consents(deps.db.read, store.id, customerId),
    browsers: () => deps.pushSubscriptions.ofCustomer(deps.db.read, store.id, customerId),
  };
}

describe("being told elsewhere", () => {
  it("the page offers it, and tells nobody what was chosen or which number it is", async () => {
    const { ask, page, post } = await start();
    await post("preferences", { form: "text_me", sms_news: "on" });
    const { text } = await ask("GET", page);
    expect(text).toContain("Notify me in this browser");
    expect(text).toContain("Get texts");
    expect(text).not.toContain("4915112345678");
  });

  it("goes on in the language that was chosen, and what is agreed to is kept in the words that were read", async () => {
    const { ask, page, consents } = await start();
    const { text } = await ask("GET", `${page}?lang=de`);
    const code = page.slice("/track/".length);
    expect(text).toContain(`href="${code}/notify?lang=de"`);
    expect(text).toContain(`href="${code}/preferences?lang=de"`);
    const [, action = ""] = /<form[^>]* action="([^"]*preferences[^"]*)"/.exec(text) ?? [];
    expect(action).toBe(`${code}/preferences?lang=de`);
    const body = new URLSearchParams({ form: "text_me", sms_news: "on" }).toString();
    await ask("POST", `/track/${action}`, { headers: form, body });
    const [consent] = await consents();
    expect(consent?.wording).toContain("Schickt mir Neues zu meinen Bestellungen per SMS");
    expect((await ask("GET", page)).text).toContain(`href="${code}/notify"`);
  });

  it("an order of nobody offers nothing", async () => {
    const { ask, place } = await start();
    const order = await place({ customerId: null });
    expect((await ask("GET", `/track/${order.trackingCode}`)).text).not.toContain("Notify me");
    const choices = await ask("GET", `/track/${order.trackingCode}/preferences`);
    expect(choices.text).toContain("There is nothing to choose");
  });

  it("the page that asks the browser allows its own script and the worker, and nothing else", async () => {
    const { ask, page } = await start();
    const { headers, text, status } = await ask("GET", `${page}/notify`);
    expect(status).toBe(200);
    expect(text).toContain('data-key="B-our-key"');
    const policy = String(headers["content-security-policy"]);
    expect(policy).toMatch(/script-src 'sha256-[^']+'; worker-src 'self';/);
    expect(policy).not.toContain("unsafe");
  });

  it("the worker is served for the pages below /track alone", async () => {
    const { ask } = await start();
    const { headers, text, status } = await ask("GET", "/track/push-worker.js");
    expect([status, headers["service-worker-allowed"]]).toEqual([200, "/track/"]);
    expect(text).toContain("showNotification");
  });

  it("a browser that subscribes is remembered, with the consent, its words and where from (R88)", async () => {
    const { post, consents, browsers } = await start();
    const browser = aBrowser();
    expect((await post("notify", browser)).status).toBe(201);
    expect(await browsers()).toMatchObject([browser]);
    expect(await consents()).toMatchObject([
      {
        channel: "push",
        class: "transactional",
        state: "granted",
        source: "tracking_page",
        wording: "Notifications in this browser: Allow notifications",
        ip: "127.0.0.1",
        at: monday,
      },
    ]);
  });

  it("what is no subscription is refused", async () => {
    const { post, browsers } = await start();
    for (const bad of [
      {},
      { ...aBrowser(), p256dh: "short" },
      { ...aBrowser(), auth: "" },
      aBrowser("javascript:alert(1)"),
    ])
      expect((await post("notify", bad)).status).toBe(400);
    expect(await browsers()).toEqual([]);
  });
});

describe("choosing what reaches one", () => {
  it("a tick on the order's page is a consent to texts, with exactly those words", async () => {
    const { post, consents, page } = await start();
    const answer = await post("preferences", { form: "text_me", sms_news: "on" });
    expect([answer.status, answer.headers.location]).toEqual([303, `${page}/preferences?saved=1`]);
    expect(await consents()).toMatchObject([
      {
        channel: "sms",
        class: "transactional",
        state: "granted",
        wording: expect.stringContaining("I can reply STOP"),
        ip: "127.0.0.1",
      },
    ]);
  });

  it("shows what stands, takes it back, and writes down what changed alone", async () => {
    const { ask, app, post, consents, browsers, page } = await start();
    await post("notify", aBrowser());
    await post("preferences", { form: "text_me", sms_news: "on" });
    const { text } = await ask("GET", `${page}/preferences`);
    expect(text.match(/checked=""/g)).toHaveLength(3);
    await app.advance("1m");
    await post("preferences", { email_news: "on" });
    expect(await browsers()).toEqual([]);
    const stated = (await consents()).map(({ channel, state }) => `${channel} ${state}`).sort();
    expect(stated).toEqual(["push refused", "sms refused"]);
  });

  it("speaks the visitor's language, and the consent is in it", async () => {
    const { ask, page, post, consents } = await start();
    expect((await ask("GET", `${page}/preferences?lang=de`)).text).toContain("Was Sie erreicht");
    await post("preferences?lang=fr", { form: "text_me", sms_news: "on" });
    expect(await consents()).toMatchObject([{ wording: expect.stringContaining("Envoyez-moi par SMS") }]);
  });

  it("who wrote STOP sees what it ended, gets e-mail back by a tick and texts by START alone", async () => {
    const { app, ask, page, post, consents } = await start();
    const { deps, store } = app;
    const write = (text: string) =>
      takeText(deps, {
        store: { ...store, stopReach: "texts_and_mail" },
        from: "+4915112345678",
        text,
        at: monday,
      });
    const ended = async () =>
      (await deps.customers.blocked(deps.db.read, store.id, ["+4915112345678"]))
        .map((one) => `${one.channel} ${one.class}`)
        .sort();
    await post("preferences", { form: "text_me", sms_news: "on" });
    await write("STOP");
    const { text } = await ask("GET", `${page}/preferences`);
    expect(text).toContain("You wrote STOP");
    expect(text).not.toContain('checked=""');
    expect(text.match(/disabled=""/g)).toHaveLength(1);
    await app.advance("1m");
    await post("preferences", { email_news: "on", sms_news: "on" });
    expect(await ended()).toEqual(["email marketing", "sms all"]);
    expect((await consents()).map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
      "email granted",
      "sms granted",
    ]);
    await write("START");
    expect(await ended()).toEqual([]);
    expect((await ask("GET", `${page}/preferences`)).text).not.toContain("You wrote STOP");
  });

  it("says whether the shop’s mails tell when they are opened", async () => {
    const { app, ask, page } = await start();
    expect((await ask("GET", `${page}/preferences`)).text).toContain("e-mails tell us when they are opened");
    await app.deps.db.transaction((tx) => app.deps.stores.save(tx, { ...app.store, tracksOpens: false }));
    expect((await ask("GET", `${page}/preferences`)).text).toContain("do not tell us whether");
  });

  it("one click of a mail program stops advertising by mail and nothing else; a scanner's look stops nothing", async () => {
    const { ask, app, page, post, consents } = await start();
    const { deps, store } = app;
    const granted = {
      channel: "email",
      class: "marketing",
      state: "granted",
      source: "shopify",
      at: monday - 9,
    } as const;
    await deps.db.transaction((tx) =>
      deps.customers.merge(tx, store.id, { email: "dana@example.com", consents: [granted] }, monday),
    );
    expect((await ask("GET", `${page}/unsubscribe`)).status).toBe(303);
    expect(await consents()).toMatchObject([{ state: "granted" }]);
    expect((await post("unsubscribe", { "List-Unsubscribe": "One-Click" })).status).toBe(200);
    expect(await consents()).toMatchObject([
      { channel: "email", class: "marketing", state: "refused", source: "one_click" },
    ]);
  });
});
