package onething.domain.rating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.rating.RatingCount.Group;

/// The figures of a quarter as everyone reads them. They say nothing of a person: the officer of a case knows who
/// could rate it, so the figures of few ratings would say who gave which.
///
/// - A group with fewer than [#SMALLEST] matters is not published. The small groups are published together, if they
///   have as many together. One person may rate a matter at several contact points, so a group has at least as many
///   matters as ratings at one of its points.
/// - The contact points of a group are published one by one only if each of them has as many.
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
            if (matters(ofGroup) >= SMALLEST) {
                large.add(new GroupFigures(group, RatingFigures.of(ofGroup), points(ofGroup)));
            } else {
                small.addAll(ofGroup);
            }
        });
        large.sort(Comparator.comparing((GroupFigures each) -> each.figures().number())
                .reversed()
                .thenComparing(each -> each.group().toString()));
        return new PublishedRatings(large, areLarge(small) ? Optional.of(RatingFigures.of(small)) : Optional.empty());
    }

    private static Map<Group, List<RatingCount>> byGroup(List<RatingCount> counts) {
        return counts.stream().collect(groupingBy(RatingCount::group, LinkedHashMap::new, toList()));
    }

    /// How many matters were rated at least.
    private static long matters(Collection<RatingCount> ofGroup) {
        return byPoint(ofGroup).values().stream()
                .mapToLong(PublishedRatings::sum)
                .max()
                .orElse(0);
    }

    private static boolean areLarge(List<RatingCount> small) {
        return byGroup(small).values().stream()
                        .mapToLong(PublishedRatings::matters)
                        .sum()
                >= SMALLEST;
    }

    /// Empty where one of them is too small, or there is only one.
    private static List<PointFigures> points(List<RatingCount> ofGroup) {
        var points = byPoint(ofGroup);
        return points.size() > 1 && points.values().stream().allMatch(each -> sum(each) >= SMALLEST)
                ? points.entrySet().stream()
                        .map(each -> new PointFigures(each.getKey(), RatingFigures.of(each.getValue())))
                        .toList()
                : List.of();
    }

    private static Map<ContactPoint, List<RatingCount>> byPoint(Collection<RatingCount> counts) {
        return counts.stream()
                .collect(groupingBy(RatingCount::point, () -> new EnumMap<>(ContactPoint.class), toList()));
    }

    private static long sum(Collection<RatingCount> counts) {
        return counts.stream().mapToLong(RatingCount::count).sum();
    }

    /// The figures of one group.
    ///
    /// @param points those of its contact points, if each is large enough
    public record GroupFigures(Group group, RatingFigures figures, List<PointFigures> points) {

        public GroupFigures {
            points = List.copyOf(points);
        }
    }

    /// The figures of one contact point of a group.
    public record PointFigures(ContactPoint point, RatingFigures figures) {}
}
