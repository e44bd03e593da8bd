package onething.domain.rating;

import static onething.domain.rating.ContactPoint.ACCEPTANCE;
import static onething.domain.rating.ContactPoint.END;
import static onething.domain.rating.ContactPoint.SUPPLEMENT;
import static onething.domain.rating.Rating.Grade.BASICALLY_SATISFIED;
import static onething.domain.rating.Rating.Grade.DISSATISFIED;
import static onething.domain.rating.Rating.Grade.SATISFIED;
import static onething.domain.rating.Rating.Grade.VERY_DISSATISFIED;
import static onething.domain.rating.Rating.Grade.VERY_SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.rating.PublishedRatings.PointFigures;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.RatingCount.Group;
import org.junit.jupiter.api.Test;

class PublishedRatingsTest {

    private static final Group INJURY = group("injury", "445202");
    private static final Group IN_PUNING = group("injury", "445281");
    private static final Group LEAVE = group("leave", "445200");

    @Test
    void theFiguresOfAGroupAreCountedFromItsGrades() {
        var published = PublishedRatings.of(List.of(
                new RatingCount(INJURY, END, VERY_SATISFIED, 6, 0),
                new RatingCount(INJURY, END, SATISFIED, 2, 0),
                new RatingCount(INJURY, END, BASICALLY_SATISFIED, 1, 0),
                new RatingCount(INJURY, END, DISSATISFIED, 2, 1),
                new RatingCount(INJURY, END, VERY_DISSATISFIED, 1, 1)));

        // (6·5 + 2·4 + 1·3 + 2·2 + 1·1) / 12
        assertThat(published.groups())
                .containsExactly(new PublishedRatings.GroupFigures(
                        INJURY, new RatingFigures(12, new BigDecimal("3.8"), 75, 3, 2), List.of()));
        assertThat(published.others()).isEmpty();
    }

    @Test
    void aGroupOfNineIsNotPublishedAndOneOfTenIs() {
        assertThat(PublishedRatings.of(List.of(new RatingCount(INJURY, END, SATISFIED, 9, 0))))
                .isEqualTo(new PublishedRatings(List.of(), Optional.empty()));
        assertThat(PublishedRatings.of(List.of(new RatingCount(INJURY, END, SATISFIED, 10, 0)))
                        .groups())
                .hasSize(1);
    }

    @Test
    void smallGroupsArePublishedTogetherOnceTheyAreLargeEnough() {
        var small = List.of(
                new RatingCount(INJURY, END, SATISFIED, 5, 0), new RatingCount(IN_PUNING, END, DISSATISFIED, 4, 0));
        assertThat(PublishedRatings.of(small).others()).isEmpty();

        var more = new ArrayList<>(small);
        more.add(new RatingCount(LEAVE, END, VERY_SATISFIED, 1, 0));
        assertThat(PublishedRatings.of(more).groups()).isEmpty();
        assertThat(PublishedRatings.of(more).others()).contains(new RatingFigures(10, new BigDecimal("3.3"), 60, 4, 0));
    }

    @Test
    void theContactPointsOfAGroupAreToldOneByOneIfEachIsLargeEnough() {
        var both = List.of(
                new RatingCount(INJURY, ACCEPTANCE, SATISFIED, 10, 0),
                new RatingCount(INJURY, END, DISSATISFIED, 12, 3));

        assertThat(PublishedRatings.of(both).groups())
                .singleElement()
                .satisfies(group -> assertThat(group.points())
                        .containsExactly(
                                new PointFigures(ACCEPTANCE, new RatingFigures(10, new BigDecimal("4.0"), 100, 0, 0)),
                                new PointFigures(END, new RatingFigures(12, new BigDecimal("2.0"), 0, 12, 3))));
    }

