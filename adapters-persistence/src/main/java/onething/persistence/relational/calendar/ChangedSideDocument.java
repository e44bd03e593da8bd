package onething.persistence.relational.calendar;

import java.time.Instant;
import java.time.LocalDate;
import onething.application.port.RecalculatedMatter.ChangedSide;
import onething.domain.code.ClockCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.Due;
import onething.domain.deadline.Recalculation.Change;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import org.jspecify.annotations.Nullable;

/// The change of one due date of a clock, as it is stored.
public record ChangedSideDocument(String clock, String side, String effect, DueDocument was, DueDocument becomes) {

    public static ChangedSideDocument of(ChangedSide changed) {
        var change = changed.change();
        return new ChangedSideDocument(
                changed.clock().value(),
                change.limitBasis().storedName(),
                change.effect().storedName(),
                DueDocument.of(change.before()),
                DueDocument.of(change.after()));
    }

    ChangedSide toChangedSide() {
        return new ChangedSide(
                new ClockCode(clock),
                new Change(
                        WireNamed.stored(LimitBasis.class, side),
                        was.toDue(),
                        becomes.toDue(),
                        WireNamed.stored(Effect.class, effect)));
    }

    public record DueDocument(LocalDate day, @Nullable Instant instant, boolean provisional) {

        static DueDocument of(Due due) {
            return new DueDocument(due.day(), due.instant(), due.provisional());
        }

        Due toDue() {
            return new Due(day, instant, provisional);
        }
    }
}
