package onething.bootstrap.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// What a submission is compared with: the same statements through `pgbench` and through a bare service, and a
/// process engine. Their sources are in `bootstrap/bench`.
final class References implements AutoCloseable {

    private static final String HEAP = "-Xmx1g";

    private final Path folder = Files.createTempDirectory("onething-references-");
    private final ReferenceDatabase database;
    private final String answers;
    private final List<MeasuredProgram> programs = new ArrayList<>();
    private final Map<String, Measured> all = new LinkedHashMap<>();

    References(MeasuredDatabase server, RecordedSubmission recorded) throws Exception {
        database = ReferenceDatabase.of(server, recorded);
        answers = recorded.answers();
        var twin = program("twin", List.of("--recorded=" + recordedStatements()), database.address());
        all.put(
                "reference: the same statements, a bare endpoint on virtual threads",
                new Measured(
                        times -> calls(twin.address(), times, database.drafts(times)),
                        () -> twin.program().with(server.used())));
        try (var connection = server.connected("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database flowable");
        }
        var flowable =
                program("flowable", List.of("--flowable.async-executor-activate=false"), server.address("flowable"));
        all.put(
                "reference: Flowable, one process with three tasks",
                new Measured(
                        times -> calls(flowable.address(), times, 1),
                        () -> flowable.program().with(server.used())));
        if (isThere("pgbench")) {
            all.put("reference: the same statements, pgbench", new Measured(this::pgbench, server::used));
        } else {
            System.out.println("pgbench is missing, so it is left out (Debian: apt-get install postgresql-15 has it)");
        }
    }

    Map<String, Measured> all() {
        return all;
    }

    /// Something that is measured, and how.
    record Measured(Load load, Meter meter) {}

    /// What was used so far.
    interface Meter {

        Used used() throws IOException, SQLException;
    }

    private record Started(MeasuredProgram program, URI address) {}

    private Started program(String name, List<String> arguments, String database) throws Exception {
        var project = project(name);
        var built = new ProcessBuilder(
                        "mvn",
                        "-q",
                        "-B",
                        "-ntp",
                        "-f",
                        project.resolve("pom.xml").toString(),
                        "package")
                .inheritIO()
                .start();
        if (built.waitFor() != 0) {
            throw new IllegalStateException("Maven cannot build " + project);
        }
        int port = WholeSystem.aFreePort();
        var address = URI.create("http://localhost:" + port);
        var command = Stream.of(
                        Stream.of(
                                HEAP,
                                "-jar",
                                project.resolve("target/" + name + ".jar").toString()),
                        arguments.stream(),
                        Stream.of(
                                "--server.port=" + port,
                                "--spring.threads.virtual.enabled=true",
                                "--spring.datasource.url=" + database + "?stringtype=unspecified",
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.hikari.maximum-pool-size=" + Load.CALLERS))
                .flatMap(each -> each)
                .toList();
        var program = MeasuredProgram.started(command, folder.resolve(name + ".log"), URI.create(address + "/ready"));
        programs.add(program);
        return new Started(program, address);
    }

    private static Path project(String name) {
        return Stream.of("bench", "bootstrap/bench")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("start it in the project's folder"))
                .toAbsolutePath();
    }

    private Path recordedStatements() throws IOException {
        var file = folder.resolve("recorded.json");
        JsonMapper.shared()
                .writeValue(
                        file.toFile(),
                        database.statements().stream().map(References::forJdbc).toList());
        return file;
    }

    /// JDBC writes each parameter as `?`, in the order of the text.
    private static RecordedSubmission.Statement forJdbc(RecordedSubmission.Statement statement) {
        var inOrder = new ArrayList<String>();
        var sql = ReferenceDatabase.PLACE
                .matcher(statement.sql().replace("?", "??"))
                .replaceAll(place -> {
                    inOrder.add(statement.parameters().get(Integer.parseInt(place.group(1)) - 1));
                    return "?";
                });
        return new RecordedSubmission.Statement(sql, inOrder);
    }

    private Load.Ready calls(URI service, int times, int first) {
        var caller = Person.stranger(service);
        var requests = new ArrayList<Callable<Integer>>();
        for (int i = first; i < first + times; i++) {
            var path = "/submissions/" + i;
            requests.add(() -> caller.post(path, answers).status());
        }
        return Load.calls(requests);
    }

    private Load.Ready pgbench(int times) throws SQLException, IOException {
        int each = Math.ceilDiv(times, Load.CALLERS);
        int first = database.drafts(each * Load.CALLERS);
        var script = Files.writeString(folder.resolve("submission.sql"), database.script(each));
        return () -> {
            var log = Files.createTempDirectory(folder, "pgbench");
            var run = new ProcessBuilder(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + Load.CALLERS,
                            "--transactions=" + each,
                            "--define=first=" + first,
                            "--define=done=0",
                            "--log",
                            "--log-prefix=" + log.resolve("log"),
                            "--file=" + script,
                            "--host=localhost",
                            "--port=" + database.port(),
                            "--username=postgres",
                            database.name())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("pgbench.log").toFile())
                    .start();
            if (run.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("pgbench.log")));
            }
            return waited(log);
        };
    }

    /// The third column of the log is how long a transaction took, in microseconds.
    private static List<Long> waited(Path log) throws IOException {
        var all = new ArrayList<Long>();
        try (var files = Files.list(log)) {
            for (var file : files.toList()) {
                for (var line : Files.readAllLines(file)) {
                    all.add(Long.parseLong(line.split(" ")[2]));
                }
            }
        }
        all.sort(null);
        return all;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Override
    public void close() throws IOException {
        programs.forEach(MeasuredProgram::close);
        FileSystemUtils.deleteRecursively(folder);
    }
}
