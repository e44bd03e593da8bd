package onething.bootstrap.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/// The PostgreSQL of a run, which all that is measured shares.
///
/// @param folder where its data lie
/// @param server the process that all others of the server come from
record MeasuredDatabase(Path folder, ProcessHandle server, int port) {

    /// Linux counts the CPU time of a process in hundredths of a second (`USER_HZ`).
    private static final long TICK_NANOS = 10_000_000;

    /// Reads `postmaster.pid`: the process comes first, the port fourth.
    static MeasuredDatabase runningBelow(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            var told = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            var lines = Files.readAllLines(told);
            return new MeasuredDatabase(
                    told.getParent(),
                    ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow(),
                    Integer.parseInt(lines.get(3)));
        }
    }

    String address(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    Connection connected(String database) throws SQLException {
        return DriverManager.getConnection(address(database) + "?user=postgres&stringtype=unspecified");
    }

    /// Has no figures of a program.
    Used used() throws IOException, SQLException {
        long ticks = ticks(server.pid());
        for (var child : server.descendants().toList()) {
            ticks += ticks(child.pid());
        }
        try (var connection = connected("postgres");
                var answer = connection
                        .createStatement()
                        .executeQuery("select pg_current_wal_insert_lsn() - '0/0', sum(xact_commit)::bigint"
                                + " from pg_stat_database")) {
            answer.next();
            return new Used(0, ticks * TICK_NANOS, 0, answer.getLong(1), answer.getLong(2));
        }
    }

    /// The process with the children that it has outlived, such as closed connections (`proc(5)`, fields 14 to 17).
    private static long ticks(long process) throws IOException {
        var stat = Path.of("/proc", Long.toString(process), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        var line = Files.readString(stat);
        var fromState = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fromState, 11, 15).mapToLong(Long::parseLong).sum();
    }
}
