package onething.persistence.documents.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A program that plays an object storage which takes everything and keeps nothing. It says its address. After an
/// `h` on its input, it stops in the middle of each file, says a line when so many wait there, and goes on after a
/// `g`.
public final class DiscardingS3 {

    private static final int BEFORE_STOPPING = 1 << 20;

    private final int together;
    private volatile @Nullable Stop stop;

    private DiscardingS3(int together) {
        this.together = together;
    }

    /// @param arguments how many files are sent at once
    public static void main(String[] arguments) throws IOException {
        var storage = new DiscardingS3(Integer.parseInt(arguments[0]));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", storage::answer);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
        for (int word = System.in.read(); word >= 0; word = System.in.read()) {
            var stop = storage.stop;
            if (word == 'h') {
                storage.stop = new Stop(new CountDownLatch(storage.together), new CountDownLatch(1));
                Thread.ofVirtual().start(storage::sayWhenAllStopped);
            } else if (stop != null) {
                storage.stop = null;
                stop.goOn().countDown();
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private void sayWhenAllStopped() {
        var waiting = stop;
        if (waiting != null) {
            waiting.await(waiting.stopped());
            System.out.println("all stopped");
        }
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var query = String.valueOf(call.getRequestURI().getQuery());
            if (call.getRequestMethod().equals("PUT")) {
                take(call.getRequestBody());
                call.getResponseHeaders().set("ETag", "\"0\"");
                call.sendResponseHeaders(200, -1);
            } else if (query.startsWith("uploads")) {
                say(call, "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>");
            } else {
                call.getRequestBody().transferTo(OutputStream.nullOutputStream());
                say(call, "<CompleteMultipartUploadResult><ETag>\"0\"</ETag></CompleteMultipartUploadResult>");
            }
        }
    }

    private void take(InputStream body) throws IOException {
        long left = BEFORE_STOPPING;
        var piece = new byte[16 * 1024];
        while (left > 0) {
            int some = body.read(piece);
            if (some < 0) {
                return;
            }
            left -= some;
        }
        var waiting = stop;
        if (waiting != null) {
            waiting.stopped().countDown();
            waiting.await(waiting.goOn());
        }
        body.transferTo(OutputStream.nullOutputStream());
    }

    private static void say(HttpExchange call, String xml) throws IOException {
        var bytes = xml.getBytes(UTF_8);
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private record Stop(CountDownLatch stopped, CountDownLatch goOn) {

        void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
