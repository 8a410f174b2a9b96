/** What is counted, with the sentence that explains it to whoever reads /metrics. */
const counters = {
  milepost_hooks_total: "Hooks by source and outcome.",
  milepost_messages_total: "Messages by channel and outcome (sent, failed, uncertain).",
  milepost_dedupe_hits_total:
    "Facts and messages met a second time and dropped, by the key that caught them.",
  milepost_tracking_pages_total: "Tracking pages asked for, by result.",
  milepost_page_acts_total: "What was to be done about an order on its tracking page, by result.",
  milepost_look_ups_total: "Order look-ups and proofs on the tracking page, by result.",
  milepost_csat_answers_total: "Answers to the question about the delivery, by result.",
  milepost_consents_total: "What shoppers chose to be told, by how.",
  milepost_visits_dropped_total: "Page visits that could not be recorded.",
  milepost_engagements_dropped_total: "Opens and clicks of messages that could not be recorded.",
  milepost_recommendations_dropped_total: "Offers and clicks of recommendations that could not be recorded.",
} as const;

export type CounterName = keyof typeof counters;
export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  /** Asked at each scrape. */
  read(): Promise<readonly Sample[]> | readonly Sample[];
}

/** Counts of this process, and gauges that are read when somebody asks (D2: silence is not success). */
export interface Metrics {
  add(name: CounterName, labels: Labels, by?: number): void;
  addGauge(gauge: Gauge): void;
  /** Everything in the Prometheus text format, version 0.0.4. */
  text(): Promise<string>;
}

/** Some labels are words of whoever asks: strangers are not to fill the memory with them. */
const MOST_SERIES = 1_000;
const OTHERS = labelText({ others: "true" });

export function createMetrics(): Metrics {
  const counted = new Map<CounterName, Map<string, number>>();
  const gauges: Gauge[] = [];
  return {
    add(name, labels, by = 1) {
      const series = counted.get(name) ?? new Map<string, number>();
      counted.set(name, series);
      const own = labelText(labels);
      const key = series.has(own) || series.size < MOST_SERIES ? own : OTHERS;
      series.set(key, (series.get(key) ?? 0) + by);
    },
    addGauge(gauge) {
      gauges.push(gauge);
    },
    async text() {
      const blocks: string[] = [];
      for (const [name, series] of counted) blocks.push(counterBlock(name, series));
      for (const gauge of gauges) blocks.push(gaugeBlock(gauge, await gauge.read()));
      return blocks.join("");
    },
  };
}

function counterBlock(name: CounterName, series: ReadonlyMap<string, number>): string {
  const lines = [...series].map(([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${counters[name]}\n# TYPE ${name} counter\n${lines.join("")}`;
}

function gaugeBlock({ name, help }: Gauge, samples: readonly Sample[]): string {
  const lines = samples.map(({ labels, value }) => `${name}${labelText(labels)} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join("")}`;
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escapeLabel(value: string): string {
  if (!/[\\"\n]/.test(value)) return value;
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
