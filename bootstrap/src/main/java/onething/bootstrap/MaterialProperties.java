package onething.bootstrap;

import java.time.Duration;
import onething.application.port.out.FileQuotas;
import onething.application.service.upload.UploadLimits;
import onething.domain.material.FileQuota;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The limits of uploads, and how long files and drafts stay.
///
/// @param limit         the largest file
/// @param bundleFiles   how many files one bundle may have; the same number again for supplements
/// @param bundleSize    their largest total size
/// @param personFiles   how many files all drafts and recent submissions of a person may have
/// @param personSize    their largest total size
/// @param counted       how long a submission counts against the person's quota
/// @param pause         the longest time without data before an upload is aborted
/// @param longest       the longest time for a whole upload
/// @param uploadsKept   how long an upload that is not complete can go on; less than a day
/// @param grace         how long a content stays in the store after nothing refers to it any more
/// @param draftsKept    how long an unchanged draft stays
@ConfigurationProperties("onething.materials")
record MaterialProperties(
        @DefaultValue("50MB") DataSize limit,
        @DefaultValue("100") int bundleFiles,
        @DefaultValue("300MB") DataSize bundleSize,
        @DefaultValue("1000") int personFiles,
        @DefaultValue("2GB") DataSize personSize,
        @DefaultValue("30d") Duration counted,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("20h") Duration uploadsKept,
        @DefaultValue("1h") Duration grace,
        @DefaultValue("90d") Duration draftsKept) {

    /// How much several files of the largest size need at once.
    private static final int FILES_AT_ONCE = 8;

    /// In bytes, how much room the store must have to be well.
    long room() {
        return limit.toBytes() * FILES_AT_ONCE;
    }

    UploadLimits upload() {
        var quotas = new FileQuotas(
                new FileQuota(bundleFiles, bundleSize.toBytes()),
                new FileQuota(personFiles, personSize.toBytes()),
                counted);
        return new UploadLimits(limit.toBytes(), quotas, pause, longest, uploadsKept);
    }
}
