/** Which pages search engines may list: staff below Director-General are named on declarations and bodies, and not to be found by their names. */
import type { Activity, Body } from "../model/index.js";

/** Cabinets and Directorates-General name staff on their pages. */
export const namesStaff = (bodyKind: Body["bodyKind"]): boolean => bodyKind === "cabinet" || bodyKind === "directorate-general";

/** Staff only on the public side: the page stays, out of search engines. */
export const staffOnly = (activity: Activity): boolean => activity.kind === "meeting" && activity.declarations.every((declaration) => declaration.hosts.every((host) => host.staff));
