package onething.domain.rating;

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
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
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
                new RatingCount(INJURY, VERY_SATISFIED, 6, 0),
                new RatingCount(INJURY, SATISFIED, 2, 0),
                new RatingCount(INJURY, BASICALLY_SATISFIED, 1, 0),
                new RatingCount(INJURY, DISSATISFIED, 2, 1),
                new RatingCount(INJURY, VERY_DISSATISFIED, 1, 1)));

        // (6·5 + 2·4 + 1·3 + 2·2 + 1·1) / 12
        assertThat(published.groups())
                .containsExactly(new PublishedRatings.GroupFigures(
                        INJURY, new RatingFigures(12, new BigDecimal("3.8"), 75, 3, 2)));
        assertThat(published.others()).isEmpty();
    }

    @Test
    void aGroupOfNineIsNotPublishedAndOneOfTenIs() {
        assertThat(PublishedRatings.of(List.of(new RatingCount(INJURY, SATISFIED, 9, 0))))
                .isEqualTo(new PublishedRatings(List.of(), Optional.empty()));
        assertThat(PublishedRatings.of(List.of(new RatingCount(INJURY, SATISFIED, 10, 0)))
                        .groups())
                .hasSize(1);
    }

    @Test
    void smallGroupsArePublishedTogetherOnceTheyAreLargeEnough() {
        var small = List.of(new RatingCount(INJURY, SATISFIED, 5, 0), new RatingCount(IN_PUNING, DISSATISFIED, 4, 0));
        assertThat(PublishedRatings.of(small).others()).isEmpty();

        var more = new ArrayList<>(small);
        more.add(new RatingCount(LEAVE, VERY_SATISFIED, 1, 0));
        assertThat(PublishedRatings.of(more).groups()).isEmpty();
        assertThat(PublishedRatings.of(more).others()).contains(new RatingFigures(10, new BigDecimal("3.3"), 60, 4, 0));
    }

    /// Every published figure is of ten ratings or more, and no two of them differ by fewer people than that: they
    /// are of different people.
    @Test
    void noPublishedFigureIsOfFewerThanTheSmallestGroup() {
        var chance = new Random(20261130);
        for (int round = 0; round < 2_000; round++) {
            var counts = new ArrayList<RatingCount>();
            for (var group : List.of(INJURY, IN_PUNING, LEAVE, group("crime", "445200"))) {
                for (var grade : Grade.values()) {
                    int count = chance.nextInt(6);
                    if (count > 0) {
                        counts.add(new RatingCount(group, grade, count, 0));
                    }
                }
            }

            var published = PublishedRatings.of(counts);

            long all = counts.stream().mapToLong(RatingCount::count).sum();
            long told = published.groups().stream()
                            .mapToLong(each -> each.figures().number())
                            .sum()
                    + published.others().map(RatingFigures::number).orElse(0L);
            assertThat(published.groups())
                    .allSatisfy(each ->
                            assertThat(each.figures().number()).isGreaterThanOrEqualTo(PublishedRatings.SMALLEST));
            published
                    .others()
                    .ifPresent(others -> assertThat(others.number()).isGreaterThanOrEqualTo(PublishedRatings.SMALLEST));
            assertThat(all - told).isBetween(0L, PublishedRatings.SMALLEST - 1L);
        }
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
