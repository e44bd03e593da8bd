package onething.domain.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// What must hold between the inputs of an action, beyond each input's own kind.
public sealed interface InputRule {

    /// What would be right, in the words of whoever acts.
    String detail();

    Source source();

    /// From one day to another is no longer than so many months, with the months that were granted before.
    ///
    /// @param monthsBefore the input with the months granted before, if there is one
    record SpanAtMost(
            FieldPath from, FieldPath to, @Nullable FieldPath monthsBefore, int months, String detail, Source source)
            implements InputRule {}

    /// At least one of these sets of minima is reached, as by 数额较大: ten thousand yuan of one worker's
    /// pay for three
    /// months, or sixty thousand of ten workers'.
    record ReachesOneOf(List<Map<FieldPath, BigDecimal>> minima, String detail, Source source) implements InputRule {

        public ReachesOneOf {
            minima = minima.stream().map(Map::copyOf).toList();
        }
    }

    /// No two of the inputs say the same, as the names of two inspectors.
    record Distinct(List<FieldPath> fields, String detail, Source source) implements InputRule {

        public Distinct {
            fields = List.copyOf(fields);
        }
    }

    /// The condition holds of the inputs.
    record Must(Condition condition, String detail, Source source) implements InputRule {}
}
