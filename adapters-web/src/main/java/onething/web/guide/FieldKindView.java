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
        @Nullable String text,
        @Nullable Boolean following) {

    /// @param offered when the option may be chosen; absent where it always may
    record OptionView(String code, String title, Optional<ConditionView> offered) {}

    static FieldKindView of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text(int maxLength, boolean manyLines) ->
                plain("text").written(maxLength, manyLines);
            case FieldKind.Choice(var options, boolean many) ->
                plain("choice").chosen(GuideMapper.INSTANCE.toOptions(options), many);
            case FieldKind.Day(boolean mayBeFuture, var notBefore, var notAfter) ->
                plain("day").dated(mayBeFuture, spelt(notBefore), spelt(notAfter));
            case FieldKind.Moment(boolean mayBeFuture) -> plain("moment").dated(mayBeFuture, null, null);
            case FieldKind.WholeNumber(int min, int max) ->
                plain("whole-number").ranged(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
            case FieldKind.Money(var min, var max) -> plain("money").ranged(min, max);
            case FieldKind.Pledge(var pledge, boolean follows) ->
                plain("pledge").pledged(pledge, follows ? true : null);
            case FieldKind.Roster(var columns, int min, int max) ->
                plain("roster")
                        .written(FieldKind.Roster.LONGEST, true)
                        .chosen(
                                columns.stream()
                                        .map(column ->
                                                new OptionView(column.wireName(), column.title(), Optional.empty()))
                                        .toList(),
                                null)
                        .ranged(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
            case FieldKind.PersonName _ -> plain("person-name");
            case FieldKind.YesNo _ -> plain("yes-no");
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

    private static FieldKindView plain(String type) {
        return new FieldKindView(type, null, null, null, null, null, null, null, null, null, null, null);
    }

    private FieldKindView written(int longest, boolean lines) {
        return new FieldKindView(
                type, longest, lines, options, many, mayBeFuture, notBefore, notAfter, min, max, text, following);
    }

    private FieldKindView chosen(List<OptionView> offered, @Nullable Boolean several) {
        return new FieldKindView(
                type,
                maxLength,
                manyLines,
                offered,
                several,
                mayBeFuture,
                notBefore,
                notAfter,
                min,
                max,
                text,
                following);
    }

    private FieldKindView dated(boolean future, @Nullable String from, @Nullable String until) {
        return new FieldKindView(
                type, maxLength, manyLines, options, many, future, from, until, min, max, text, following);
    }

    private FieldKindView ranged(BigDecimal least, BigDecimal most) {
        return new FieldKindView(
                type,
                maxLength,
                manyLines,
                options,
                many,
                mayBeFuture,
                notBefore,
                notAfter,
                least,
                most,
                text,
                following);
    }

    private FieldKindView pledged(String pledge, @Nullable Boolean follows) {
        return new FieldKindView(
                type, maxLength, manyLines, options, many, mayBeFuture, notBefore, notAfter, min, max, pledge, follows);
    }

    private static @Nullable String spelt(@Nullable FieldPath field) {
        return field == null ? null : field.toString();
    }
}
