package onething.application.service.bundle;

import java.time.Duration;
import onething.application.port.out.FileQuotas;

/// What one upload may take.
///
/// @param bytes   the largest file
/// @param pause   how long nothing may come before the upload is given up
/// @param longest how long all of it may take
public record UploadLimits(long bytes, FileQuotas quotas, Duration pause, Duration longest) {}
