package onething.bootstrap;

import java.time.Duration;
import onething.application.port.out.FileQuotas;
import onething.application.service.bundle.UploadLimits;
import onething.domain.material.FileQuota;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be handed in, and how long it stays.
///
/// @param limit         the largest file
/// @param bundleFiles   how many files one bundle may have; for supplements, as many again
/// @param bundleSize    how large they may be together
/// @param personFiles   how many files all drafts of a person, and what they submitted lately, may have
/// @param personSize    how large they may be together
/// @param counted       for how long what was submitted counts
/// @param pause         how long nothing of a file may come before its upload is given up
/// @param longest       how long an upload may take altogether
/// @param grace         how long a content stays in the store after nothing refers to it any more
/// @param draftsKept    how long a draft stays that nobody changes
@ConfigurationProperties("onething.materials")
record MaterialProperties(
        @DefaultValue("20MB") DataSize limit,
        @DefaultValue("100") int bundleFiles,
        @DefaultValue("300MB") DataSize bundleSize,
        @DefaultValue("1000") int personFiles,
        @DefaultValue("2GB") DataSize personSize,
        @DefaultValue("30d") Duration counted,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("1h") Duration grace,
        @DefaultValue("90d") Duration draftsKept) {

    UploadLimits upload() {
        var quotas = new FileQuotas(
                new FileQuota(bundleFiles, bundleSize.toBytes()),
                new FileQuota(personFiles, personSize.toBytes()),
                counted);
        return new UploadLimits(limit.toBytes(), quotas, pause, longest);
    }
}
