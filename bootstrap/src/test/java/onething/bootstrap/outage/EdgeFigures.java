package onething.bootstrap.outage;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Measures the edge, started by hand (the README has the command). `slow [clients]` measures how long
/// others wait while slow clients hold connections and many clients read the guide, and when the slow
/// connections are closed. `restarts [times]` restarts the database under load and counts the answers.
/// `spray [accounts]` tries one password on many accounts.
public final class EdgeFigures {

    private static final String GUIDE = "/api/v1/guides/labour-rights";
    private static final String ANNOUNCEMENTS = "/api/v1/notices";

    private EdgeFigures() {}

    public static void main(String[] what) throws Exception {
        int many = what.length > 1 ? Integer.parseInt(what[1]) : 20;
        if (what.length > 0 && what[0].equals("spray")) {
            SprayFigures.measure(many);
            System.exit(0);
        }
        try (var service = new ProductionService(Map.of("onething.rates.enabled", "false"))) {
            if (what.length > 0 && what[0].equals("slow")) {
                slow(service, what.length > 1 ? many : 500);
            } else {
                restarts(service, many);
            }
        }
        System.exit(0);
    }

    private static void slow(ProductionService service, int clients) throws Exception {
        others(service, 100);
        print("others, nobody slow", others(service, 200));
        var closed = Collections.synchronizedList(new ArrayList<Long>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int kind = i % 3;
                threads.submit(() -> closed.add(slowClient(service.port(), kind)));
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            print("others, " + clients + " slow", others(service, 200));
        }
        Collections.sort(closed);
        System.out.printf(
                "%d slow clients closed: first after %d ms, last after %d ms%n",
                closed.size(), closed.getFirst(), closed.getLast());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var crowd = new AtomicInteger();
            var crowdTimes = Collections.synchronizedList(new ArrayList<Long>());
            for (int i = 0; i < 100; i++) {
                threads.submit(() -> {
                    while (crowd.incrementAndGet() <= 1_500) {
                        crowdTimes.add(timed(service, GUIDE));
                    }
                    return null;
                });
            }
            print("others, 1500 guide requests", others(service, 100));
            threads.shutdown();
            threads.awaitTermination(5, TimeUnit.MINUTES);
            print("the guide itself, 100 at a time", crowdTimes);
        }
    }

    /// Sends half a head, a head byte by byte, or a body byte by byte; gives how long the connection lived.
    private static long slowClient(int port, int kind) throws IOException {
        var begun = System.nanoTime();
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress("127.0.0.2", 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(1_000);
            write(
                    socket,
                    kind == 2
                            ? "POST /api/v1/guides/labour-rights/plan HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{"
                            : "GET " + GUIDE + " HTTP/1.1\r\nX: ");
            while (true) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException _) {
                    if (kind > 0) {
                        write(socket, " ");
                    }
                }
            }
        } catch (IOException closed) {
            // The server closed the connection during our write.
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<Long> others(ProductionService service, int times) {
        var taken = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            taken.add(timed(service, i % 2 == 0 ? GUIDE : ANNOUNCEMENTS));
        }
        return taken;
    }

    private static long timed(ProductionService service, String path) {
        var begun = System.nanoTime();
        var status = service.status(path);
        if (status != 200) {
            System.out.println(path + " answers " + status);
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static void print(String what, List<Long> taken) {
        var sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        System.out.printf(
                "%s: %d requests, p50 %d ms, p99 %d ms, most %d ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast());
    }

    private static void restarts(ProductionService service, int times) throws Exception {
        others(service, 50);
        var statuses = new ConcurrentSkipListMap<Integer, AtomicInteger>();
        var ended = new AtomicBoolean();
        var recoveries = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    while (!ended.get()) {
                        int status = service.status(ANNOUNCEMENTS);
                        statuses.computeIfAbsent(status, _ -> new AtomicInteger())
                                .incrementAndGet();
                        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    }
                });
            }
            for (int i = 0; i < times; i++) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                service.stopDatabase();
                LockSupport.parkNanos(Duration.ofSeconds(i % 2 == 0 ? 0 : 5).toNanos());
                service.startDatabase();
                var back = System.nanoTime();
                while (service.status(ANNOUNCEMENTS) != 200) {
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
                recoveries.add((System.nanoTime() - back) / 1_000_000);
            }
            ended.set(true);
        }
        print(times + " restarts, every second with the database away for 5 s: served again after", recoveries);
        System.out.println("statuses meanwhile: " + new TreeMap<>(statuses));
    }
}
