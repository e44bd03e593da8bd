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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
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
/// a slow minute of the machine meets all of them. A submission is compared with [References] in the same rounds.
/// `RequestSpeed [requests a round] [rounds] [part of the names of the operations]`.
public final class RequestSpeed {

    private static final String[] THREE = {"injury-determination", "capacity-assessment", "leave-confirmation"};
    private static final String GUIDE = "/api/v1/guides/labour-rights";

    private final MeasuredService service;
    private final Person worker;

    /// Hands in nothing but what is measured, because the service counts what a person has handed in.
    private final Person photographer;

    private final Person officer;
    private final Map<String, References.Measured> operations = new LinkedHashMap<>();

    private RequestSpeed(MeasuredService service, References references, Optional<StoredByNginx> nginx, String part) {
        this.service = service;
        worker = Person.signedIn(service.address(), "lina");
        photographer = Person.signedIn(service.address(), "chenwei");
        officer = Person.signedIn(service.address(), "injury");
        add("submit three matters", submission(THREE));
        operations.putAll(references.all());
        add("submit one matter", submission("injury-determination"));
        add("my matters, 20", reading(worker, "/api/v1/matters?limit=20"));
        add("the desk's queue, 20", reading(officer, "/api/v1/desk/matters?limit=20"));
        add("the desk's queue, overdue", reading(officer, "/api/v1/desk/matters?limit=20&overdue=true"));
        add("the desk's queue, by due date", reading(officer, "/api/v1/desk/matters?limit=20&sort=pressing"));
        add("the desk's search by name", reading(officer, "/api/v1/desk/search?q=%E6%9D%8E%E5%A8%9C&limit=20"));
        add("the desk's figures", reading(officer, "/api/v1/desk/statistics"));
        var matter = new Applicant(worker).submits("injury-determination").get("injury-determination");
        add("a matter's page", reading(worker, "/api/v1/matters/" + matter));
        add("a matter at the desk", reading(officer, "/api/v1/desk/matters/" + matter));
        add("a photo of 100 KB", uploading(100_000));
        nginx.ifPresentOrElse(
                this::addLargeUploads,
                () -> System.out.println(
                        "nginx is missing, so large uploads are left out (Debian: apt-get install nginx-light)"));
        var anybody = Person.stranger(service.address());
        var tag = anybody.get(GUIDE).header("ETag");
        add("the guide, as it is", reading(anybody, GUIDE));
        add("the guide, packed", times -> repeated(times, () -> anybody.get(GUIDE, "Accept-Encoding", "br")));
        add("the guide, known", times -> repeated(times, () -> anybody.get(GUIDE, "If-None-Match", tag)));
        operations.keySet().removeIf(name -> !name.contains(part));
    }

    /// A tenth as many of the largest, which take the time of ten.
    private void addLargeUploads(StoredByNginx nginx) {
        add("a photo of 1 MB", uploading(1_000_000));
        operations.put("reference: nginx stores 1 MB, sha256sum reads it", nginx.storing(1_000_000));
        var photo = uploading(10_000_000);
        add("a photo of 10 MB", times -> photo.prepared(Math.ceilDiv(times, 10)));
        var stored = nginx.storing(10_000_000);
        operations.put(
                "reference: nginx stores 10 MB, sha256sum reads it",
                new References.Measured(times -> stored.load().prepared(Math.ceilDiv(times, 10)), stored.meter()));
    }

    private void add(String name, Load load) {
        operations.put(name, new References.Measured(load, service::used));
    }

