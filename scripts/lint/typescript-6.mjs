// dependency-cruiser reads TypeScript through the compiler's JavaScript API, which the native compiler (7)
// does not offer yet. Loaded with `node --import`, this gives it version 6 under the name it asks for.
import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isCompiler = specifier === "typescript" || specifier.startsWith("typescript/");
    return nextResolve(isCompiler ? specifier.replace("typescript", "typescript-6") : specifier, context);
  },
});
