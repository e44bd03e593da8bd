package onething.domain.deadline;

import java.time.Instant;
import onething.domain.code.WireNamed;
import org.jspecify.annotations.Nullable;

/// A stretch of time that a clock does not count. The day on which it begins still counts. The day on which
/// it ends does not: the clock goes on the day after.
///
/// @param kind     what paused the clock
/// @param ground   the legal ground, or the reason
/// @param decision the document that says so, by its number or name
/// @param from     when the pause began
/// @param until    when its cause ended; `null` while the pause is open
public record Pause(
        Kind kind,
        String ground,
        String decision,
        Instant from,
        @Nullable Instant until) {

    public enum Kind implements WireNamed {
        /// 中止, on a legal ground that the guide names.
        SUSPENSION("suspension", "中止"),
        /// 补正; [onething.domain.deadline.rule.ClockRule#onSupplement] says how it affects each period.
        SUPPLEMENT("supplement", "补正"),
        /// 改期: an agreed later date extends the period by the same number of days
        /// (劳动能力鉴定管理办法第12条).
        RESCHEDULING("rescheduling", "协商改期");

        private final String wireName;
        private final String text;

        Kind(String wireName, String text) {
            this.wireName = wireName;
            this.text = text;
        }

        @Override
        public String wireName() {
            return wireName;
        }

        public String text() {
            return text;
        }
    }

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a pause that begins at " + from + " and ends before, at " + until);
        }
    }

    public boolean isOpen() {
        return until == null;
    }

    Pause until(Instant end) {
        return new Pause(kind, ground, decision, from, end);
    }
}
