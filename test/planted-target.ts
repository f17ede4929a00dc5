/** A target with a fault, to see that the fuzzer finds it: texts of letters, a few of which hold the "#" that breaks it. */
import { type Target, textCase, textOf } from "../fuzz/target.js";

export const targets: readonly [Target] = [
  {
    name: "planted fault",
    make: (random) => textCase(`${"kettle".repeat(1 + random.small(20))}${random.chance(0.02) ? "#" : ""}tea`),
    run(one) {
      if (textOf(one).includes("#")) throw new RangeError("cannot take this sign");
    },
  },
];
