package onething.bootstrap.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The statements of one real submission as its database logged them, so that others can run the same ones
/// ([ReferenceDatabase]).
///
/// @param statements in their order
/// @param bundle     the draft's row as JSON, before it was submitted
/// @param materials  the rows of its files as a JSON array
/// @param answers    of the draft, as a person sends them
/// @param applicant  an id that all submissions share
/// @param number     that the submission got
record RecordedSubmission(
        List<Statement> statements, String bundle, String materials, String answers, String applicant, String number) {

    /// PostgreSQL must have these settings when it starts, to log statements to a file that programs can read.
    static final List<String> LOG_SETTINGS = List.of("logging_collector = on", "log_destination = 'jsonlog'");

    private static final List<String> LOG_ON =
            List.of("log_min_duration_statement = 0", "log_parameter_max_length = -1");
    private static final List<String> LOG_OFF = List.of("log_min_duration_statement = -1");

    private static final Pattern EXECUTED = Pattern.compile("duration: \\S+ ms  execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']++|'')*+)')");

    /// Each connection of the service takes the setting of the log before its next statement, so the first
    /// submissions may be logged in part.
    private static final int MOST_TRIES = 20;

    /// @param sql        with `$1`, `$2` … for its parameters
    /// @param parameters in the database's text format; null for NULL
    record Statement(String sql, List<@Nullable String> parameters) {

        boolean isAbout(String id) {
            return parameters.stream().anyMatch(each -> each != null && each.contains(id));
        }
    }

    /// Lets a worker submit while the database logs.
    static RecordedSubmission of(MeasuredService service, Person worker, String... matters)
            throws IOException, SQLException {
        try (var connection = service.database().connected("postgres")) {
            set(connection, LOG_ON);
            var applicant = new Applicant(worker);
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                var draft = applicant.opens(matters);
                applicant.fillsInEverything(draft);
                applicant.handsInWhatTheChecklistAsksFor(draft);
                var bundle = one(connection, "select to_jsonb(bundles)::text from bundles where id = ?", draft);
                var materials =
                        one(connection, "select jsonb_agg(materials)::text from materials where bundle = ?", draft);
                var answers = worker.get("/api/v1/bundles/" + draft).body().at("/answers");
                worker.submit(
                                draft,
                                applicant.versionOf(draft),
                                UUID.randomUUID().toString())
                        .is(201);
                var owner = one(connection, "select applicant from bundles where id = ?", draft);
                var logged = executed(service.database()).stream()
                        .dropWhile(each -> !each.isAbout(draft))
                        .filter(each -> each.isAbout(draft) || each.isAbout(owner))
                        .toList();
                var submission = lastOf(logged, draft);
                if (!submission.isEmpty()) {
                    set(connection, LOG_OFF);
                    var number = one(connection, "select number from bundles where id = ?", draft);
                    return new RecordedSubmission(submission, bundle, materials, answers.toString(), owner, number);
                }
            }
            throw new IllegalStateException("no submission was logged");
        }
    }

    /// From the last reading of the draft to the statement that submits it; empty if either was not logged.
    private static List<Statement> lastOf(List<Statement> logged, String draft) {
        int end = logged.size();
        do {
            end--;
        } while (end >= 0 && !logged.get(end).sql().contains("insert into matters"));
        int begin = end;
        while (begin >= 0
                && !(logged.get(begin).isAbout(draft)
                        && logged.get(begin).sql().startsWith("select")
                        && logged.get(begin).sql().contains("from bundles"))) {
            begin--;
        }
        return begin < 0 ? List.of() : logged.subList(begin, end + 1);
    }

    private static List<Statement> executed(MeasuredDatabase database) throws IOException {
        try (var files = Files.list(database.folder().resolve("log"))) {
            var log = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .reduce((_, last) -> last)
                    .orElseThrow();
            // The last line may still be written.
            return Files.readString(log)
                    .lines()
                    .filter(line -> line.endsWith("}"))
                    .map(JsonMapper.shared()::readTree)
                    .flatMap(RecordedSubmission::statement)
                    .toList();
        }
    }

    private static Stream<Statement> statement(JsonNode line) {
        var executed = EXECUTED.matcher(line.path("message").asString(""));
        if (!executed.matches()) {
            return Stream.empty();
        }
        var parameters = new ArrayList<@Nullable String>();
        var told = PARAMETER.matcher(line.path("detail").asString(""));
        while (told.find()) {
            parameters.add(told.group(2) == null ? null : told.group(2).replace("''", "'"));
        }
        return Stream.of(new Statement(executed.group(1), parameters));
    }

    private static void set(Connection connection, List<String> settings) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute("alter system set " + setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    static String one(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no row: " + sql + Arrays.toString(parameters));
                }
                return row.getString(1);
            }
        }
    }
}
