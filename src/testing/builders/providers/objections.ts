import type { ProviderRequest } from "../../provider-server";

/** The difference between what arrived and what should, by field. */
export function unlike(found: Record<string, unknown>, wanted: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(wanted)])]
    .filter((key) => JSON.stringify(found[key]) !== JSON.stringify(wanted[key]))
    .map((key) => `${key} is ${JSON.stringify(found[key])}, not ${JSON.stringify(wanted[key])}`);
}

export function header(request: ProviderRequest, name: string, value: string): string[] {
  return request.headers[name] === value ? [] : [`${name} is ${String(request.headers[name])}, not ${value}`];
}

export function at(request: ProviderRequest, method: string, url: string): string[] {
  return request.method === method && request.url === url ? [] : [`${request.method} ${request.url}`];
}

export const jsonOf = (request: ProviderRequest): Record<string, unknown> => JSON.parse(request.body);
