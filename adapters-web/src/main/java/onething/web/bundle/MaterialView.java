package onething.web.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A file handed in, without its content.
public record MaterialView(
        UUID id, String fileName, String mediaType, long size, String sha256, List<String> meets, Instant handedIn) {}
