package onething.domain.form;

import java.util.List;
import java.util.Set;
import onething.domain.code.MatterCode;

/// Decides by the chosen matters and the answers whether a field is asked or a requirement applies.
public sealed interface Condition {

    Condition ALWAYS = new AllHold(List.of());

    Condition NEVER = new AnyHolds(List.of());

    boolean holds(Set<MatterCode> chosen, Answers answers);

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
        public boolean holds(Set<MatterCode> chosen, Answers answers) {
            return anyOf.stream().anyMatch(chosen::contains);
        }
    }

    /// The answer to the field is one of these values. An unanswered field has none of them.
    record Answered(FieldPath field, Set<String> oneOf) implements Condition {

        public Answered {
            oneOf = Set.copyOf(oneOf);
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, Answers answers) {
            return answers.to(field).stream().flatMap(Answers.Answer::texts).anyMatch(oneOf::contains);
        }
    }

    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(Set<MatterCode> chosen, Answers answers) {
            return !condition.holds(chosen, answers);
        }
    }

    record AllHold(List<Condition> conditions) implements Condition {

        public AllHold {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, Answers answers) {
            return conditions.stream().allMatch(each -> each.holds(chosen, answers));
        }
    }

    record AnyHolds(List<Condition> conditions) implements Condition {

        public AnyHolds {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Set<MatterCode> chosen, Answers answers) {
            return conditions.stream().anyMatch(each -> each.holds(chosen, answers));
        }
    }
}
