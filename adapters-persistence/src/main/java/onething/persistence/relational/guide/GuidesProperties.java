package onething.persistence.relational.guide;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param directories folders with further guides, one guide each, besides those in the jar
@ConfigurationProperties("onething.guides")
record GuidesProperties(@DefaultValue List<Path> directories) {}
