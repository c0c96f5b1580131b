import { access } from "./access.mjs";
import { agentAway } from "./agent-away.mjs";
import { answers } from "./answers.mjs";
import { aside } from "./aside.mjs";
import { attacks } from "./attacks.mjs";
import { checkedAnswers } from "./checked-answers.mjs";
import { eachSite } from "./each-site.mjs";
import { files } from "./files.mjs";
import { frames } from "./frames.mjs";
import { guard } from "./guard.mjs";
import { guardTransports } from "./guard-transports.mjs";
import { shortLongRun } from "./long-run.mjs";
import { looks } from "./looks.mjs";
import { marks } from "./marks.mjs";
import { otherHosts } from "./other-hosts.mjs";
import { ownGround } from "./own-ground.mjs";
import { ownWord } from "./own-word.mjs";
import { policy } from "./policy.mjs";
import { report } from "./report.mjs";
import { sending } from "./sending.mjs";
import { shifting } from "./shifting.mjs";
import { siteHealth } from "./site-health.mjs";
import { tiers } from "./tiers.mjs";
import { typing } from "./typing.mjs";
import { unreadable } from "./unreadable.mjs";

export const suites = [
  tiers,
  sending,
  typing,
  eachSite,
  answers,
  checkedAnswers,
  files,
  access,
  looks,
  attacks,
  shortLongRun,
  marks,
  ownWord,
  ownGround,
  guard,
  guardTransports,
  aside,
  frames,
  unreadable,
  shifting,
  siteHealth,
  otherHosts,
  policy,
  report,
  agentAway,
];
