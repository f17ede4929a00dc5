/** `antechamber serve` as it is, with a clock beside it that tells how late its event loop was: that of the thread that accepts requests. */
import { serveHome } from "../src/cli/commands/serve.js";
import { readSettings } from "../src/cli/settings.js";
import { watchLoop } from "./loop-delay.js";

const settings = readSettings(process.env);
await serveHome(settings.home, settings);
watchLoop();
// The channel alone keeps nothing open.
process.channel?.unref();
