package onething.domain.release;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;

/// The versions of one guide, side by side. It alone decides which one applies on a day.
///
/// @param all in their order, at least one
public record GuideVersions(List<BundleGuide> all) {

    public GuideVersions {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a guide has at least one version");
        }
        all = all.stream()
                .sorted(Comparator.comparingInt(guide -> guide.id().version()))
                .toList();
    }

    /// Sorts guides by their codes.
    public static Map<String, GuideVersions> of(Collection<BundleGuide> guides) {
        return guides.stream()
                .collect(Collectors.groupingBy(
                        guide -> guide.id().code().value(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), GuideVersions::new)));
    }

    /// The version that a bundle submitted on that day takes; empty before the first version is in force.
    public Optional<BundleGuide> inForce(LocalDate day) {
        return all.stream()
                .filter(version -> version.about().inForce().isOn(day))
                .reduce((_, later) -> later);
    }

    public Optional<BundleGuide> version(int number) {
        return all.stream().filter(version -> version.id().version() == number).findFirst();
    }

    /// The moves that running matters make on that day. A running matter keeps its version, unless a later one is
    /// in force that moves running matters.
    public List<VersionMove> moves(LocalDate day) {
        return all.stream()
                .flatMap(early -> target(early.id(), day).map(late -> move(early, late)).stream())
                .toList();
    }

    /// The moves to that version on its first day; none if it is for new cases only.
    public List<VersionMove> movesTo(GuideId version) {
        return version(version.version()).stream()
                .flatMap(late -> moves(late.about().inForce().from()).stream())
                .filter(move -> move.late().id().equals(version))
                .toList();
    }

    private Optional<BundleGuide> target(GuideId kept, LocalDate day) {
        return all.stream()
                .filter(version -> version.id().version() > kept.version()
                        && version.about().inForce().isOn(day)
                        && version.about().inForce().movesRunningMatters())
                .reduce((_, later) -> later);
    }

    private VersionMove move(BundleGuide early, BundleGuide late) {
        var between = all.stream()
                .filter(version -> version.id().version() > early.id().version()
                        && version.id().version() <= late.id().version())
                .map(guide -> guide.about().inForce());
        return new VersionMove(early, late, between.toList());
    }
}
