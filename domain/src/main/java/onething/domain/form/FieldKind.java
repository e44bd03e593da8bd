package onething.domain.form;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a field of the form takes, and refuses.
public sealed interface FieldKind {

    /// @param maxLength in characters as people count them
    record Text(int maxLength, boolean manyLines) implements FieldKind {}

    /// A person's name, 100 characters at most; the dot between the parts of a name (·) is part of it.
    record PersonName() implements FieldKind {}

    record Choice(List<Option> options, boolean many) implements FieldKind {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /// @param offered when it may be chosen; an answer that is not offered is refused
    record Option(String code, String title, Condition offered) {

        public Option(String code, String title) {
            this(code, title, Condition.ALWAYS);
        }
    }

    record YesNo() implements FieldKind {}

    /// A day. Both bounds are days that other fields hold; the field's own day may be the same.
    record Day(
            boolean mayBeFuture,
            @Nullable FieldPath notBefore,
            @Nullable FieldPath notAfter) implements FieldKind {}

    /// A day and a time of day, in Asia/Shanghai.
    record Moment(boolean mayBeFuture) implements FieldKind {}

    record WholeNumber(int min, int max) implements FieldKind {}

    /// Yuan, with two decimals.
    record Money(BigDecimal min, BigDecimal max) implements FieldKind {}

    /// 居民身份证号码, GB 11643.
    record IdCard() implements FieldKind {}

    /// The number of a paper that proves who somebody is and is no 居民身份证: a passport, a 通行证 of Hong
    /// Kong, Macau or
    /// Taiwan, a foreigner's 永久居留身份证, whatever else an office takes. They have no shape in common.
    record IdDocument() implements FieldKind {}

    /// 统一社会信用代码, GB 32100.
    record UnifiedCreditCode() implements FieldKind {}

    /// A mobile number.
    record Mobile() implements FieldKind {}

    /// A number of any kind that [onething.domain.party.PhoneNumber] knows.
    record Phone() implements FieldKind {}

    /// 邮政编码, six digits.
    record PostalCode() implements FieldKind {}

    /// A bank account. A Luhn check that fails is a warning, never a refusal: not every account number
    /// has one.
    record BankAccount() implements FieldKind {}

    /// An administrative division of six digits, one of those that the guide serves.
    record District() implements FieldKind {}

    /// The applicant's electronic signature or tick under a text: must be `true`.
    record Pledge(String text) implements FieldKind {}
}
