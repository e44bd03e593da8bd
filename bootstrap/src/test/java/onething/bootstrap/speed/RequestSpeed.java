package onething.bootstrap.speed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;

/// Measures what a request costs, started by hand (the README has the command): CPU time of the service and of
/// its database, bytes allocated, bytes of log, transactions, and how long callers wait, eight at a time. Every
/// operation is first repeated until it is warm, then measured in rounds, one operation after the other, so that
/// a slow minute of the machine meets all of them. `RequestSpeed [requests a round] [rounds]`.
public final class RequestSpeed {

    private static final int CALLERS = 8;
    private static final String GUIDE = "/api/v1/guides/labour-rights";

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
        operations.put("a photo of 100 KB", uploading(100_000));
        var anybody = Person.stranger(service.address());
        var tag = anybody.get(GUIDE).header("ETag");
        operations.put("the guide, as it is", reading(anybody, GUIDE));
        operations.put(
                "the guide, packed", times -> repeated(times, () -> anybody.get(GUIDE, "Accept-Encoding", "br")));
        operations.put("the guide, known", times -> repeated(times, () -> anybody.get(GUIDE, "If-None-Match", tag)));
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
                        if (status >= 400) {
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
        return times -> repeated(times, () -> caller.get(path));
    }

    private static List<Callable<Integer>> repeated(int times, Callable<Answer> request) {
        return Collections.nCopies(times, () -> request.call().status());
    }

    /// Each photo has a content of its own, and a draft takes twenty.
    private Operation uploading(int bytes) {
        return times -> {
            var applicant = new Applicant(worker);
            var uploads = new ArrayList<Callable<Integer>>();
            var path = "";
            for (int i = 0; i < times; i++) {
                if (i % 20 == 0) {
                    path = "/api/v1/bundles/" + applicant.opens("injury-determination") + "/materials?meets=diagnosis";
                }
                var there = path;
                var photo = photo(bytes);
                uploads.add(() -> worker.upload(there, "image/jpeg", "photo.jpg", BodyPublishers.ofByteArray(photo))
                        .status());
            }
            return uploads;
        };
    }

    /// Noise, so that it takes about as many bytes as asked for.
    private static byte[] photo(int bytes) throws IOException {
        int side = (int) Math.sqrt(bytes * 1.6);
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, ThreadLocalRandom.current().nextInt());
            }
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        return file.toByteArray();
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
