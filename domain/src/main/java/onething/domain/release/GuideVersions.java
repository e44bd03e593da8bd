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
        return all.stream().filter(version -> version.inForce().isOn(day)).reduce((_, later) -> later);
    }
}
