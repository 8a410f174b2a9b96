import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickShape } from "@/application/hooks/quick-shape";
import type { NormaliseContext, Source, SourceSample } from "@/application/ports/source";
import { canonicalEventSchema } from "@/domain/event/canonical-event";
import { findSource, sources } from "./registry";
import { signatureVectors } from "./samples/read-sample";
import { samplesOf } from "./samples/registry";

const receivedAt = Date.parse("2026-11-20T12:00:00Z");
const secret = "a secret of the shop";

describe("the list of sources", () => {
  it("finds each source by its id, once", () => {
    expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length);
    for (const source of sources) expect(findSource(source.id)).toBe(source);
    expect(findSource("nobody")).toBeUndefined();
  });
});

describe.each(sources.map((source) => [source.label, source] as const))("%s", (_label, source) => {
  const samples = samplesOf[source.id] ?? [];
  const vectors = signatureVectors(source.id);

  it("has samples and known signatures", () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(vectors.length).toBeGreaterThan(0);
  });

  it.each(vectors.map((vector) => [vector.file, vector] as const))(
    "the known signature of %s is right for those bytes and that secret alone",
    (_file, vector) => {
      const body = bytes(vector.body);
      const { headers } = vector;
      expect(source.verify({ body, headers }, vector.secret)).toEqual({ ok: true });
      expect(source.verify({ body, headers }, `${vector.secret}x`)).toEqual(refused);
      expect(source.verify({ body, headers }, "")).toEqual(refused);
      expect(source.verify({ body: bytes(`${vector.body}\n`), headers }, vector.secret)).toEqual(refused);
      const unsigned = { ...headers, [vector.signatureHeader]: undefined };
      expect(source.verify({ body, headers: unsigned }, vector.secret)).toEqual(missing);
    },
  );

  it("refuses any altered byte and any altered signature", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(), (body, where, bit) => {
        const headers = source.sign(body, secret);
        expect(source.verify({ body, headers }, secret)).toEqual({ ok: true });
        const altered = Uint8Array.from(body);
        const index = where % body.length;
        altered[index] = (altered[index] ?? 0) ^ (1 << (bit % 8));
        expect(source.verify({ body: altered, headers }, secret)).toEqual(refused);
        for (const signature of ["x", "ü".repeat(44), `${Object.values(headers)[0]}=`]) {
          const forged = { [Object.keys(headers)[0] ?? ""]: signature };
          expect(source.verify({ body, headers: forged }, secret)).toEqual(refused);
        }
      }),
    );
  });

  it("never takes a body that is not an object for an event", () => {
    for (const json of [null, [], [{}], "text", 7, true]) {
      const hook = { body: bytes(JSON.stringify(json)), headers: samples[0]?.headers ?? {} };
      const identified = source.identify(hook, json);
      expect(identified.kind).toBe("malformed");
      if (identified.kind === "malformed") expect(identified.why).toMatch(/^[A-Z].+\.$/);
    }
  });

  it("says in a sentence why it ignores a topic it does not know", () => {
    const [sample] = samples;
    if (!sample) throw new Error("No sample");
    const json: unknown = JSON.parse(sample.body);
    const headers = {
      ...sample.headers,
      "x-shopify-topic": "collections/update",
      "x-wc-webhook-topic": "collections/update",
    };
    const unknown =
      typeof json === "object" && json !== null ? { ...json, event: "collections/update" } : json;
    const identified = source.identify({ body: bytes(sample.body), headers }, unknown);
    expect(identified).toMatchObject({ kind: "ignored", topic: "collections/update" });
    if (identified.kind === "ignored") expect(identified.why).toMatch(/^[A-Z].+\.$/);
  });

  describe.each(samples.map((sample) => [sample.name, sample] as const))("%s", (_name, sample) => {
    const json: unknown = JSON.parse(sample.body);

    it("is signed, named, read and understood", () => {
      const body = bytes(sample.body);
      const hook = { body, headers: { ...sample.headers, ...source.sign(body, secret) } };
      expect(source.verify(hook, secret)).toEqual({ ok: true });
      const identified = source.identify(hook, json);
      expect(identified).toMatchObject({ kind: "event", topic: sample.topic });
      expect(source.identify(hook, json)).toEqual(identified);
      expect(quickShape(source.payload(sample.topic))(json)).toBe(true);
      const payload = source.payload(sample.topic).parse(json);
      expect(source.normalise(payload, contextOf(sample))).toMatchObject(sample.expected);
    });

    it("gives valid events with distinct keys, the same ones each time and from the raw body too", () => {
      const events = normalised(source, sample, json);
      expect(new Set(events.map((event) => event.key)).size).toBe(events.length);
      for (const event of events) expect(canonicalEventSchema.parse(event)).toEqual(event);
      expect(source.normalise(json, contextOf(sample))).toEqual(events);
      expect(JSON.parse(JSON.stringify(events))).toEqual(events);
    });

    it("means the same with fields nobody knows, at any depth", () => {
      const events = normalised(source, sample, json);
      fc.assert(
        fc.property(fc.array(unknownField, { minLength: 1, maxLength: 8 }), (fields) => {
          const grown = structuredClone(json);
          for (const field of fields) addField(grown, field);
          expect(normalised(source, sample, grown)).toEqual(events);
        }),
        { numRuns: 40 },
      );
    });

    it("is refused in words or understood, never a crash, whatever is missing, empty or of another type", () => {
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
          const broken = structuredClone(json);
          for (const one of damages) damageAt(broken, one);
          expectRefusedOrValid(source, sample, broken);
        }),
        { numRuns: 200 },
      );
    });

    it("is refused or ignored when every single field in turn is missing, null, a list, an object, text or a number", () => {
      for (let index = 0; index < countPlaces(json); index += 1) {
        for (const value of [undefined, null, [], {}, "", "x", "2026-02-30", -1, 1.5, true]) {
          const broken = structuredClone(json);
          damageAt(broken, { index, value });
          expectRefusedOrValid(source, sample, broken);
        }
      }
    });
  });
});

