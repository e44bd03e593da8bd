package onething.persistence.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the contents of materials are stored.
///
/// @param directory the folder with the files; all nodes of a service share it
/// @param threads   how many files are read or written at a time
/// @param checks    how many complete files are read at a time, before they are accepted; each may need 200 MB
@ConfigurationProperties("onething.documents")
record DocumentsProperties(
        @DefaultValue("data/documents") Path directory,
        @DefaultValue("8") int threads,
        @DefaultValue("2") int checks) {}
