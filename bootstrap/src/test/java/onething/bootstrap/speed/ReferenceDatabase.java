package onething.bootstrap.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onething.bootstrap.speed.RecordedSubmission.Statement;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// A database with the service's schema and rows, on the same server, where others run the statements of a recorded
/// submission on copies of its draft. The service does not look at it, so no job of the service works on what the
/// others store.
final class ReferenceDatabase {

    private static final String NAME = "reference";

    /// Stands for the number of a copy. It has eight digits, so it takes the place of the first eight of each id.
    private static final String COPY = "{copy}";

    private static final int FIRST_COPY = 10_000_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");
    static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private final MeasuredDatabase server;
    private final RecordedSubmission recorded;
    private int next = FIRST_COPY;

    private ReferenceDatabase(MeasuredDatabase server, RecordedSubmission recorded) {
        this.server = server;
        this.recorded = recorded;
    }

    static ReferenceDatabase of(MeasuredDatabase server, RecordedSubmission recorded) throws SQLException, IOException {
        try (var connection = server.connected("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        }
        Flyway.configure()
                .dataSource(server.address(NAME), "postgres", "")
                .load()
                .migrate();
        try (var from = server.connected("postgres");
                var to = server.connected(NAME)) {
            copyRows(from, to);
        }
        return new ReferenceDatabase(server, recorded);
    }

    String address() {
        return server.address(NAME);
    }

    int port() {
        return server.port();
    }

    String name() {
        return NAME;
    }

    /// Stores copies of the recorded draft. Gives the number of the first; the others follow it.
    int drafts(int times) throws SQLException {
        int first = next;
        next += times;
        try (var connection = server.connected(NAME)) {
            store(connection, "bundles", "jsonb_build_array(?::jsonb)", varied(recorded.bundle()), first);
            store(connection, "materials", "?::jsonb", varied(recorded.materials()), first);
        }
        return first;
    }

    private void store(Connection connection, String table, String rows, String json, int first) throws SQLException {
        var sql = "insert into %1$s select stored.* from generate_series(?::int, ?::int) as copy,".formatted(table)
                + " jsonb_populate_recordset(null::%s, replace((%s)::text, '%s', copy::text)::jsonb) as stored"
                        .formatted(table, rows, COPY);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, first);
            statement.setInt(2, next - 1);
            statement.setString(3, json);
            statement.executeUpdate();
        }
    }

    /// The statements with [#COPY] wherever two submissions differ.
    List<Statement> statements() {
        return recorded.statements().stream()
                .map(statement -> new Statement(
                        statement.sql(),
                        statement.parameters().stream()
                                .map(each -> each == null ? null : varied(each))
                                .collect(Collectors.toCollection(ArrayList<@Nullable String>::new))))
                .toList();
    }

    private String varied(String text) {
        var ids = ID.matcher(text.replace(recorded.number(), COPY));
        return ids.replaceAll(id ->
                id.group().equals(recorded.applicant()) ? id.group() : Matcher.quoteReplacement(COPY + id.group(1)));
    }

    /// The statements as a script of `pgbench`, which counts on from the variable `first` in each of its clients.
    ///
    /// @param each how many transactions each client runs
    String script(int each) throws SQLException {
        var script = new StringBuilder(
                "\\set copy :first + :client_id * " + each + " + :done\n\\set done :done + 1\nbegin;\n");
        for (var statement : statements()) {
            var types = types(statement.sql());
            var sql = PLACE.matcher(statement.sql()).replaceAll(place -> {
                int at = Integer.parseInt(place.group(1)) - 1;
                return Matcher.quoteReplacement(value(statement.parameters().get(at)) + "::" + types.get(at));
            });
            script.append(sql.replaceAll("\\s+", " ")).append(";\n");
        }
        return script.append("commit;\n").toString();
    }

    /// `pgbench` takes a colon with letters for a variable, also in quotes.
    private static String value(@Nullable String parameter) {
        if (parameter == null) {
            return "null";
        }
        var quoted = "E'" + parameter.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
        return "(" + quoted.replace(COPY, "' || :copy || E'") + ")";
    }

    private List<String> types(String sql) throws SQLException {
        try (var connection = server.connected(NAME);
                var statement = connection.createStatement()) {
            statement.execute("prepare recorded as " + sql);
            try (var types = statement.executeQuery(
                    "select unnest(parameter_types)::text from pg_prepared_statements where name = 'recorded'")) {
                var all = new ArrayList<String>();
                while (types.next()) {
                    all.add(types.getString(1));
                }
                return all;
            }
        }
    }

    /// Copies all rows of all tables. Triggers and foreign keys wait meanwhile; counters go on from where they
    /// were.
    private static void copyRows(Connection from, Connection to) throws SQLException, IOException {
        try (var setting = to.createStatement()) {
            setting.execute("set session_replication_role = replica");
        }
        for (var table : names(
                from,
                "select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'"
                        + " and table_name <> 'flyway_schema_history'")) {
            var columns = String.join(
                    ", ",
                    names(
                            from,
                            "select quote_ident(attname) from pg_attribute where attrelid = '" + table
                                    + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"));
            var rows = new ByteArrayOutputStream();
            from.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " (" + columns + ") to stdout", rows);
            try (var emptied = to.createStatement()) {
                emptied.execute("delete from " + table);
            }
            to.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " (" + columns + ") from stdin",
                            new ByteArrayInputStream(rows.toByteArray()));
        }
        for (var counter : names(
                from,
                "select schemaname || '.' || sequencename || ' ' || last_value from pg_sequences"
                        + " where last_value is not null")) {
            var parts = counter.split(" ");
            RecordedSubmission.one(to, "select setval(?::regclass, ?::bigint)::text", parts);
        }
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(Objects.requireNonNull(rows.getString(1)));
            }
            return all;
        }
    }
}
