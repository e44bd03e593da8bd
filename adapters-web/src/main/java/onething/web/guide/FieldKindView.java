package onething.web.guide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import org.jspecify.annotations.Nullable;

/// The kind of value that a field takes, with its limits.
sealed interface FieldKindView {

    /// A kind whose type says everything.
    record Plain(String type) implements FieldKindView {}

    record Written(String type, int maxLength, boolean manyLines) implements FieldKindView {}

    record Chosen(String type, List<OptionView> options, boolean many) implements FieldKindView {}

    /// @param notBefore the field that has the first day; absent without one
    /// @param notAfter  the field that has the last day; absent without one
    record Dated(
            String type,
            boolean mayBeFuture,
            @Nullable String notBefore,
            @Nullable String notAfter) implements FieldKindView {}

    record Ranged(String type, BigDecimal min, BigDecimal max) implements FieldKindView {}

    /// @param following true if it promises what may follow (容缺受理); otherwise absent
    record Pledged(String type, String text, @Nullable Boolean following) implements FieldKindView {}

    /// @param options the columns of a line
    /// @param min     the fewest lines
    record Listed(String type, int maxLength, boolean manyLines, List<OptionView> options, int min, int max)
            implements FieldKindView {}

    /// @param offered when the option may be chosen; absent where it always may
    record OptionView(String code, String title, Optional<ConditionView> offered) {}

    static FieldKindView of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text(int maxLength, boolean manyLines) -> new Written("text", maxLength, manyLines);
            case FieldKind.Choice(var options, boolean many) ->
                new Chosen("choice", GuideMapper.INSTANCE.toOptions(options), many);
            case FieldKind.Day(boolean mayBeFuture, var notBefore, var notAfter) ->
                new Dated("day", mayBeFuture, spelt(notBefore), spelt(notAfter));
            case FieldKind.Moment(boolean mayBeFuture) -> new Dated("moment", mayBeFuture, null, null);
            case FieldKind.WholeNumber(int min, int max) ->
                new Ranged("whole-number", BigDecimal.valueOf(min), BigDecimal.valueOf(max));
            case FieldKind.Money(var min, var max) -> new Ranged("money", min, max);
            case FieldKind.Pledge(var text, boolean following) -> new Pledged("pledge", text, following ? true : null);
            case FieldKind.Roster(var columns, int min, int max) ->
                new Listed("roster", FieldKind.Roster.LONGEST, true, columns(columns), min, max);
            case FieldKind.PersonName _ -> new Plain("person-name");
            case FieldKind.YesNo _ -> new Plain("yes-no");
            case FieldKind.IdCard _ -> new Plain("id-card");
            case FieldKind.IdDocument _ -> new Plain("id-document");
            case FieldKind.UnifiedCreditCode _ -> new Plain("credit-code");
            case FieldKind.Mobile _ -> new Plain("mobile");
            case FieldKind.Phone _ -> new Plain("phone");
            case FieldKind.PostalCode _ -> new Plain("postal-code");
            case FieldKind.BankAccount _ -> new Plain("bank-account");
            case FieldKind.District _ -> new Plain("district");
        };
    }

    private static List<OptionView> columns(List<FieldKind.Roster.Column> columns) {
        return columns.stream()
                .map(column -> new OptionView(column.wireName(), column.title(), Optional.empty()))
                .toList();
    }

    private static @Nullable String spelt(@Nullable FieldPath field) {
        return field == null ? null : field.toString();
    }
}
