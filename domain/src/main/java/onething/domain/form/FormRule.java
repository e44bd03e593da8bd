package onething.domain.form;

import java.math.BigDecimal;
import java.util.List;
import onething.domain.source.Source;

/// A rule between several fields of the form. A field that is not asked or not answered is ignored.
public sealed interface FormRule {

    Source source();

    /// The birth date must be that of the identity card number.
    record BirthDateOf(FieldPath idCard, FieldPath birthDate, Source source) implements FormRule {}

    /// The sex must be that of the identity card number.
    ///
    /// @param male   the option for 男
    /// @param female the option for 女
    record SexOf(FieldPath idCard, FieldPath sex, String male, String female, Source source) implements FormRule {}

    /// The sum of the numbers has a maximum. For example, 停工留薪期 is at most twenty-four months.
    ///
    /// @param warns   whether a higher sum is only a warning, and a question for the officer
    /// @param message the correct rule, in words
    record SumAtMost(List<FieldPath> fields, BigDecimal most, boolean warns, String message, Source source)
            implements FormRule {

        public SumAtMost {
            fields = List.copyOf(fields);
        }
    }
}
