package onething.web.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 服务评价情况: the published figures of ratings.
///
/// @param smallest the number of ratings below which a group has no figures of its own
record RatingFiguresView(int smallest, List<QuarterView> quarters) {

    /// @param others the small groups together
    record QuarterView(
            String quarter, LocalDate from, LocalDate to, List<GroupView> groups, Optional<FiguresView> others) {}

    /// A matter at the office of a division.
    record GroupView(String matter, String office, FiguresView figures, List<PointView> points) {}

    /// A contact point of the group.
    record PointView(String point, FiguresView figures) {}

    /// See `RatingFigures`.
    record FiguresView(long number, BigDecimal average, int satisfied, long low, long mendedInTime) {}
}
