/** One position for good. */
import type { PositionActivity } from "../../model/index.js";
import { renderDate } from "../dates.js";
import type { Answer, PageContext } from "../page.js";
import { renderKindMark } from "../parts/kind-mark.js";
import { renderAnswers, renderMachineMade, renderPositionSubject } from "../parts/position.js";
import { Tools } from "../parts/tools.js";
import { activityPath, paperPath } from "../paths.js";
import { words } from "../words.js";

export function positionPage(context: PageContext, position: PositionActivity): Answer {
  const path = activityPath(position.id);
  const title = `${position.respondent.name}${words.colon} ${position.headline}, ${renderDate(position.date)}`;
  return {
    page: {
      title,
      path,
      json: `${path}.json`,
      body: (
        <div class="cols one">
          <div>
            <div class="head activity">
              <p class="fact">
                {renderKindMark("position")} {words.position} · <time datetime={position.date}>{renderDate(position.date)}</time>
              </p>
              <h1 lang="en">{position.headline}</h1>
              <p class="fact">{renderPositionSubject(position)}</p>
            </div>
            {renderAnswers(position)}
            {renderMachineMade(position)}
            <p>
              <a href={activityPath(position.responseId)}>{words.theResponse}</a> · <a href={paperPath(position.paper.id)}>{words.paper.title(position.paper.fileName)}</a>
            </p>
          </div>
          <div class="beside">
            <Tools context={context} title={title} path={path} siblings={{ json: `${path}.json` }} />
          </div>
        </div>
      ),
    },
  };
}
