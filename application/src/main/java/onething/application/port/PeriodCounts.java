package onething.application.port;

import java.util.Map;
import onething.domain.procedure.StandingKind;

/// What happened in a period to the matters of one kind and district.
///
/// @param accepted of how many the office took up the work (受理)
/// @param returned for how many the applicant was first asked to supplement something (补正)
/// @param ended    how many ended in which standing; standings in which none ended are left out
/// @param late     those of the ended in which a period of the office ended before the office had finished what it
///                 limits
public record PeriodCounts(long received, long accepted, long returned, Map<StandingKind, Long> ended, long late) {

    public PeriodCounts {
        ended = Map.copyOf(ended);
    }
}