    /// The small one would be what is left of the group.
    @Test
    void oneSmallContactPointKeepsTheOthersOfItsGroupBack() {
        var counts = List.of(
                new RatingCount(INJURY, ACCEPTANCE, SATISFIED, 9, 0),
                new RatingCount(INJURY, SUPPLEMENT, SATISFIED, 20, 0),
                new RatingCount(INJURY, END, SATISFIED, 20, 0));

        assertThat(PublishedRatings.of(counts).groups()).singleElement().satisfies(group -> {
            assertThat(group.figures().number()).isEqualTo(49);
            assertThat(group.points()).isEmpty();
        });
    }

    @Test
    void ratingsOfTheSameFewPeopleAtSeveralContactPointsAreAFew() {
        var counts = List.of(
                new RatingCount(INJURY, ACCEPTANCE, SATISFIED, 4, 0),
                new RatingCount(INJURY, SUPPLEMENT, SATISFIED, 4, 0),
                new RatingCount(INJURY, END, SATISFIED, 4, 0));

        assertThat(PublishedRatings.of(counts)).isEqualTo(new PublishedRatings(List.of(), Optional.empty()));
    }

    /// Every published figure is of ten matters or more, and no two of them differ by fewer.
    @Test
    void noPublishedFigureIsOfFewerThanTheSmallestGroup() {
        var chance = new Random(20261130);
        for (int round = 0; round < 2_000; round++) {
            var counts = new ArrayList<RatingCount>();
            for (var group : List.of(INJURY, IN_PUNING, LEAVE, group("crime", "445200"))) {
                for (var point : ContactPoint.values()) {
                    for (var grade : Grade.values()) {
                        int count = chance.nextInt(6);
                        if (count > 0) {
                            counts.add(new RatingCount(group, point, grade, count, 0));
                        }
                    }
                }
            }

            var published = PublishedRatings.of(counts);

            assertThat(published.groups()).allSatisfy(each -> {
                assertThat(mattersOf(counts, each.group())).isGreaterThanOrEqualTo(PublishedRatings.SMALLEST);
                assertThat(each.points())
                        .allSatisfy(point ->
                                assertThat(point.figures().number()).isGreaterThanOrEqualTo(PublishedRatings.SMALLEST));
                if (!each.points().isEmpty()) {
                    assertThat(each.points().stream()
                                    .mapToLong(point -> point.figures().number())
                                    .sum())
                            .isEqualTo(each.figures().number());
                }
            });
            var told = published.groups().stream()
                    .map(PublishedRatings.GroupFigures::group)
                    .toList();
            long small = counts.stream()
                    .map(RatingCount::group)
                    .distinct()
                    .filter(group -> !told.contains(group))
                    .mapToLong(group -> mattersOf(counts, group))
                    .sum();
            assertThat(published.others().isPresent()).isEqualTo(small >= PublishedRatings.SMALLEST);
        }
    }

    private static long mattersOf(List<RatingCount> counts, Group group) {
        return Stream.of(ContactPoint.values())
                .mapToLong(point -> counts.stream()
                        .filter(count -> count.group().equals(group) && count.point() == point)
                        .mapToLong(RatingCount::count)
                        .sum())
                .max()
                .orElseThrow();
    }

    @Test
    void noRatingsHaveNoFigures() {
        assertThatIllegalArgumentException().isThrownBy(() -> RatingFigures.of(List.of()));
    }

    @Test
    void theQuartersThatHaveEndedAreToldTheLatestFirst() {
        assertThat(Quarter.endedBefore(LocalDate.of(2026, 3, 31), 3))
                .extracting(Quarter::toString)
                .containsExactly("2025-Q4", "2025-Q3", "2025-Q2");
        assertThat(Quarter.endedBefore(LocalDate.of(2026, 4, 1), 1))
                .extracting(Quarter::first, Quarter::last)
                .containsExactly(tuple(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2026, 5));
    }

    private static Group group(String matter, String district) {
        return new Group(
                new GuideCode("labour-rights"),
                new MatterCode(matter),
                new OfficeCode("work-injury"),
                new DistrictCode(district));
    }
}
