package onething.bootstrap.journey.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of who may do what, which lies beside the contract.
///
/// @param callers the columns, in their order
/// @param rows    by the operation's name
public record Decisions(List<String> callers, Map<String, Row> rows) {

    public static Decisions read() {
        var lines = text().lines()
                .filter(line -> line.startsWith("| "))
                .map(Decisions::cells)
                .dropWhile(cells -> !cells.getFirst().equals("operation"))
                .toList();
        var callers = lines.getFirst().subList(2, lines.getFirst().size());
        var rows = new LinkedHashMap<String, Row>();
        lines.stream().skip(1).forEach(cells -> rows.put(cells.getFirst(), row(cells, callers)));
        return new Decisions(callers, rows);
    }

    /// The first of these callers who may do it, or may for what is their own; empty if none may.
    public Optional<String> firstWhoMay(String operation, List<String> who) {
        var decisions = rows.get(operation).decisions();
        return Stream.of(Decision.MAY, Decision.OWN)
                .flatMap(decision -> who.stream().filter(caller -> decisions.get(caller) == decision))
                .findFirst();
    }

    private static Row row(List<String> cells, List<String> callers) {
        if (cells.size() != callers.size() + 2) {
            throw new IllegalStateException("a row with a cell too many or too few: " + cells);
        }
        var decisions = new LinkedHashMap<String, Decision>();
        for (int i = 0; i < callers.size(); i++) {
            decisions.put(callers.get(i), Decision.of(cells.get(i + 2)));
        }
        return new Row(Integer.parseInt(cells.get(1)), decisions);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static String text() {
        try (var table = Decisions.class.getResourceAsStream("/openapi/who-may-what.md")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param answers the status for callers who have the right
    public record Row(int answers, Map<String, Decision> decisions) {}

    public enum Decision {
        MAY,
        OWN,
        UNKNOWN,
        NO,
        SIGN_IN;

        static Decision of(String cell) {
            return valueOf(cell.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }
}
