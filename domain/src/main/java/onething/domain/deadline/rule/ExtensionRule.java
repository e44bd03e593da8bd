package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;
import org.jspecify.annotations.Nullable;

/// How far a clock may be extended (延期), on each side.
///
/// @param kind      whether the terms are what may be added, or what may be reached
/// @param committed the most for the promised period; `null` leaves it as it is
/// @param statutory the most for the statutory period; `null` leaves it as it is
/// @param times     how often
public record ExtensionRule(
        Kind kind, @Nullable Term committed, @Nullable Term statutory, int times) {

    public enum Kind implements WireNamed {
        /// 延长30日: on top of the period.
        ADD("add"),
        /// 延期至60日: up to that much in all.
        TO_TOTAL("to-total");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    public ExtensionRule {
        if (times < 1) {
            throw new IllegalArgumentException("an extension " + times + " times");
        }
        if (committed == null && statutory == null) {
            throw new IllegalArgumentException("an extension of neither side");
        }
    }

    public @Nullable Term cap(LimitBasis side) {
        return switch (side) {
            case COMMITTED -> committed;
            case STATUTORY -> statutory;
        };
    }
}
