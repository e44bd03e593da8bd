package onething.domain.rating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.rating.RatingCount.Group;

/// The figures of a quarter as everyone reads them. They say nothing of a person: the officer of a case knows who
/// could rate it, so the figures of few ratings would say who gave which.
///
/// - A group with fewer than [#SMALLEST] ratings is not published. The small groups are published together, if they
///   have as many together.
/// - There is no total: a reader who subtracts the groups from it would learn the rest.
///
/// No rule gives a number; ten is this service's choice.
///
/// @param groups those that are large enough, the ones with most ratings first
/// @param others the small groups together; empty if they are too small even so
public record PublishedRatings(List<GroupFigures> groups, Optional<RatingFigures> others) {

    public static final int SMALLEST = 10;

    public PublishedRatings {
        groups = List.copyOf(groups);
    }

    public static PublishedRatings of(List<RatingCount> counts) {
        var large = new ArrayList<GroupFigures>();
        var small = new ArrayList<RatingCount>();
        byGroup(counts).forEach((group, ofGroup) -> {
            if (isLarge(ofGroup)) {
                large.add(new GroupFigures(group, RatingFigures.of(ofGroup)));
            } else {
                small.addAll(ofGroup);
            }
        });
        large.sort(Comparator.comparing((GroupFigures each) -> each.figures().number())
                .reversed()
                .thenComparing(each -> each.group().toString()));
        return new PublishedRatings(large, isLarge(small) ? Optional.of(RatingFigures.of(small)) : Optional.empty());
    }

    private static Map<Group, List<RatingCount>> byGroup(List<RatingCount> counts) {
        return counts.stream().collect(groupingBy(RatingCount::group, LinkedHashMap::new, toList()));
    }

    private static boolean isLarge(List<RatingCount> counts) {
        return counts.stream().mapToLong(RatingCount::count).sum() >= SMALLEST;
    }

    /// The figures of one group.
    public record GroupFigures(Group group, RatingFigures figures) {}
}
