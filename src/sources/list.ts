/** Every source that we read, in the order of Status. Adding one: its folder, and one line here. */
import type { Source } from "../model/index.js";
import { commissionMeetings } from "./commission-meetings/source.js";
import { haveYourSay } from "./have-your-say/source.js";
import { legislativeFiles } from "./legislative-files/source.js";
import { parliamentMeetings } from "./parliament-meetings/source.js";
import { parliamentMembers } from "./parliament-members/source.js";
import { transparencyRegister } from "./transparency-register/source.js";

export const sources: readonly Source[] = [transparencyRegister, parliamentMeetings, commissionMeetings, haveYourSay, parliamentMembers, legislativeFiles];
