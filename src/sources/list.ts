/** Every source that we read, in the order of Status. Adding one: its folder, and one line here. */
import type { Source } from "../model/index.js";
import { parliamentMeetings } from "./parliament-meetings/source.js";

export const sources: readonly Source[] = [parliamentMeetings];
