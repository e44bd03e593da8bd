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
import onething.persistence.documents.storage.FolderStorage;
import onething.persistence.documents.storage.S3Properties;
import onething.persistence.documents.storage.S3Storage;
import onething.persistence.documents.storage.Storage;
import onething.persistence.relational.encryption.ReporterCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Stores contents in a folder or in an object storage, encrypted.
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsConfiguration.class);
    private static final int QUEUED = 10_000;

    @Bean(destroyMethod = "dispose")
    Scheduler documentsScheduler(DocumentsProperties properties) {
        return Schedulers.newBoundedElastic(properties.threads(), QUEUED, "documents");
    }

    /// Reads complete files, see [EncryptedMaterialStore].
    @Bean(destroyMethod = "dispose")
    Scheduler fileChecksScheduler(DocumentsProperties properties) {
        return Schedulers.newBoundedElastic(properties.checks(), QUEUED, "file-checks");
    }

    /// The client of an object storage is only made where one is configured.
    @Bean
    Storage documentsStorage(DocumentsProperties properties, S3Properties s3, Scheduler documentsScheduler) {
        return switch (properties.store()) {
            case FOLDER -> new FolderStorage(properties.directory(), documentsScheduler);
            case S3 -> new S3Storage(properties.directory(), s3, documentsScheduler);
        };
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
            Storage documentsStorage,
            ReporterCipher reporterCipher,
            FileScanner fileScanner,
            Contents contents,
            Scheduler documentsScheduler,
            Scheduler fileChecksScheduler) {
        return new EncryptedMaterialStore(
                documentsStorage,
                new ContentTypes(),
                reporterCipher.cipher(),
                fileScanner,
                contents,
                documentsScheduler,
                fileChecksScheduler);
    }

    @Bean
    PartialContents partialContents(
            Storage documentsStorage, ReporterCipher reporterCipher, Scheduler documentsScheduler) {
        return new EncryptedPartialContents(documentsStorage, reporterCipher.cipher(), documentsScheduler);
    }

    @Bean
    MaterialCopies materialCopies(
            Storage documentsStorage,
            ReporterCipher reporterCipher,
            DocumentsProperties properties,
            Scheduler documentsScheduler,
            Scheduler fileChecksScheduler) {
        return new EncryptedMaterialCopies(
                documentsStorage,
                new CopyMaker(HeicProgram.ofTheSystem(properties.memory())),
                reporterCipher.cipher(),
                documentsScheduler,
                fileChecksScheduler);
    }

    @Bean
    EncryptedContents encryptedContents(
            Storage documentsStorage, ReporterCipher reporterCipher, Scheduler documentsScheduler) {
        return new ReencryptedContents(documentsStorage, reporterCipher.cipher(), documentsScheduler);
    }
}
