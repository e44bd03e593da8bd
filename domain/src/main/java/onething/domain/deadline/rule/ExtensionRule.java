package onething.domain.deadline.rule;

import onething.domain.code.WireNamed;
import org.jspecify.annotations.Nullable;

/// How far a clock may be extended (延期), for each period.
///
/// @param kind      whether the terms are the amount that may be added, or the total that may be reached
/// @param committed the most for the committed period; `null` if it is not extended
/// @param statutory the most for the statutory period; `null` if it is not extended
/// @param times     how many extensions are allowed, one or more
public record ExtensionRule(
        Kind kind, @Nullable Term committed, @Nullable Term statutory, int times) {

    public enum Kind implements WireNamed {
        /// 延长30日: this much is added to the period.
        ADD("add"),
        /// 延期至60日: the period may reach this total.
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
            throw new IllegalArgumentException("an extension must be allowed at least once, not " + times + " times");
        }
        if (committed == null && statutory == null) {
            throw new IllegalArgumentException("an extension must extend a period");
        }
    }

    public @Nullable Term cap(LimitBasis limitBasis) {
        return switch (limitBasis) {
            case COMMITTED -> committed;
            case STATUTORY -> statutory;
        };
    }
}
