package onething.domain.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.retention.RetentionPeriod.Permanent;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.matter.MatterId;

/// 案卷: everything that is kept of one submitted bundle. Its matters share the form and the files, so it is kept
/// as one, until the last of their periods is over.
///
/// @param matters   by their place in the bundle
/// @param obstacles what still needs it
/// @param documents how many files were handed in
/// @param papers    how many papers were issued
public record CaseFile(
        BundleId bundle,
        BundleNumber number,
        List<FiledMatter> matters,
        Set<Obstacle> obstacles,
        int documents,
        int papers) {

    public CaseFile {
        matters = List.copyOf(matters);
        obstacles = Set.copyOf(obstacles);
    }

    /// The period that ends last; empty if the file is kept for ever, or a matter has not ended.
    ///
    /// @param periods what the guide of a matter says about it; empty if nothing
    public Optional<Retained> retained(Function<FiledMatter, Optional<RetentionGuide.Item>> periods) {
        var all = matters.stream()
                .flatMap(matter -> periods.apply(matter).flatMap(matter::retained).stream())
                .toList();
        return all.size() == matters.size()
                ? all.stream().max(Comparator.comparing(Retained::until))
                : Optional.empty();
    }

    /// Whether it may be destroyed: its last period is over, and nothing needs it.
    public boolean isDue(Optional<Retained> retained, LocalDate today) {
        return obstacles.isEmpty()
                && retained.filter(period -> today.isAfter(period.until())).isPresent();
    }

    /// Its place on a destruction list.
    public DestructionList.Entry entry(Retained retained) {
        return new DestructionList.Entry(
                bundle,
                number,
                matters.stream().map(FiledMatter::code).toList(),
                matters.stream()
                        .flatMap(matter -> matter.closed().stream())
                        .max(Comparator.naturalOrder())
                        .map(at -> LocalDate.ofInstant(at, WorkingCalendar.ZONE))
                        .orElseThrow(),
                retained.keep(),
                retained.item().source().basis(),
                retained.until(),
                documents,
                papers,
                Optional.empty());
    }

    /// A matter in the file.
    ///
    /// @param closed when it ended; empty while it has not
    public record FiledMatter(MatterId id, MatterCode code, GuideId guide, Optional<Instant> closed) {

        /// The years count from the 1st of January after the year in which the matter ended.
        private Optional<Retained> retained(RetentionGuide.Item item) {
            return switch (item.keep()) {
                case Permanent _ -> Optional.empty();
                case Years years ->
                    closed.map(at -> LocalDate.ofInstant(at, WorkingCalendar.ZONE))
                            .map(day -> LocalDate.of(day.getYear() + years.count(), Month.DECEMBER, 31))
                            .map(until -> new Retained(item, years, until));
            };
        }
    }

    /// @param keep  the period of the item
    /// @param until the last day on which it must be kept
    public record Retained(RetentionGuide.Item item, Years keep, LocalDate until) {}
}
