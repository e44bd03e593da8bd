package onething.persistence.documents.storage;

import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Says what a failure of the client means.
final class S3Failure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Duration WHEN_THERE_IS_ROOM = Duration.ofMinutes(5);

    /// What servers answer when a bucket or a disk is full. S3 itself has no code for it.
    private static final Set<String> FULL = Set.of(
            "QuotaExceeded",
            "XMinioStorageFull",
            "XMinioAdminBucketQuotaExceeded",
            "InsufficientStorage",
            "InsufficientCapacity");

    private static final int INSUFFICIENT_STORAGE = 507;

    private S3Failure() {}

    /// A file that is not there, a storage that is unavailable, or the failure itself if it is not one of the
    /// storage.
    static Throwable of(Throwable failure, Place place) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause(), place);
            case NoSuchKeyException _ -> missing(failure, place);
            case NoSuchBucketException _ -> unavailable("has no such bucket", failure);
            case AwsServiceException refused
            when isFull(refused) ->
                new Unavailable(What.STORAGE, WHEN_THERE_IS_ROOM, "the object storage is full", failure);
            case AwsServiceException refused ->
                unavailable("answered " + refused.statusCode() + " " + code(refused), failure);
            case SdkException unanswered -> unavailable("does not answer: " + unanswered.getMessage(), failure);
            default -> failure;
        };
    }

    private static NoSuchFileException missing(Throwable failure, Place place) {
        var missing = new NoSuchFileException(place.path());
        missing.initCause(failure);
        return missing;
    }

    private static Unavailable unavailable(String reason, Throwable failure) {
        return new Unavailable(What.DOCUMENTS, RETRY_AFTER, "the object storage " + reason, failure);
    }

    private static boolean isFull(AwsServiceException refused) {
        return refused.statusCode() == INSUFFICIENT_STORAGE || FULL.contains(code(refused));
    }

    private static String code(AwsServiceException refused) {
        var details = refused.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
