import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Gauge } from "./metrics";

/** Gauges of this process: how far the event loop lags behind and how much memory is held. `stop` ends the sampling. */
export function createProcessGauges(): { readonly gauges: readonly Gauge[]; stop(): void } {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const lag: Gauge = {
    name: "milepost_event_loop_lag_seconds",
    help: "How late timers fired since the last scrape.",
    read() {
      const samples = [
        { labels: { quantile: "0.5" }, value: seconds(delay.percentile(50)) },
        { labels: { quantile: "0.99" }, value: seconds(delay.percentile(99)) },
        { labels: { quantile: "1" }, value: seconds(delay.max) },
      ];
      delay.reset();
      return samples;
    },
  };
  const memory: Gauge = {
    name: "milepost_resident_memory_bytes",
    help: "Memory held by this process.",
    read: () => [{ labels: {}, value: process.memoryUsage.rss() }],
  };
  return { gauges: [lag, memory], stop: () => void delay.disable() };
}

function seconds(nanoseconds: number): number {
  return Number.isFinite(nanoseconds) ? Math.round(nanoseconds / 1000) / 1e6 : 0;
}
