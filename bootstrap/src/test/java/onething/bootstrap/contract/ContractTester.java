package onething.bootstrap.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.DocumentedStatuses;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.Operation;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SeenAnswer;
import onething.bootstrap.journey.support.SigningIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.WebFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays Specmatic, a public contract tester, against the service in local mode, started by hand (the
/// README has the command). It reads the served OpenAPI document untouched and asks every operation,
/// rightly and with one mistake, as a citizen, a head of an office and an administrator. Fails on a 5xx,
/// on a status that the contract does not document, and on everything that Specmatic finds in headers and
/// bodies.
///
/// Specmatic knows no real ids, so most of its requests are for something that does not exist. We give it
/// examples with a real case for everything that can be read about one.
public final class ContractTester {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path TOOL = Path.of("src", "test", "contract-tester").toAbsolutePath();
    private static final Path WORK = Path.of("target", "contract-tester").toAbsolutePath();
    private static final Map<String, String> CALLERS = Map.of(
            "citizen", "lina",
            "approver", "inspector-head",
            "administrator", "admin");

    /// Specmatic takes the first member of a free-form list for the type of all. It waits for the end of a stream.
    private static final String WHAT_IT_READS = "PATH!='/api/v1/openapi.json,/api/v1/*/events'";

    private final Map<SeenAnswer, AtomicInteger> seen;
    private final URI service;
    private final JsonNode contract;

    private ContractTester(URI service, Map<SeenAnswer, AtomicInteger> seen) {
        this.service = service;
        this.seen = seen;
        this.contract =
                Person.stranger(service).get("/api/v1/openapi.json").is(200).body();
    }

    public static void main(String[] none) throws Exception {
        Files.createDirectories(WORK);
        install();
        try (var service = new LocalService(Map.of(), Watch.class)) {
            var findings = new ContractTester(service.address(), service.bean(Watch.class).seen).test();
            findings.forEach(System.out::println);
            System.exit(findings.isEmpty() ? 0 : 1);
        }
    }

    private static void install() throws IOException, InterruptedException {
        if (!Files.exists(jar())) {
            run(TOOL, Map.of(), TOOL.resolve("npm.log"), "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    private static Path jar() {
        return TOOL.resolve("node_modules").resolve("specmatic").resolve("specmatic.jar");
    }

    private List<String> test() throws Exception {
        Files.writeString(
                WORK.resolve("openapi.yaml"),
                Person.stranger(service)
                        .get("/api/v1/openapi.yaml")
                        .is(200)
                        .response()
                        .body());
        var about = aCase();
        seen.clear();
        var findings = new TreeSet<String>();
        for (var caller : new TreeMap<>(CALLERS).entrySet()) {
            var token = SigningIn.byPassword(service, caller.getValue());
            writeExamples(Person.withToken(service, token), about);
            var report = specmatic(caller.getKey(), token);
            System.out.println(caller.getKey() + ": " + report.figures());
            report.findings().forEach(finding -> findings.add(caller.getKey() + ": " + finding));
        }
        var documented = new DocumentedStatuses(contract);
        seen.keySet().stream()
                .filter(answer -> answer.status() >= 500 || documented.lacks(answer))
                .forEach(answer -> findings.add("undocumented: " + answer));
        printFigures(documented);
        return List.copyOf(findings);
    }

    /// A submitted complaint, which the head of the inspection may see too.
    private Map<String, String> aCase() {
        var applicant = new Applicant(Person.signedIn(service, CALLERS.get("citizen")));
        var matter = applicant.submits("inspection-complaint").get("inspection-complaint");
        var bundle = applicant.sees(matter).text("/bundle");
        var material = applicant.person().get("/api/v1/bundles/" + bundle).text("/materials/0/id");
        return Map.of("matter", matter, "bundle", bundle, "material", material);
    }

    /// What the caller may read about the case, as examples that Specmatic asks for again.
    private void writeExamples(Person caller, Map<String, String> about) throws IOException {
        var folder = Files.createDirectories(WORK.resolve("examples"));
        try (Stream<Path> old = Files.list(folder)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        for (var operation : Operation.all(contract)) {
            if (operation.isRead()
                    && about.keySet().stream().anyMatch(operation::isAbout)
                    && !operation.name().startsWith("watch")) {
                var answer = operation.askedBy(caller, about);
                if (answer.status() == 200 && answer.header("Content-Type").startsWith("application/json")) {
                    Files.writeString(folder.resolve(operation.name() + ".json"), example(answer));
                }
            }
        }
    }

    private static String example(Answer answer) {
        var example = JSON.createObjectNode();
        example.putObject("http-request")
                .put("method", "GET")
                .put("path", answer.response().uri().getPath());
        var response = example.putObject("http-response").put("status", 200);
        response.set("body", answer.body());
        return example.toString();
    }

    private SpecmaticReport specmatic(String caller, String token) throws Exception {
        var reports = WORK.resolve(caller);
        run(
                WORK,
                Map.of("token", token, "SPECMATIC_GENERATIVE_TESTS", "true", "MAX_TEST_REQUEST_COMBINATIONS", "1"),
                WORK.resolve(caller + ".log"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar().toString(),
                "test",
                "--testBaseURL=" + service,
                "--junitReportDir=" + reports,
                "--examples=" + WORK.resolve("examples"),
                "--filter=" + WHAT_IT_READS,
                "openapi.yaml");
        return SpecmaticReport.read(reports);
    }

    private void printFigures(DocumentedStatuses documented) {
        var byStatus = new TreeMap<Integer, Integer>();
        seen.forEach((answer, times) -> byStatus.merge(answer.status(), times.get(), Integer::sum));
        var pairs = seen.keySet().stream()
                .flatMap(answer -> documented.operationOf(answer).map(name -> name + " " + answer.status()).stream())
                .collect(Collectors.toSet());
        System.out.println("answers by status: " + byStatus);
        System.out.println("pairs of operation and status seen: " + pairs.size());
    }

    /// Specmatic's own exit code says whether it found a status that it did not want; we judge its report.
    private static void run(Path folder, Map<String, String> environment, Path log, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("takes too long: " + String.join(" ", command));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Watch {

        final Map<SeenAnswer, AtomicInteger> seen = new ConcurrentHashMap<>();

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebFilter countedAnswers() {
            return SeenAnswer.filter(answer ->
                    seen.computeIfAbsent(answer, _ -> new AtomicInteger()).incrementAndGet());
        }
    }
}
