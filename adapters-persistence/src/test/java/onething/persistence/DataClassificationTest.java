package onething.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onething.persistence.guides.LabourRights;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;

/// `docs/data-classification.md` gives each column of the schema and each field of the form exactly one level.
class DataClassificationTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "data-classification.md");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z_-]+)`");
    private static final String REST = "the rest";

    /// Keyed hashes of sensitive values, by which they are found.
    private static final Pattern HASH = Pattern.compile(".*_blind_index|search_terms\\.(open|secret)");

    @Test
    void eachColumnHasOneLevel() throws IOException {
        var columns = columns().keySet();
        var levels = levelsOf(columns);

        assertThat(columns).filteredOn(column -> !levels.containsKey(column)).isEmpty();
        assertThat(levels.size()).isEqualTo(columns.size()).isGreaterThan(500);
    }

    /// A column is encrypted for a reason.
    @Test
    void anEncryptedColumnIsAboveInternal() throws IOException {
        var columns = columns();
        var levels = levelsOf(columns.keySet());

        assertThat(columns.keySet())
                .filteredOn(column -> columns.get(column).equals("bytea"))
                .hasSizeGreaterThan(20)
                .allSatisfy(column -> assertThat(levels.get(column)).isNotEqualTo("internal"));
    }

    @Test
    void aSensitiveColumnIsEncryptedOrAKeyedHash() throws IOException {
        var columns = columns();
        var levels = levelsOf(columns.keySet());

        assertThat(columns.keySet())
                .filteredOn(column -> "sensitive".equals(levels.get(column)))
                .hasSizeGreaterThan(15)
                .allSatisfy(column -> assertThat(columns.get(column).equals("bytea")
                                || HASH.matcher(column).matches())
                        .as(column)
                        .isTrue());
    }

    @Test
    void eachFieldOfTheFormHasOneLevel() throws IOException {
        var fields = LabourRights.GUIDE.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .map(field -> field.path().toString())
                .collect(Collectors.toSet());

        assertThat(levels(table("section", List.of("sensitive", "personal", "internal")), fields)
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(fields);
        assertThat(fields).hasSizeGreaterThan(100);
    }

    private static Map<String, String> levelsOf(Set<String> columns) throws IOException {
        return levels(table("table", List.of("secret", "sensitive", "personal", "internal", "public")), columns);
    }

    /// The level of each name that a row gives one to. Fails where a row names what does not exist, or one thing
    /// twice.
    private static Map<String, String> levels(Map<String, Row> rows, Set<String> existing) {
        var levels = new LinkedHashMap<String, String>();
        rows.forEach((owner, row) -> {
            row.named().forEach((name, level) -> {
                assertThat(existing).contains(owner + "." + name);
                levels.put(owner + "." + name, level);
            });
            existing.stream()
                    .filter(name -> name.startsWith(owner + "."))
                    .forEach(name -> levels.putIfAbsent(name, row.rest()));
        });
        return levels;
    }

    /// @param named the level of each name in a cell
    /// @param rest  the level of the others
    private record Row(Map<String, String> named, String rest) {}

    private static Map<String, Row> table(String first, List<String> levels) throws IOException {
        var rows = new LinkedHashMap<String, Row>();
        var lines = Files.readAllLines(DOCUMENT);
        int line = lines.indexOf(lines.stream()
                .filter(each -> each.startsWith("| " + first + " | " + String.join(" | ", levels)))
                .findFirst()
                .orElseThrow());
        for (line += 2; line < lines.size() && lines.get(line).startsWith("|"); line++) {
            var cells = Arrays.stream(lines.get(line).substring(1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            var owner = names(cells.getFirst()).getFirst();
            assertThat(rows.put(owner, row(cells, levels))).as(owner).isNull();
        }
        return rows;
    }

    private static Row row(List<String> cells, List<String> levels) {
        var named = new LinkedHashMap<String, String>();
        var rest = new HashSet<String>();
        for (int level = 0; level < levels.size(); level++) {
            var cell = cells.get(level + 1);
            for (var name : names(cell)) {
                assertThat(named.put(name, levels.get(level)))
                        .as(cells + " " + name)
                        .isNull();
            }
            if (cell.equals(REST)) {
                rest.add(levels.get(level));
            }
        }
        var last = cells.get(levels.size() + 1);
        if (levels.contains(last)) {
            rest.add(last);
        }
        assertThat(rest).as(cells.toString()).hasSize(1);
        return new Row(named, rest.iterator().next());
    }

    private static List<String> names(String cell) {
        return new ArrayList<>(
                NAME.matcher(cell).results().map(name -> name.group(1)).toList());
    }

    /// Every column with its type, without those that Flyway keeps.
    private static Map<String, String> columns() {
        return TestPostgres.database()
                .sql("""
                        select c.table_name || '.' || c.column_name as name, c.data_type as type
                          from information_schema.columns as c
                          join information_schema.tables as t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                           and c.table_name <> 'flyway_schema_history'
                        """)
                .map(row -> Map.entry(row.get("name", String.class), row.get("type", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .block();
    }
}
