package onething.domain.form;

import java.math.BigDecimal;
import java.util.List;
import onething.domain.code.WireNamed;
import org.jspecify.annotations.Nullable;

/// The kind of a field: which answers it accepts.
public sealed interface FieldKind {

    /// @param maxLength in characters as people count them
    record Text(int maxLength, boolean manyLines) implements FieldKind {}

    /// A person's name of at most 100 characters. The dot between the parts of a name (·) counts as a
    /// character.
    record PersonName() implements FieldKind {}

    record Choice(List<Option> options, boolean many) implements FieldKind {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /// @param offered the condition under which the option may be chosen; a choice that is not offered is
    ///                refused
    record Option(String code, String title, Condition offered) {

        public Option(String code, String title) {
            this(code, title, Condition.ALWAYS);
        }
    }

    record YesNo() implements FieldKind {}

    /// A list of people or organisations, one on each line, its columns separated by commas, tabs or blanks.
    ///
    /// @param min the fewest lines
    /// @param max the most lines
    record Roster(List<Column> columns, int min, int max) implements FieldKind {

        /// The longest roster, in characters.
        public static final int LONGEST = 10_000;

        public Roster {
            columns = List.copyOf(columns);
        }

        /// A column of a roster.
        public enum Column implements WireNamed {
            NAME("name", "姓名"),
            PHONE("phone", "电话"),
            AMOUNT("amount", "金额"),
            ORGANISATION("organisation", "单位名称"),
            PART("part", "身份");

            private final String wireName;
            private final String title;

            Column(String wireName, String title) {
                this.wireName = wireName;
                this.title = title;
            }

            @Override
            public String wireName() {
                return wireName;
            }

            public String title() {
                return title;
            }
        }
    }

    /// A day. Each bound is the day of another field, and the field's own day may be equal to it.
    record Day(
            boolean mayBeFuture,
            @Nullable FieldPath notBefore,
            @Nullable FieldPath notAfter) implements FieldKind {}

    /// A day and a time of day, in Asia/Shanghai.
    record Moment(boolean mayBeFuture) implements FieldKind {}

    record WholeNumber(int min, int max) implements FieldKind {}

    /// Yuan, with at most two decimals.
    record Money(BigDecimal min, BigDecimal max) implements FieldKind {}

    /// 居民身份证号码, GB 11643.
    record IdCard() implements FieldKind {}

    /// The number of an identity document other than the 居民身份证: a passport, a 通行证 of Hong Kong,
    /// Macau or Taiwan, a foreigner's 永久居留身份证, or another document that an office accepts. These
    /// numbers have no common format.
    record IdDocument() implements FieldKind {}

    /// 统一社会信用代码, GB 32100.
    record UnifiedCreditCode() implements FieldKind {}

    /// A mobile number.
    record Mobile() implements FieldKind {}

    /// A number of any kind that [onething.domain.party.PhoneNumber] accepts.
    record Phone() implements FieldKind {}

    /// 邮政编码, six digits.
    record PostalCode() implements FieldKind {}

    /// A bank account. A failed Luhn check gives a warning and no fault, because not every account number
    /// has a check digit.
    record BankAccount() implements FieldKind {}

    /// An administrative division of six digits that the guide serves.
    record District() implements FieldKind {}

    /// A text that the applicant confirms with a tick or an electronic signature. The answer must be
    /// `true`.
    ///
    /// @param following whether it promises what is missing and may follow after the acceptance (容缺受理)
    record Pledge(String text, boolean following) implements FieldKind {

        public Pledge(String text) {
            this(text, false);
        }
    }
}
