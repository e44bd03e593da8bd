package onething.persistence.documents;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the contents of materials are stored.
///
/// @param store     where the files are; [onething.persistence.documents.storage.S3Properties] says more of `s3`
/// @param directory the folder with the files, which all nodes of a service share; with `s3`, a folder of this node
///                  for files that are arriving
/// @param threads   how many files are read or written at a time
/// @param checks how many complete files are read at a time, before they are accepted and for their pictures; each
///                  may need 200 MB
/// @param memory    a folder in memory; a program that decodes HEIC reads and writes there
/// @param scanner   what looks for malware in files before they are accepted
@ConfigurationProperties("onething.documents")
record DocumentsProperties(
        @DefaultValue("folder") Store store,
        @DefaultValue("data/documents") Path directory,
        @DefaultValue("8") int threads,
        @DefaultValue("2") int checks,
        @DefaultValue("/dev/shm") Path memory,
        @DefaultValue Scanner scanner) {

    /// Where files are.
    enum Store {
        FOLDER,
        S3
    }

    /// @param required whether a service outside local mode refuses to start without a scanner
    /// @param host     of clamd; empty if there is none, then files are not scanned
    /// @param patience how long the answer to a file may take
    record Scanner(
            @DefaultValue("true") boolean required,
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("1m") Duration patience) {}
}
