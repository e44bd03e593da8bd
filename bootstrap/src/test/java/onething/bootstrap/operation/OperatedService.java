package onething.bootstrap.operation;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import onething.bootstrap.CommandWiring;
import onething.bootstrap.encryption.KeySettings;
import onething.bootstrap.journey.support.LocalService;

/// What an operator does beside a service: its commands, and SQL.
public final class OperatedService {

    private static final Path ARCHIVE_WAL =
            Path.of("../bootstrap/deploy/archive-wal").toAbsolutePath().normalize();

    private OperatedService() {}

    /// From the server's next start on.
    public static void archiveWal(LocalService of, Path folder) throws SQLException {
        sql(
                of,
                "alter system set archive_mode = on",
                "alter system set archive_command = '%s \"%%p\" \"%%f\" %s'".formatted(ARCHIVE_WAL, folder));
    }

    /// Returns when all that was written is in the folder.
    public static void archived(LocalService of, Path folder) throws SQLException {
        var last = answer(of, "select pg_walfile_name(pg_switch_wal())");
        await().until(() -> Files.exists(folder.resolve(last)));
    }

    public static int run(PrintStream said, String command, String choice, List<String> settings) {
        var all = new ArrayList<>(List.of(command, choice));
        all.addAll(settings);
        var arguments = all.toArray(String[]::new);
        return OperatorCommand.named(arguments).orElseThrow().run(arguments, CommandWiring.class, said);
    }

    public static List<String> keys() {
        return KeySettings.arguments(KeySettings.of("2026"));
    }

    public static String r2dbc(LocalService of) {
        return "r2dbc:postgresql://postgres@127.0.0.1:"
                + of.bean(EmbeddedPostgres.class).getPort() + "/postgres";
    }

    static void sql(LocalService of, String... statements) throws SQLException {
        try (var connection =
                        of.bean(EmbeddedPostgres.class).getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    public static String answer(LocalService of, String question) throws SQLException {
        try (var connection =
                        of.bean(EmbeddedPostgres.class).getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
