// House rules that no stock linter rule expresses. Loaded by .oxlintrc.json.

const plugin = {
  meta: { name: "milepost" },
  rules: {
    "cast-with-reason": { create: castWithReason },
    "named-for-its-reason": { create: namedForItsReason },
  },
};

export default plugin;

/** `x as T` may stand only in a named function whose comment gives the run-time guarantee. */
function castWithReason(context) {
  return {
    TSAsExpression(node) {
      if (isConstAssertion(node)) return;
      if (hasComment(context.sourceCode, namedFunctionAround(node))) return;
      context.report({
        node,
        message: "Put this cast into a named function whose comment gives the run-time guarantee.",
      });
    },
  };
}

function isConstAssertion(node) {
  return node.typeAnnotation?.type === "TSTypeReference" && node.typeAnnotation.typeName?.name === "const";
}

/** The statement that declares the nearest function with a name, or undefined at top level. */
function namedFunctionAround(node) {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === "FunctionDeclaration") return declarationOf(current);
    if (current.type === "MethodDefinition" || current.type === "Property") {
      if (isFunction(current.value)) return current;
    }
    if (current.type === "VariableDeclarator" && isFunction(current.init))
      return declarationOf(current.parent);
  }
  return undefined;
}

function isFunction(node) {
  return node?.type === "FunctionExpression" || node?.type === "ArrowFunctionExpression";
}

function declarationOf(node) {
  return node.parent?.type.startsWith("Export") ? node.parent : node;
}

function hasComment(sourceCode, node) {
  if (node === undefined) return false;
  return sourceCode.getCommentsBefore(node).length > 0 || sourceCode.getCommentsInside(node).length > 0;
}

const EMPTY_NAMES = /^(utils?|helpers?|commons?|misc|managers?|handlers?|processors?|data|infos?|shared)$/;

/** A file named "utils" collects whatever nobody found a place for. */
function namedForItsReason(context) {
  return {
    Program(node) {
      const name = context.filename.split("/").at(-1).split(".")[0];
      const lastWord = name.split("-").at(-1);
      if (!EMPTY_NAMES.test(name) && !["utils", "helpers", "manager", "processor"].includes(lastWord)) return;
      context.report({
        node,
        message: `"${name}" says nothing. Name the file for the one reason to open it.`,
      });
    },
  };
}
