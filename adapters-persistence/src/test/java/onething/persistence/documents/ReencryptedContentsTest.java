package onething.persistence.documents;

import java.nio.file.Path;
import onething.persistence.documents.storage.FolderFiles;
import onething.persistence.documents.storage.S3Files;
import onething.persistence.documents.storage.StoredFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;

class ReencryptedContentsTest {

    @Nested
    class InAFolder extends ReencryptedContentsContract {

        @TempDir
        private Path folder;

        @Override
        StoredFiles storedFiles() {
            return FolderFiles.in(folder, Schedulers.boundedElastic());
        }
    }

    @Nested
    class InAnObjectStorage extends ReencryptedContentsContract {

        @TempDir
        private Path staging;

        @Override
        StoredFiles storedFiles() {
            return S3Files.in(staging, Schedulers.boundedElastic());
        }
    }
}
