package onething.web.guide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import org.jspecify.annotations.Nullable;

/// The kind of value that a field takes, with its limits.
record FieldKindView(
        String type,
        @Nullable Integer maxLength,
        @Nullable Boolean manyLines,
        @Nullable List<OptionView> options,
        @Nullable Boolean many,
        @Nullable Boolean mayBeFuture,
        @Nullable String notBefore,
        @Nullable String notAfter,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String text) {

    /// @param offered when the option may be chosen; absent where it always may
    record OptionView(String code, String title, Optional<ConditionView> offered) {}

    static FieldKindView of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text(int maxLength, boolean manyLines) ->
                new FieldKindView("text", maxLength, manyLines, null, null, null, null, null, null, null, null);
            case FieldKind.Choice(var options, boolean many) ->
                new FieldKindView(
                        "choice",
                        null,
                        null,
                        GuideMapper.INSTANCE.toOptions(options),
                        many,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case FieldKind.Day(boolean mayBeFuture, var notBefore, var notAfter) ->
                new FieldKindView(
                        "day",
                        null,
                        null,
                        null,
                        null,
                        mayBeFuture,
                        spelt(notBefore),
                        spelt(notAfter),
                        null,
                        null,
                        null);
            case FieldKind.Moment(boolean mayBeFuture) ->
                new FieldKindView("moment", null, null, null, null, mayBeFuture, null, null, null, null, null);
            case FieldKind.WholeNumber(int min, int max) ->
                ranged("whole-number", BigDecimal.valueOf(min), BigDecimal.valueOf(max));
            case FieldKind.Money(var min, var max) -> ranged("money", min, max);
            case FieldKind.Pledge(var text) ->
                new FieldKindView("pledge", null, null, null, null, null, null, null, null, null, text);
            case FieldKind.PersonName _ -> plain("person-name");
            case FieldKind.YesNo _ -> plain("yes-no");
            case FieldKind.Roster(var columns, int min, int max) ->
                new FieldKindView(
                        "roster",
                        FieldKind.Roster.LONGEST,
                        true,
                        columns.stream()
                                .map(column -> new OptionView(column.wireName(), column.title(), Optional.empty()))
                                .toList(),
                        null,
                        null,
                        null,
                        null,
                        BigDecimal.valueOf(min),
                        BigDecimal.valueOf(max),
                        null);
            case FieldKind.IdCard _ -> plain("id-card");
            case FieldKind.IdDocument _ -> plain("id-document");
            case FieldKind.UnifiedCreditCode _ -> plain("credit-code");
            case FieldKind.Mobile _ -> plain("mobile");
            case FieldKind.Phone _ -> plain("phone");
            case FieldKind.PostalCode _ -> plain("postal-code");
            case FieldKind.BankAccount _ -> plain("bank-account");
            case FieldKind.District _ -> plain("district");
        };
    }

    private static FieldKindView ranged(String type, BigDecimal min, BigDecimal max) {
        return new FieldKindView(type, null, null, null, null, null, null, null, min, max, null);
    }

    private static FieldKindView plain(String type) {
        return new FieldKindView(type, null, null, null, null, null, null, null, null, null, null);
    }

    private static @Nullable String spelt(@Nullable FieldPath field) {
        return field == null ? null : field.toString();
    }
}
