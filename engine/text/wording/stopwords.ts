/** Words that tell nothing about an event; collected by hand for this project (English function words and the trade's reporting words). */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am among an and another any anybody
  anyone anything are aren't around as at away back be became because become been before began begin behind being below between both but by came can
  can't cannot come could couldn't day days did didn't do does doesn't doing don don't done down during each either else end enough
  even ever every everyone everything far few first for former from further get gets getting give given go goes going gone
  got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how however i i'm
  i've if in indeed inside instead into is isn't it it's its itself just keep kept know last later latter least less let
  like likely made make makes making many may maybe me mean meanwhile might more moreover most mr mrs ms much must my
  myself near nearly need neither never new next no nobody none nor not nothing now of off often on once one only onto or
  other others otherwise our ours ourselves out outside over own part people per perhaps put quite rather re really recent
  recently s said same saw say saying says see seem seemed seems seen several shall she she's should shouldn't since so
  some somebody someone something soon still such t take taken than that that's the their theirs them themselves then there
  there's therefore these they they're thing things this those though three through throughout thus time to today together too
  took toward towards two under until up upon us use used using very via was wasn't way we we're well went were weren't
  what when where whether which while who who's whom whose why will with within without won't would wouldn't year years
  yet you you're your yours yourself told tell tells according added adding adds report reports reported reportedly reporting
  source sources asked called among including spoke article read photo image file follow comments share related copyright reserved click here
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december week weeks month months hour hours jan feb mar apr jun jul aug sep sept oct nov dec`.split(
    /\s+/,
  ),
);
