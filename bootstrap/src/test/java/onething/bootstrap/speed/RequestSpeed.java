package onething.bootstrap.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;

/// Measures what a request costs, started by hand (the README has the command): CPU time of the service and of
/// its database, bytes allocated, bytes of log, transactions, and how long callers wait, eight at a time. Every
/// operation is first repeated until it is warm, then measured in rounds, one operation after the other, so that
/// a slow minute of the machine meets all of them. `RequestSpeed [requests a round] [rounds]`.
public final class RequestSpeed {

    private static final int CALLERS = 8;

    private final MeasuredService service;
    private final Person worker;
    private final Person officer;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private RequestSpeed(MeasuredService service) {
        this.service = service;
        worker = Person.signedIn(service.address(), "lina");
        officer = Person.signedIn(service.address(), "injury");
        operations.put(
                "submit three matters",
                submission("injury-determination", "capacity-assessment", "leave-confirmation"));
        operations.put("submit one matter", submission("injury-determination"));
        operations.put("my matters, 20", reading(worker, "/api/v1/matters?limit=20"));
        operations.put("the desk's queue, 20", reading(officer, "/api/v1/desk/matters?limit=20"));
    }

    public static void main(String[] what) throws Exception {
        int requests = what.length > 0 ? Integer.parseInt(what[0]) : 200;
        int rounds = what.length > 1 ? Integer.parseInt(what[1]) : 3;
        try (var service = new MeasuredService(options(), WholeSystem.aFreePort())) {
            new RequestSpeed(service).measure(requests, rounds);
        }
        System.exit(0);
    }

    /// `-Dservice="-XX:…"` gives options to the Java virtual machine of the service.
    private static List<String> options() {
        return Stream.of(System.getProperty("service", "").split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private void measure(int requests, int rounds) throws Exception {
        for (var operation : operations.values()) {
            run(operation.prepared(2 * requests));
        }
        var measured = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round < rounds; round++) {
            for (var operation : operations.entrySet()) {
                var prepared = operation.getValue().prepared(requests);
                var before = service.used();
                var waited = run(prepared);
                measured.computeIfAbsent(operation.getKey(), _ -> new ArrayList<>())
                        .add(new Cost(service.used().since(before), waited));
            }
        }
        System.out.println(
                "| request | CPU ms, service + database | KB allocated | KB of log | transactions | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        measured.forEach((name, costs) -> System.out.println(median(costs).row(name)));
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingLong(
                        cost -> cost.used().java() + cost.used().database()))
                .toList()
                .get(costs.size() / 2);
    }

    /// Gives how long each request took, in microseconds, sorted.
    private static List<Long> run(List<Callable<Integer>> requests) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(requests);
        var waited = Collections.synchronizedList(new ArrayList<Long>());
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var ends = new ArrayList<Future<?>>();
            for (int i = 0; i < CALLERS; i++) {
                ends.add(callers.submit(() -> {
                    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                        var begun = System.nanoTime();
                        int status = next.call();
                        waited.add((System.nanoTime() - begun) / 1_000);
                        if (status >= 300) {
                            throw new IllegalStateException("answered " + status);
                        }
                    }
                    return null;
                }));
            }
            for (var end : ends) {
                end.get();
            }
        }
        Collections.sort(waited);
        return waited;
    }

    /// Drafts are filled in before they are measured.
    private Operation submission(String... matters) {
        return times -> {
            var applicant = new Applicant(worker);
            var drafts = new ConcurrentLinkedQueue<Callable<Integer>>();
            run(Collections.nCopies(times, () -> {
                var bundle = applicant.opens(matters);
                applicant.fillsInEverything(bundle);
                applicant.handsInWhatTheChecklistAsksFor(bundle);
                var version = applicant.versionOf(bundle);
                var key = UUID.randomUUID().toString();
                drafts.add(() -> worker.submit(bundle, version, key).status());
                return 201;
            }));
            return List.copyOf(drafts);
        };
    }

    private static Operation reading(Person caller, String path) {
        return times -> Collections.nCopies(times, () -> caller.get(path).status());
    }

    /// Gives requests that are ready to be sent.
    private interface Operation {

        List<Callable<Integer>> prepared(int times) throws Exception;
    }

    private record Cost(MeasuredService.Used used, List<Long> waited) {

        String row(String name) {
            double each = waited.size();
            return "| %s | %.2f + %.2f = %.2f | %.0f | %.1f | %.1f | %.1f | %.1f |"
                    .formatted(
                            name,
                            used.java() / each / 1e6,
                            used.database() / each / 1e6,
                            (used.java() + used.database()) / each / 1e6,
                            used.allocated() / each / 1024,
                            used.log() / each / 1024,
                            used.transactions() / each,
                            waited.get(waited.size() / 2) / 1e3,
                            waited.get(waited.size() * 99 / 100) / 1e3);
        }
    }
}