const refused = { ok: false, reason: "bad_signature" };
const missing = { ok: false, reason: "missing_signature" };

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function contextOf({ topic }: SourceSample): NormaliseContext {
  return { topic, receivedAt, storeZone: "America/Los_Angeles", statusOverrides: {} };
}

function normalised(source: Source, sample: SourceSample, json: unknown) {
  return source.normalise(source.payload(sample.topic).parse(json), contextOf(sample));
}

function expectRefusedOrValid(source: Source, sample: SourceSample, json: unknown): void {
  const hook = { body: bytes(JSON.stringify(json)), headers: sample.headers };
  const identified = source.identify(hook, json);
  if (identified.kind !== "event") {
    expect(identified.why).toMatch(/^[A-Z].+\.$/);
    return;
  }
  const parsed = source.payload(identified.topic).safeParse(json);
  expect(parsed.success || !quickShape(source.payload(identified.topic))(json)).toBe(true);
  if (!parsed.success) {
    expect(parsed.error.issues[0]?.message).toMatch(/\w+ /);
    return;
  }
  const events = source.normalise(parsed.data, contextOf(sample));
  for (const event of events) expect(canonicalEventSchema.parse(event)).toEqual(event);
  expect(new Set(events.map((event) => event.key)).size).toBe(events.length);
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place in the tree that holds a value, outermost first. */
function placesOf(json: unknown): Place[] {
  if (!isHolder(json)) return [];
  return Object.keys(json).flatMap((key) => [{ holder: json, key }, ...placesOf(json[key])]);
}

function countPlaces(json: unknown): number {
  return placesOf(json).length;
}

/** Arrays count as holders too: their indices are keys. */
function isHolder(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null;
}

const damage = fc.record({
  index: fc.nat({ max: 5_000 }),
  value: fc.oneof(fc.constantFrom(undefined, null, "", [], {}), fc.jsonValue({ maxDepth: 1 })),
});

function damageAt(json: unknown, { index, value }: { index: number; value: unknown }): void {
  const places = placesOf(json);
  const place = places[index % Math.max(places.length, 1)];
  if (!place) return;
  if (value === undefined && !Array.isArray(place.holder)) delete place.holder[place.key];
  else place.holder[place.key] = value ?? null;
}

const unknownField = fc.record({
  index: fc.nat({ max: 5_000 }),
  name: fc.string({ minLength: 1, maxLength: 12 }).map((name) => `zz_${name}`),
  value: fc.jsonValue({ maxDepth: 2 }),
});

function addField(
  json: unknown,
  { index, name, value }: { index: number; name: string; value: unknown },
): void {
  const holders = [json, ...placesOf(json).map(({ holder, key }) => holder[key])].filter(
    (holder) => isHolder(holder) && !Array.isArray(holder),
  );
  const holder = holders[index % holders.length];
  if (isHolder(holder)) holder[name] = value;
}
