package onething.domain.deadline;

import java.time.Instant;
import onething.domain.code.WireNamed;
import org.jspecify.annotations.Nullable;

/// A stretch of time that a clock does not count. The day it begins on still counts, the day it ends on
/// does not: the
/// clock goes on the day after.
///
/// @param kind     what stopped the clock
/// @param ground   the legal ground, or the reason
/// @param decision the paper that says so, by its number or name
/// @param from     when it began
/// @param until    when its cause ended; `null` while it lasts
public record Pause(
        Kind kind,
        String ground,
        String decision,
        Instant from,
        @Nullable Instant until) {

    public enum Kind implements WireNamed {
        /// 中止: a legal ground that the guide names.
        SUSPENSION("suspension", "中止"),
        /// 补正: what it does to each side is the rule's to say, see
        /// [onething.domain.deadline.rule.ClockRule#onSupplement].
        SUPPLEMENT("supplement", "补正"),
        /// 改期: an agreed later day extends the period correspondingly (劳动能力鉴定管理办法第12条).
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
            throw new IllegalArgumentException("a pause from " + from + " until " + until);
        }
    }

    public boolean isOpen() {
        return until == null;
    }

    Pause until(Instant end) {
        return new Pause(kind, ground, decision, from, end);
    }
}
