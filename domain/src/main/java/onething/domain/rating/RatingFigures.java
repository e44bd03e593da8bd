package onething.domain.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import onething.domain.rating.Rating.Grade;

/// The figures of some ratings that are published (国办发〔2019〕51号: 评价、整改情况公开).
///
/// @param number       how many ratings
/// @param average      from 1 (非常不满意) to 5 (非常满意), with one decimal
/// @param satisfied    how many of a hundred were 基本满意 or better, rounded down
/// @param low          how many were 差评
/// @param mendedInTime how many of those were put right and answered by their last day
public record RatingFigures(long number, BigDecimal average, int satisfied, long low, long mendedInTime) {

    /// @throws IllegalArgumentException for no ratings, which have no average
    public static RatingFigures of(Collection<RatingCount> counts) {
        long number = counts.stream().mapToLong(RatingCount::count).sum();
        if (number == 0) {
            throw new IllegalArgumentException("no ratings");
        }
        long score = counts.stream()
                .mapToLong(count -> count.count() * score(count.grade()))
                .sum();
        long low = counts.stream()
                .filter(count -> count.grade().isLow())
                .mapToLong(RatingCount::count)
                .sum();
        return new RatingFigures(
                number,
                BigDecimal.valueOf(score).divide(BigDecimal.valueOf(number), 1, RoundingMode.HALF_UP),
                Math.toIntExact((number - low) * 100 / number),
                low,
                counts.stream().mapToLong(RatingCount::mendedInTime).sum());
    }

    private static int score(Grade grade) {
        return switch (grade) {
            case VERY_SATISFIED -> 5;
            case SATISFIED -> 4;
            case BASICALLY_SATISFIED -> 3;
            case DISSATISFIED -> 2;
            case VERY_DISSATISFIED -> 1;
        };
    }
}
