package onething.bootstrap.local;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where local mode keeps what should survive a restart.
///
/// @param data the folder with the database's files and the documents
@ConfigurationProperties("onething.local")
record LocalProperties(@DefaultValue("data") Path data) {}
