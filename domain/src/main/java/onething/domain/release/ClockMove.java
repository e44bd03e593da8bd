package onething.domain.release;

import java.util.Objects;
import java.util.Optional;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Recalculation;
import onething.domain.deadline.rule.Term;
import org.jspecify.annotations.Nullable;

/// One period of a running clock that a new law changes.
///
/// @param clock  its code in the new version
/// @param title  what it limits, by the new version
/// @param change its end before and after
/// @param before how long it was, extensions included; `null` if there was no such period
/// @param after  how long it is now
/// @param basis  the article behind the new length
public record ClockMove(
        ClockCode clock,
        String title,
        Recalculation.Change change,
        @Nullable Term before,
        @Nullable Term after,
        String basis) {

    /// Empty if neither the length nor the end of the period differs.
    static Optional<ClockMove> of(Deadline clock, Deadline moved, Recalculation.Change change) {
        var limitBasis = change.limitBasis();
        var before = clock.term(limitBasis);
        var after = moved.term(limitBasis);
        boolean same = change.before().equals(change.after()) && Objects.equals(before, after);
        return same
                ? Optional.empty()
                : Optional.of(new ClockMove(
                        moved.rule().code(),
                        moved.rule().title(),
                        change,
                        before,
                        after,
                        moved.rule().period(limitBasis).basis()));
    }

    /// For example 调查：法定时限由60个工作日改为45个工作日，届满日由2027-03-08变为2027-02-15.
    public String text() {
        return title + "：" + length() + end();
    }

    private String length() {
        var period = change.limitBasis().text();
        if (before == null || after == null || before.equals(after)) {
            return period;
        }
        return "%s由%s改为%s，".formatted(period, before.text(), after.text());
    }

    private String end() {
        var was = change.before().day();
        var is = change.after().day();
        return switch (change.effect()) {
            case LATER, EARLIER -> "届满日由%s变为%s".formatted(was, is);
            case HELD -> "已告知的届满日%s不提前".formatted(is);
            case UNCHANGED, CONFIRMED, UNSETTLED -> "届满日仍为" + is;
        };
    }
}
