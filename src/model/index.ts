export * from "./activity.js";
export * from "./disclosure.js";
export * from "./document.js";
export * from "./entity.js";
export * from "./errors.js";
export * from "./link-methods.js";
export * from "./source.js";
