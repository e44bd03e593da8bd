package onething.domain.form;

import java.math.BigDecimal;
import java.util.List;
import onething.domain.source.Source;

/// What several fields of the form must say together. A field that is not asked or not answered is not
/// looked at.
public sealed interface FormRule {

    Source source();

    /// The birth date is the one that the identity card number holds.
    record BirthDateOf(FieldPath idCard, FieldPath birthDate, Source source) implements FormRule {}

    /// The sex is the one that the identity card number holds.
    ///
    /// @param male   the option that stands for 男
    /// @param female the option that stands for 女
    record SexOf(FieldPath idCard, FieldPath sex, String male, String female, Source source) implements FormRule {}

    /// The numbers come to no more than so much, as 停工留薪期 to twenty-four months.
    ///
    /// @param message what would be right, in words
    record SumAtMost(List<FieldPath> fields, BigDecimal most, String message, Source source) implements FormRule {

        public SumAtMost {
            fields = List.copyOf(fields);
        }
    }
}
