package onething.persistence.documents.killed;

import static onething.application.port.out.bundle.MaterialStoreContract.aPng;

import java.nio.file.Path;
import java.time.Instant;
import onething.persistence.documents.FileNode;
import onething.persistence.documents.storage.Death;
import onething.persistence.documents.storage.FolderFiles;
import onething.persistence.documents.storage.S3Files;
import onething.persistence.documents.storage.StoredFiles;
import onething.persistence.relational.bundle.StoredBundles;
import reactor.core.scheduler.Schedulers;

/// A program that takes, keeps, removes and collects files until a test kills it. It says a dot before and after
/// each call to the storage.
final class KilledNode {

    /// In several parts, also in an object storage.
    private static final int LARGE = 5_400_000;

    private KilledNode() {}

    /// @param arguments a folder, and a bucket if the files are in one
    public static void main(String[] arguments) {
        var node = new FileNode(files(arguments).dying(new Dots()));
        System.out.print('.');
        while (true) {
            var draft = node.aDraft();
            var small = node.handsIn(draft, aPng(3_000));
            node.handsIn(draft, aPng(LARGE));
            node.removes(draft, small);
            StoredBundles.contents()
                    .remove(Instant.now(), 10, node.store()::remove)
                    .block();
        }
    }

    private static StoredFiles files(String[] arguments) {
        var folder = Path.of(arguments[0]);
        return arguments.length == 1
                ? FolderFiles.in(folder, Schedulers.boundedElastic())
                : S3Files.of(folder, arguments[1], Schedulers.boundedElastic());
    }

    private static final class Dots extends Death {

        Dots() {
            super(Integer.MAX_VALUE);
        }

        @Override
        public void step() {
            System.out.print('.');
            System.out.flush();
        }
    }
}