    public static void main(String[] what) throws Exception {
        int requests = what.length > 0 ? Integer.parseInt(what[0]) : 200;
        int rounds = what.length > 1 ? Integer.parseInt(what[1]) : 3;
        var part = what.length > 2 ? what[2] : "";
        try (var service = new MeasuredService(options(), WholeSystem.aFreePort())) {
            service.restartedWith(RecordedSubmission.LOG_SETTINGS);
            var worker = Person.signedIn(service.address(), "lina");
            var recorded = RecordedSubmission.of(service, worker, THREE);
            System.out.println("A submission's statements: "
                    + recorded.statements().stream()
                            .map(each -> each.sql().strip().lines().findFirst().orElse(""))
                            .toList());
            var nginx =
                    StoredByNginx.isThere() ? Optional.of(StoredByNginx.started()) : Optional.<StoredByNginx>empty();
            try (var references = new References(service.database(), recorded)) {
                new RequestSpeed(service, references, nginx, part).measure(requests, rounds);
            } finally {
                if (nginx.isPresent()) {
                    nginx.get().close();
                }
            }
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
        for (var measured : operations.values()) {
            measured.load().prepared(2 * requests).run();
        }
        var costs = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round < rounds; round++) {
            for (var operation : operations.entrySet()) {
                var measured = operation.getValue();
                var prepared = measured.load().prepared(requests);
                var before = measured.meter().used();
                var waited = prepared.run();
                costs.computeIfAbsent(operation.getKey(), _ -> new ArrayList<>())
                        .add(new Cost(measured.meter().used().since(before), waited));
            }
        }
        print(costs);
    }

    private static void print(Map<String, List<Cost>> costs) {
        var medians = new LinkedHashMap<String, Cost>();
        costs.forEach((name, all) -> medians.put(name, median(all)));
        double whole = medians.values().iterator().next().cpuMillis();
        System.out.println("| request | CPU ms, program + database | in ratio to the first | KB allocated | KB of log"
                + " | transactions | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        medians.forEach((name, cost) -> System.out.println(cost.row(name, whole)));
    }

    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::cpuMillis))
                .toList()
                .get(costs.size() / 2);
    }

    /// Drafts are filled in before they are measured.
    private Load submission(String... matters) {
        return times -> {
            var applicant = new Applicant(worker);
            var drafts = new ConcurrentLinkedQueue<Callable<Integer>>();
            Load.calls(Collections.nCopies(times, () -> {
                        var bundle = applicant.opens(matters);
                        applicant.fillsInEverything(bundle);
                        applicant.handsInWhatTheChecklistAsksFor(bundle);
                        var version = applicant.versionOf(bundle);
                        var key = UUID.randomUUID().toString();
                        drafts.add(() -> worker.submit(bundle, version, key).status());
                        return 201;
                    }))
                    .run();
            return Load.calls(List.copyOf(drafts));
        };
    }

    private static Load reading(Person caller, String path) {
        return times -> repeated(times, () -> caller.get(path));
    }

    private static Load.Ready repeated(int times, Callable<Answer> request) {
        return Load.calls(Collections.nCopies(times, () -> request.call().status()));
    }

    /// Each photo has a content of its own, and a draft takes twenty. The drafts before are discarded, because no
    /// person has as many files as a measurement makes.
    private Load uploading(int bytes) {
        var drafts = new ArrayList<String>();
        return times -> {
            var applicant = new Applicant(photographer);
            for (var draft : drafts) {
                photographer.delete("/api/v1/bundles/" + draft, applicant.versionOf(draft));
            }
            drafts.clear();
            var uploads = new ArrayList<Callable<Integer>>();
            var path = "";
            for (int i = 0; i < times; i++) {
                if (i % 20 == 0) {
                    drafts.add(applicant.opens("injury-determination"));
                    path = "/api/v1/bundles/" + drafts.getLast() + "/materials?meets=diagnosis";
                }
                var there = path;
                var photo = photo(bytes);
                uploads.add(() -> photographer
                        .upload(there, "image/jpeg", "photo.jpg", BodyPublishers.ofByteArray(photo))
                        .status());
            }
            return Load.calls(uploads);
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

    private record Cost(Used used, List<Long> waited) {

        /// Of one request.
        double cpuMillis() {
            return (used.program() + used.database()) / 1e6 / waited.size();
        }

        String row(String name, double first) {
            double each = waited.size();
            return "| %s | %.2f + %.2f = %.2f | %.2f | %.0f | %.1f | %.1f | %.1f | %.1f |"
                    .formatted(
                            name,
                            used.program() / each / 1e6,
                            used.database() / each / 1e6,
                            cpuMillis(),
                            cpuMillis() / first,
                            used.allocated() / each / 1024,
                            used.log() / each / 1024,
                            used.transactions() / each,
                            waited.get(waited.size() / 2) / 1e3,
                            waited.get(waited.size() * 99 / 100) / 1e3);
        }
    }
}
