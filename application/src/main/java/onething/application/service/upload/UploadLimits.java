package onething.application.service.upload;

import java.time.Duration;
import onething.application.port.out.FileQuotas;

/// The limits of one upload.
///
/// @param bytes   the largest file
/// @param pause   the longest time without data before the upload is aborted
/// @param longest the longest time for the whole upload in one piece
/// @param kept    how long an upload that is not complete is kept
public record UploadLimits(long bytes, FileQuotas quotas, Duration pause, Duration longest, Duration kept) {}
