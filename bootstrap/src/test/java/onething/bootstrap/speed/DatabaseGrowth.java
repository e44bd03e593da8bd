package onething.bootstrap.speed;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;

/// Measures by how many bytes the files of the database grow for a bundle of three matters with four files, from
/// its draft to its submission, by table, started by hand (the README has the command): `DatabaseGrowth [bundles]`.
/// Dead rows count.
public final class DatabaseGrowth {

    private static final String[] THREE = {"injury-determination", "capacity-assessment", "leave-confirmation"};

    /// In bytes: the rows, the long values that are kept apart from them (TOAST), and the indexes.
    private static final String SIZES = """
            select relname as name,
                   pg_relation_size(oid) as rows,
                   coalesce(pg_total_relation_size(nullif(reltoastrelid, 0)), 0) as long_values,
                   pg_indexes_size(oid) as indexes
              from pg_class
             where relkind = 'r' and relnamespace = 'public'::regnamespace
            """;

    private DatabaseGrowth() {}

    public static void main(String[] what) throws Exception {
        int bundles = what.length > 0 ? Integer.parseInt(what[0]) : 500;
        try (var service = new MeasuredService(List.of(), WholeSystem.aFreePort())) {
            var worker = Person.signedIn(service.address(), "lina");
            submit(worker, 50);
            var before = sizes(service);
            submit(worker, bundles);
            print(before, sizes(service), bundles);
        }
        System.exit(0);
    }

    private static void submit(Person worker, int times) throws Exception {
        var applicant = new Applicant(worker);
        Load.calls(Collections.nCopies(times, () -> {
                    var bundle = applicant.opens(THREE);
                    applicant.fillsInEverything(bundle);
                    applicant.handsInWhatTheChecklistAsksFor(bundle);
                    return worker.submit(
                                    bundle,
                                    applicant.versionOf(bundle),
                                    UUID.randomUUID().toString())
                            .status();
                }))
                .run();
    }

    private static Map<String, Size> sizes(MeasuredService service) throws SQLException {
        try (var connection = service.database().connected("postgres");
                var answer = connection.createStatement().executeQuery(SIZES)) {
            var sizes = new TreeMap<String, Size>();
            while (answer.next()) {
                sizes.put(
                        answer.getString("name"),
                        new Size(answer.getLong("rows"), answer.getLong("long_values"), answer.getLong("indexes")));
            }
            return sizes;
        }
    }

    private static void print(Map<String, Size> before, Map<String, Size> after, int bundles) {
        var none = new Size(0, 0, 0);
        var growth = new TreeMap<String, Size>();
        after.forEach((name, size) -> growth.put(name, size.since(before.getOrDefault(name, none))));
        growth.put("**all**", growth.values().stream().reduce(none, Size::and));
        System.out.println("| table | rows | long values | indexes | together, bytes for each bundle |");
        System.out.println("|---|---|---|---|---|");
        growth.entrySet().stream()
                .filter(each -> each.getValue().together() > 0)
                .sorted((one, other) ->
                        Long.compare(other.getValue().together(), one.getValue().together()))
                .forEach(each -> System.out.println(each.getValue().row(each.getKey(), bundles)));
    }

    private record Size(long rows, long longValues, long indexes) {

        long together() {
            return rows + longValues + indexes;
        }

        Size since(Size before) {
            return new Size(rows - before.rows, longValues - before.longValues, indexes - before.indexes);
        }

        Size and(Size other) {
            return new Size(rows + other.rows, longValues + other.longValues, indexes + other.indexes);
        }

        String row(String name, int bundles) {
            return "| %s | %d | %d | %d | %d |"
                    .formatted(name, rows / bundles, longValues / bundles, indexes / bundles, together() / bundles);
        }
    }
}
