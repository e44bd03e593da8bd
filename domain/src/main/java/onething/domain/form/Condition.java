package onething.domain.form;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import onething.domain.code.MatterCode;

/// Decides by the chosen matters and the answers whether a field is asked or a requirement applies. A request
/// decides hundreds of conditions, so they make no objects.
public sealed interface Condition {

    Condition ALWAYS = new AllHold(List.of());

    Condition NEVER = new AnyHolds(List.of());

    boolean holds(Set<MatterCode> chosen, KnownAnswers answers);

    /// Both must hold. A condition that always holds adds nothing.
    static Condition both(Condition one, Condition other) {
        if (one.equals(ALWAYS)) {
            return other;
        }
        return other.equals(ALWAYS) ? one : new AllHold(List.of(one, other));
    }

    /// At least one of these matters is chosen.
    record Chosen(Set<MatterCode> anyOf) implements Condition {

        public Chosen {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, KnownAnswers answers) {
            return !Collections.disjoint(anyOf, chosen);
        }
    }

    /// The answer to the field is one of these values. An unanswered field has none of them.
    record Answered(FieldPath field, Set<String> oneOf) implements Condition {

        public Answered {
            oneOf = Set.copyOf(oneOf);
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, KnownAnswers answers) {
            return switch (answers.known(field)) {
                case null -> false;
                case Answers.Answer.Choices(var picked) -> !Collections.disjoint(oneOf, picked);
                case Answers.Answer one -> oneOf.contains(one.asText());
            };
        }
    }

    /// The answer to a field of lines has at least this many lines. An unanswered field has none.
    record ListsAtLeast(FieldPath field, int lines) implements Condition {

        /// @throws IllegalArgumentException if `lines` is less than 1
        public ListsAtLeast {
            if (lines < 1) {
                throw new IllegalArgumentException("less than one line");
            }
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, KnownAnswers answers) {
            return switch (answers.known(field)) {
                case null -> false;
                case Answers.Answer answer -> RosterCheck.lines(answer.asText()).size() >= lines;
            };
        }
    }

    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(Set<MatterCode> chosen, KnownAnswers answers) {
            return !condition.holds(chosen, answers);
        }
    }

    record AllHold(List<Condition> conditions) implements Condition {

        public AllHold {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, KnownAnswers answers) {
            for (var each : conditions) {
                if (!each.holds(chosen, answers)) {
                    return false;
                }
            }
            return true;
        }
    }

    record AnyHolds(List<Condition> conditions) implements Condition {

        public AnyHolds {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, KnownAnswers answers) {
            for (var each : conditions) {
                if (each.holds(chosen, answers)) {
                    return true;
                }
            }
            return false;
        }
    }
}
