package onething.domain.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.form.Answers.Answer;
import onething.domain.text.Tidy;

/// An amount in yuan with at most two decimals, as a number or as people write it: 3,500元, ￥12000.50,
/// 1.2万元.
final class Amount {

    private static final Pattern SHAPE =
            Pattern.compile("(?:¥|RMB|CNY|人民币)?([0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(\\.[0-9]{1,6})?(万)?[元圆]?整?");

    private static final int THOUSANDS_OF_TEN = 4;

    private Amount() {}

    static Optional<BigDecimal> of(Answer answer) {
        return switch (answer) {
            case Answer.Number(var number) -> Optional.of(number).filter(Amount::hasTwoDecimals);
            case Answer.Text(var text) -> of(text);
            case Answer.Flag _, Answer.Choices _ -> Optional.empty();
        };
    }

    static Optional<BigDecimal> of(String text) {
        var written = SHAPE.matcher(Tidy.code(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        var decimals = written.group(2) == null ? "" : written.group(2);
        var number = new BigDecimal(written.group(1).replace(",", "") + decimals);
        var amount = written.group(3) == null ? number : number.scaleByPowerOfTen(THOUSANDS_OF_TEN);
        return Optional.of(amount).filter(Amount::hasTwoDecimals).map(Amount::plain);
    }

    private static boolean hasTwoDecimals(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 2;
    }

    /// Without an exponent: a negative scale would be written as `1E+4`.
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
