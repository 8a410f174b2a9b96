// `npm run prove:one-truth -- [count]`: plays random orders of up to six parcels through the shipped journeys (C7).
import { violationsOf } from "../src/testing/one-truth/violations";

const count = Number(process.argv[2] ?? 100_000);
const startedAt = performance.now();
let messages = 0;
let found = 0;
for (let seed = 0; seed < count; seed++) {
  const result = violationsOf(seed);
  messages += result.messages;
  found += result.violations.length;
  for (const violation of result.violations.slice(0, 3))
    console.error(`seed ${violation.seed}: ${violation.what}`);
  if ((seed + 1) % 10_000 === 0) console.log(`${seed + 1} orders, ${messages} messages, ${found} violations`);
}
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(`One truth: ${count} random orders, ${messages} messages, ${found} violations, ${seconds} s.`);
process.exitCode = found === 0 ? 0 : 1;
