package onething.web.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.matter.Matter;

/// A matter in short.
///
/// @param version absent where it is not known
public record MatterStateView(
        UUID id, Optional<Long> version, String number, UUID bundle, String code, String tab, StandingView standing) {

    public static MatterStateView of(Matter matter, long version) {
        return of(matter, Optional.of(version));
    }

    public static List<MatterStateView> of(List<Matter> matters) {
        return matters.stream().map(matter -> of(matter, Optional.empty())).toList();
    }

    private static MatterStateView of(Matter matter, Optional<Long> version) {
        var file = matter.file();
        return new MatterStateView(
                file.id().value(),
                version,
                file.number().toString(),
                file.bundle().value(),
                file.code().value(),
                matter.tab().wireName(),
                StandingView.of(matter));
    }
}
