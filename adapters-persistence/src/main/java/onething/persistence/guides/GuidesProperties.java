package onething.persistence.guides;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param directories where more guides are looked for than those that the service brings: a folder each
@ConfigurationProperties("onething.guides")
record GuidesProperties(@DefaultValue List<Path> directories) {}
