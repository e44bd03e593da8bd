package onething.domain.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// A rule between the inputs of an action, in addition to the kind of each input.
public sealed interface InputRule {

    /// The correct rule, in words for the person who acts.
    String detail();

    Source source();

    /// The months from one day to another, together with the months granted before, have a maximum.
    ///
    /// @param monthsBefore the input with the months granted before; `null` if there is none
    record SpanAtMost(
            FieldPath from, FieldPath to, @Nullable FieldPath monthsBefore, int months, String detail, Source source)
            implements InputRule {}

    /// At least one of these sets of minimum values is reached. For example, 数额较大 is ten thousand yuan
    /// of one worker's pay for three months, or sixty thousand of ten workers' pay.
    record ReachesOneOf(List<Map<FieldPath, BigDecimal>> minima, String detail, Source source) implements InputRule {

        public ReachesOneOf {
            minima = minima.stream().map(Map::copyOf).toList();
        }
    }

    /// No two of these inputs have the same value, such as the names of two inspectors.
    record Distinct(List<FieldPath> fields, String detail, Source source) implements InputRule {

        public Distinct {
            fields = List.copyOf(fields);
        }
    }

    /// The parts that are given add up to the total, such as the items of a payment. At least one part is given.
    record AddsUp(List<FieldPath> parts, FieldPath total, String detail, Source source) implements InputRule {

        public AddsUp {
            parts = List.copyOf(parts);
        }
    }

    /// The condition holds for the inputs.
    record Must(Condition condition, String detail, Source source) implements InputRule {}
}
