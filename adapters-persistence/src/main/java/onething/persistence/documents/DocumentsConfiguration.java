package onething.persistence.documents;

import onething.application.port.out.Contents;
import onething.application.port.out.bundle.FileScanner;
import onething.application.port.out.bundle.MaterialCopies;
import onething.application.port.out.bundle.MaterialStore;
import onething.application.port.out.encryption.EncryptedContents;
import onething.application.port.out.upload.PartialContents;
import onething.persistence.documents.content.ContentTypes;
import onething.persistence.documents.picture.CopyMaker;
import onething.persistence.documents.picture.HeicProgram;
import onething.persistence.relational.encryption.ReporterCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Stores contents on the file system, encrypted.
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsConfiguration.class);
    private static final int QUEUED = 10_000;

    @Bean(destroyMethod = "dispose")
    Scheduler documentsScheduler(DocumentsProperties properties) {
        return Schedulers.newBoundedElastic(properties.threads(), QUEUED, "documents");
    }

    /// Reads complete files, see [FileSystemMaterialStore].
    @Bean(destroyMethod = "dispose")
    Scheduler fileChecksScheduler(DocumentsProperties properties) {
        return Schedulers.newBoundedElastic(properties.checks(), QUEUED, "file-checks");
    }

    @Bean
    ContentFolder contentFolder(DocumentsProperties properties) {
        return new ContentFolder(properties.directory());
    }

    @Bean
    FileScanner fileScanner(DocumentsProperties properties) {
        var scanner = properties.scanner();
        if (scanner.host().isBlank()) {
            LOG.warn("files are not scanned for malware: onething.documents.scanner.host is empty");
            return new NoScanner();
        }
        return new ClamdScanner(scanner.host(), scanner.port(), scanner.patience());
    }

    /// Any file of a report may show who reports, so all contents use the reporters' keys.
    @Bean
    MaterialStore materialStore(
            ContentFolder contentFolder,
            ReporterCipher reporterCipher,
            FileScanner fileScanner,
            Contents contents,
            Scheduler documentsScheduler,
            Scheduler fileChecksScheduler) {
        return new FileSystemMaterialStore(
                contentFolder,
                new ContentTypes(),
                reporterCipher.cipher(),
                fileScanner,
                contents,
                documentsScheduler,
                fileChecksScheduler);
    }

    @Bean
    PartialContents partialContents(
            ContentFolder contentFolder, ReporterCipher reporterCipher, Scheduler documentsScheduler) {
        return new FileSystemPartialContents(contentFolder, reporterCipher.cipher(), documentsScheduler);
    }

    @Bean
    MaterialCopies materialCopies(
            ContentFolder contentFolder,
            ReporterCipher reporterCipher,
            DocumentsProperties properties,
            Scheduler documentsScheduler,
            Scheduler fileChecksScheduler) {
        return new FileSystemMaterialCopies(
                contentFolder,
                new CopyMaker(HeicProgram.ofTheSystem(properties.memory())),
                reporterCipher.cipher(),
                documentsScheduler,
                fileChecksScheduler);
    }

    @Bean
    EncryptedContents encryptedContents(
            ContentFolder contentFolder, ReporterCipher reporterCipher, Scheduler documentsScheduler) {
        return new FileSystemEncryptedContents(contentFolder, reporterCipher.cipher(), documentsScheduler);
    }
}
