package onething.domain.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

public final class Impure {

    private Impure() {}

    public static UUID id() {
        return UUID.randomUUID();
    }

    public static List<Random> chance() {
        return List.of(new Random(), new SecureRandom());
    }

    public static long elapsed() {
        return System.nanoTime();
    }

    public static Thread thread() {
        return Thread.currentThread();
    }

    public static Instant now(Clock clock) {
        return clock.instant();
    }

    public static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    public static CompletableFuture<String> later() {
        return CompletableFuture.completedFuture("later");
    }
}
