package onething.domain.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind.Roster;
import onething.domain.form.FieldKind.Roster.Column;
import onething.domain.party.PersonName;
import onething.domain.party.PhoneNumber;
import onething.domain.text.Tidy;

/// Checks a roster line by line. Columns pasted from a spreadsheet are separated by tabs.
final class RosterCheck {

    private static final Pattern MARKS = Pattern.compile("[,，;；\\t]");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final int LONGEST_TEXT = 100;

    private RosterCheck() {}

    /// What is wrong, in words; empty if nothing is.
    static Optional<String> fault(Roster roster, String text) {
        var lines = lines(text);
        if (lines.size() < roster.min() || lines.size() > roster.max()) {
            return Optional.of("应有%d至%d行，现在有%d行".formatted(roster.min(), roster.max(), lines.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!fits(cells(lines.get(i)), roster.columns())) {
                return Optional.of("第%d行应为“%s”".formatted(i + 1, titles(roster)));
            }
        }
        return Optional.empty();
    }

    /// The lines that say something.
    static List<String> lines(String text) {
        return text.lines().filter(line -> !Tidy.isBlank(line)).toList();
    }

    private static String titles(Roster roster) {
        return roster.columns().stream().map(Column::title).collect(Collectors.joining("，"));
    }

    private static List<String> cells(String line) {
        var separator = MARKS.matcher(line).find() ? MARKS : BLANKS;
        return Arrays.stream(separator.split(line.strip(), -1))
                .map(String::strip)
                .toList();
    }

    private static boolean fits(List<String> cells, List<Column> columns) {
        if (cells.size() != columns.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!fits(cells.get(i), columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String cell, Column column) {
        return switch (column) {
            case NAME -> PersonName.isValid(cell);
            case PHONE -> PhoneNumber.isValid(PhoneNumber.normal(cell));
            case AMOUNT ->
                cell.equals(FormField.UNKNOWN)
                        || Amount.of(new Answer.Text(cell))
                                .filter(sum -> sum.signum() > 0)
                                .isPresent();
            case ORGANISATION, PART -> !Tidy.isBlank(cell) && Tidy.fits(cell, LONGEST_TEXT);
        };
    }
}
