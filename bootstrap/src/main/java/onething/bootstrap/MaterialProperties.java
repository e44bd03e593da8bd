package onething.bootstrap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be handed in.
///
/// @param limit the largest file
@ConfigurationProperties("onething.materials")
record MaterialProperties(@DefaultValue("20MB") DataSize limit) {}
