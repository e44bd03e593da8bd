package onething.persistence.guides;

import java.util.regex.Pattern;
import onething.domain.deadline.rule.Term;
import onething.domain.guide.retention.RetentionPeriod;

/// Reads periods such as `5 working-days`, `30 days`, `1 year`, and how long files are kept.
final class TermReader {

    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,3}) (working-day|day|month|year|hour)s?");

    private static final Pattern YEARS = Pattern.compile("([1-9][0-9]{0,2}) years?");

    private TermReader() {}

    /// How long a file is kept.
    ///
    /// @throws IllegalArgumentException for another text than `permanent` or, say, `30 years`
    static RetentionPeriod kept(String text) {
        if (text.strip().equals("permanent")) {
            return new RetentionPeriod.Permanent();
        }
        var matcher = YEARS.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("“" + text + "”不是保管期限，保管期限是permanent或者如30 years");
        }
        return new RetentionPeriod.Years(Integer.parseInt(matcher.group(1)));
    }

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
