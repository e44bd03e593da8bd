package onething.domain.guide.version;

import java.time.LocalDate;
import java.util.List;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// From when a version of a guide is in force, and for which cases.
///
/// @param from   the first day
/// @param moves  the codes that the version before had under other names, a matter each
/// @param source what says from when, and for which cases
public record InForce(LocalDate from, AppliesTo appliesTo, List<MovedCodes> moves, Source source) {

    /// A first version that has been in force for as long as anybody asks.
    public static final InForce ALWAYS =
            new InForce(LocalDate.EPOCH, AppliesTo.NEW_CASES, List.of(), new Source(Provenance.LOCAL, ""));

    public InForce {
        moves = List.copyOf(moves);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from);
    }

    public boolean movesRunningMatters() {
        return appliesTo == AppliesTo.RUNNING_CASES;
    }
}
