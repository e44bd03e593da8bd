package onething.domain.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

public final class Impure {

    private Impure() {}

    public static UUID id() {
        return UUID.randomUUID();
    }

    public static LocalDate today() {
        return LocalDate.now();
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
