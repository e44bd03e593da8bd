package onething.persistence.guides;

import java.util.regex.Pattern;
import onething.domain.deadline.rule.Term;

/// Reads periods such as `5 working-days`, `30 days`, `1 year`.
final class TermReader {

    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,3}) (working-day|day|month|year|hour)s?");

    private TermReader() {}

    /// @throws IllegalArgumentException for any other text
    static Term parse(String text) {
        var matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text + "”不是期限，期限如5 working-days、30 days、6 months、1 year、24 hours");
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "working-day" -> new Term.WorkingDays(count);
            case "day" -> new Term.CalendarDays(count);
            case "month" -> new Term.Months(count);
            case "year" -> new Term.Years(count);
            default -> new Term.Hours(count);
        };
    }
}
